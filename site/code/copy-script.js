// “Copy as script”: the figure as one Python file, with its state and the function it draws with.

import { say } from "../words/say.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('../python/code-edits.js').CodeEdits} CodeEdits */

const PLACE = "\n"; // of the link in a sentence

/** @param {Figure} figure @param {CodeEdits} edits */
export async function copyScript(figure, edits) {
  const outcome = /** @type {HTMLElement} */ (figure.querySelector(".code .outcome"));
  const { name } = figure;
  const file = import("./script-of.js").then(
    async ({ scriptOf }) => new Blob([await scriptOf(figure, edits)], { type: "text/plain" }),
    () => Promise.reject(new Error(say`A part of this page did not load.`)),
  );
  try {
    // The clipboard gets a promise: Safari allows writing during the click only, not after a fetch.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": file })]);
    outcome.textContent = say`Copied, as the figure is now.`;
  } catch {
    const [before, after] = say`The clipboard is closed. Take ${PLACE}`.split(PLACE);
    await file.then(
      (blob) => outcome.replaceChildren(before, link(blob, `${name}.py`), after),
      (error) => {
        outcome.textContent = error.message;
      },
    );
  }
}

/** @param {Blob} blob @param {string} download its name */
function link(blob, download) {
  const href = URL.createObjectURL(blob);
  return Object.assign(document.createElement("a"), { href, download, textContent: download });
}
