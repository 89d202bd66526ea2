// The figure as one Python file, as it is now, with the function it draws with; “Copy as script”.

import { activeEdit } from "../python/active-edit.js";
import { python } from "../python/client.js";
import { pythonFile } from "../urls.js";
import { fill } from "./script-template.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @type {Record<string, Promise<string>>} the files that the build wrote */
const built = {};

/** @param {Figure} figure */
export async function copyScript(figure) {
  const outcome = /** @type {HTMLElement} */ (figure.querySelector(".code .outcome"));
  const { name } = figure;
  const file = scriptOf(figure).then((text) => new Blob([text], { type: "text/plain" }));
  try {
    // The clipboard gets a promise: Safari wants to be asked within the click, not after a fetch.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": file })]);
    outcome.textContent = "Copied, as the figure is now.";
  } catch {
    await file.then(
      (blob) => outcome.replaceChildren("The clipboard is closed. Take ", link(blob, `${name}.py`)),
      (error) => {
        outcome.textContent = error.message;
      },
    );
  }
}

/** @param {Figure} figure @returns {Promise<string>} its script, with its state and its function */
export async function scriptOf(figure) {
  const { name, state } = figure;
  built[name] ??= load(name);
  built[name].catch(() => delete built[name]); // it may be asked for again
  return fill(await built[name], state, activeEdit(python.edits, figure));
}

/** @param {string} name */
async function load(name) {
  const response = await fetch(pythonFile(`scripts/${name}.py`));
  if (!response.ok) throw new Error(`The script could not be loaded (${response.status}).`);
  return response.text();
}

/** @param {Blob} blob @param {string} download its name */
function link(blob, download) {
  const href = URL.createObjectURL(blob);
  return Object.assign(document.createElement("a"), { href, download, textContent: download });
}
