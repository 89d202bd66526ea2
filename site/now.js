// Numbers in the text that are a figure's own: they follow it.

import { partsOf } from "./found.js";

/** @param {Document} page */
export function keepNumbersLive(page) {
  page.addEventListener("explorable-change", (event) => {
    const figure = /** @type {import('./figure.js').ExplorableFigure} */ (event.target);
    for (const place of partsOf(figure, `[data-now^="${figure.name}."]`, page)) {
      const name = place.getAttribute("data-now")?.split(".")[1];
      const readout = figure.scene.readouts.find((candidate) => candidate.name === name);
      const value = readout?.text ?? Number(figure.values[name ?? ""]).toFixed(2);
      if (place.textContent !== value) place.textContent = value;
    }
  });
}
