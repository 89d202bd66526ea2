// The legend of the figure names the columns that it draws, which a reader's table changes.

/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure */
export function nameSeries(figure) {
  const legend = /** @type {HTMLElement} */ (figure.querySelector(".legend"));
  const ofSeries = () => [...legend.querySelectorAll("li:has([data-of])")];
  const [sample] = ofSeries();
  let shown = "";
  const show = () => {
    const series = figure.scene.series ?? [];
    const key = JSON.stringify(series);
    if (key === shown) return; // a button may have the focus
    shown = key;
    for (const item of ofSeries()) item.remove();
    for (const { name, term, label } of series) {
      const item = /** @type {HTMLElement} */ (sample.cloneNode(true));
      const button = /** @type {HTMLElement} */ (item.firstElementChild);
      Object.assign(button.dataset, { of: name, term });
      /** @type {ChildNode} */ (button.lastChild).textContent = label;
      legend.append(item);
    }
  };
  figure.addEventListener("text", show);
  show();
}
