// Waits until the picture shows the newest state.

import { say } from "../words/say.js";

/**
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @param {import('./formats.js').Report} report
 * @param {boolean} [byPython] whether the picture that came with the page is not enough
 * @returns {Promise<void>} rejects where Python is not running
 */
export function whenDrawn(figure, report, byPython = false) {
  const { dataset } = figure;
  const isDrawn = () => dataset.settled === "true" && (!byPython || dataset.phase === "live");
  return new Promise((resolve, reject) => {
    const check = () => {
      if (isDrawn()) resolve();
      else if (dataset.phase === "failed")
        reject(new Error(say`Python is not running, so the picture is not of this state.`));
      else return false;
      observer.disconnect();
      return true;
    };
    const observer = new MutationObserver(check);
    observer.observe(figure, { attributeFilter: ["data-settled", "data-phase"] });
    if (!check()) report(say`As soon as Python has drawn it …`);
  });
}
