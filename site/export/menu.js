// The “Download” menu of a figure. The code that makes the files is loaded with the first of them.

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure @param {import('../python/code-edits.js').CodeEdits} edits @param {HTMLElement} button */
export async function download(figure, edits, button) {
  const menu = /** @type {HTMLElement} */ (button.closest(".download"));
  const outcome = /** @type {HTMLElement} */ (menu.querySelector(".outcome"));
  const bar = /** @type {HTMLProgressElement} */ (menu.querySelector("progress"));
  const report = (/** @type {string} */ sentence, share = 0) => {
    if (outcome.textContent !== sentence) outcome.textContent = sentence;
    bar.hidden = share === 0;
    bar.value = share;
  };
  try {
    const { makeFile } = await import("./formats.js");
    const file = await makeFile(button.dataset.format ?? "", { figure, edits, report });
    save(file);
    report(`${file.name}, ${size(file.size)}.`);
  } catch (error) {
    report(`This did not work: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {File} file */
function save(file) {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // a browser may ask where to save it first
}

/** @param {number} bytes */
const size = (bytes) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString("en")} kB`;
