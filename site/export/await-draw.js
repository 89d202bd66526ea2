// Waits until the picture shows the newest state.

/**
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @param {import('./formats.js').Say} say
 * @param {boolean} [byPython] whether the picture that came with the page is not enough
 * @returns {Promise<void>}
 */
export function drawn(figure, say, byPython = false) {
  const { dataset } = figure;
  const done = () => dataset.settled === "true" && (!byPython || dataset.phase === "live");
  return new Promise((resolve, reject) => {
    const look = () => {
      if (done()) resolve();
      else if (dataset.phase === "failed")
        reject(new Error("Python is not running, so the picture is not of this state."));
      else return false;
      observer.disconnect();
      return true;
    };
    const observer = new MutationObserver(look);
    observer.observe(figure, { attributeFilter: ["data-settled", "data-phase"] });
    if (!look()) say("As soon as Python has drawn it …");
  });
}
