// Two files to keep: the table with its choices, and a script that computes its numbers again.

/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('./source.js').Tables} Tables */

/**
 * @param {HTMLElement} keep with a button for each file
 * @param {Figure} figure
 * @param {Tables} python
 * @param {(act: () => Promise<void>) => void} attempt
 */
export function offerFiles(keep, figure, python, attempt) {
  const listen = (/** @type {string} */ name, /** @type {() => Promise<void>} */ act) =>
    keep.querySelector(`[name=${name}]`)?.addEventListener("click", () => attempt(act));
  listen("json", async () => {
    const { text } = await python.table("save", { state: figure.state });
    save(text, "your-data.json", "application/json");
  });
  listen("script", async () => {
    const { script } = await python.table("report", { state: figure.state });
    save(script, "reproduce.py", "text/x-python");
  });
}

/** @param {string} text @param {string} name @param {string} type */
function save(text, name, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // a browser may ask where to save it first
}
