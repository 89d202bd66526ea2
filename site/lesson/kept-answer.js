// A student's answer, kept on this device between visits; where there is no storage, until the page is left.

/** @typedef {{answer: string, shown: boolean}} Kept shown: whether the numbers have been shown */

/** @param {string} key @returns {Kept} */
export function recall(key) {
  try {
    const { answer, shown } = JSON.parse(localStorage.getItem(key) ?? "{}");
    return { answer: String(answer ?? ""), shown: shown === true };
  } catch {
    return { answer: "", shown: false };
  }
}

/** @param {string} key @param {Kept} kept */
export function keep(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A sandboxed frame, or a full storage.
  }
}
