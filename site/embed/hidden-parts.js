// Hides the controls and readouts that the link of an embed leaves out.

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** Hides controls of any kind, which keep their values. @param {Figure} figure @param {string[]} controls */
export function lockControls(figure, controls) {
  figure.store.locked = new Set(controls);
  for (const name of controls) {
    const places = figure.inputs(name).map((input) => input.closest(".control"));
    places.push(figure.querySelector(`.numbers[data-control="${name}"]`));
    places.push(figure.querySelector(`.play:has([data-plays="${name}"])`));
    if (figure.control(name)?.kind === "points") {
      places.push(figure.querySelector('[data-action="add"]'));
    }
    for (const place of places) place?.toggleAttribute("hidden", true);
  }
}

/** @param {Figure} figure @param {string[]} readouts */
export function hideReadouts(figure, readouts) {
  for (const name of readouts) {
    const place = figure.querySelector(`.readouts output[name="${name}"]`)?.closest("div");
    place?.toggleAttribute("hidden", true);
  }
}
