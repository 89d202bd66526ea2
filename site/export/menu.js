// The “Download” menu of a figure. The code that makes the files is loaded with the first of them.

import { language } from "../words/language.js";
import { say } from "../words/say.js";

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
    const format = button.dataset.format ?? "";
    const making = import("./formats.js").then(({ makeFile }) =>
      makeFile(format, { figure, edits, report }),
    );
    if (format === "table") await copy(making);
    const file = await making;
    if (format !== "table") save(file);
    report(
      format === "table"
        ? say`Copied, with your language’s decimal mark.`
        : `${file.name}, ${size(file.size)}.`,
    );
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    report(say`This did not work: ${message}`);
  }
}

/** Asks for the clipboard at once: Safari allows it only in the turn of the click. @param {Promise<File>} making */
async function copy(making) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": making })]);
  } catch {
    await making; // its own reason, if it has one
    throw new Error(say`the clipboard is closed. Take the CSV.`);
  }
}

/** @param {File} file */
function save(file) {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // a browser may ask where to save it first
}

/** @param {number} bytes */
const size = (bytes) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString(language)} kB`;
