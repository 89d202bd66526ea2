// Drafts: what a reader has written into a code field, kept in sessionStorage until the tab is closed.

// Two frames of one figure in a host page would share a draft, so frames keep none.
const isFrame = window !== parent;

/** @param {string} figure */
const keyOf = (figure) => `code ${location.pathname} ${figure}`;

/** @param {string} figure @param {string} text "" to forget the draft */
export function keepDraft(figure, text) {
  if (isFrame) return;
  try {
    if (text) sessionStorage.setItem(keyOf(figure), text);
    else sessionStorage.removeItem(keyOf(figure));
  } catch {
    // Without storage, the text stays until the page is left.
  }
}

/** @param {string} figure @returns {string} "" if there is none */
export function keptDraft(figure) {
  try {
    return (!isFrame && sessionStorage.getItem(keyOf(figure))) || "";
  } catch {
    return "";
  }
}
