// What a reader has written into a field of code, for the next time this page is loaded in this tab.

// Two frames of one figure in somebody's page would share what is kept: in frames nothing is.
const isFrame = window !== parent;

/** @param {string} figure */
const key = (figure) => `code ${location.pathname} ${figure}`;

/** @param {string} figure @param {string} text "" if there is nothing to keep any more */
export function keepDraft(figure, text) {
  if (isFrame) return;
  try {
    if (text) sessionStorage.setItem(key(figure), text);
    else sessionStorage.removeItem(key(figure));
  } catch {
    // A reader who forbids storage still has the text, until the page is left.
  }
}

/** @param {string} figure @returns {string} "" if there is none */
export function keptDraft(figure) {
  try {
    return (!isFrame && sessionStorage.getItem(key(figure))) || "";
  } catch {
    return "";
  }
}
