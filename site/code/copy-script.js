// “Copy as script”: the figure as one Python file, with its state and the function it draws with.

import { pythonFile } from "../urls.js";
import { say } from "../words/say.js";
import { fill } from "./script-template.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('../python/code-edits.js').CodeEdits} CodeEdits */

const PLACE = "\n"; // of the link in a sentence

/** @type {Record<string, Promise<string>>} cache of the templates, by figure */
const templates = {};

/** @param {Figure} figure @param {CodeEdits} edits */
export async function copyScript(figure, edits) {
  const outcome = /** @type {HTMLElement} */ (figure.querySelector(".code .outcome"));
  const { name } = figure;
  const file = scriptOf(figure, edits).then((text) => new Blob([text], { type: "text/plain" }));
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

/** @param {Figure} figure @param {CodeEdits} edits @returns {Promise<string>} its script, with its state and its function */
export async function scriptOf(figure, edits) {
  const { name, state } = figure;
  templates[name] ??= load(name);
  templates[name].catch(() => delete templates[name]); // the next click tries again
  return fill(await templates[name], state, edits.textOf(name));
}

/** @param {string} name */
async function load(name) {
  const response = await fetch(pythonFile(`scripts/${name}.py`));
  if (!response.ok) throw new Error(say`The script could not be loaded (${response.status}).`);
  return response.text();
}

/** @param {Blob} blob @param {string} download its name */
function link(blob, download) {
  const href = URL.createObjectURL(blob);
  return Object.assign(document.createElement("a"), { href, download, textContent: download });
}
