// Numbers in the text that are a figure's own: they follow it, whenever it has said something new. Where a reader has rewritten the
// figure's function, the formula around them may no longer be what it computes, and that is said.

import { partsOf } from "../dom/element-cache.js";
import { activeEdit } from "../python/active-edit.js";
import { python } from "../python/client.js";

/** @param {Document} page */
export function keepNumbersLive(page) {
  page.addEventListener("text", (event) => {
    const figure = /** @type {import('../figure/element.js').ExplorableFigure} */ (event.target);
    for (const place of partsOf(figure, `[data-now^="${figure.name}."]`, page)) {
      const name = place.getAttribute("data-now")?.split(".")[1];
      const readout = figure.scene.readouts.find((candidate) => candidate.name === name);
      const value = readout?.text ?? Number(figure.values[name ?? ""]).toFixed(2);
      if (place.textContent !== value) place.textContent = value;
    }
  });
  const warn = () => {
    for (const line of page.querySelectorAll("[data-follows]")) {
      const name = line.getAttribute("data-follows");
      const figure = page.querySelector(`explorable-figure[name="${name}"]`);
      const warning = /** @type {HTMLElement} */ (line.querySelector(".rewritten"));
      warning.hidden = !(figure && activeEdit(python.edits, figure));
    }
  };
  python.addEventListener("edited", warn);
  python.addEventListener("endless", warn);
}
