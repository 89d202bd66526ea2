// State links, “Try it” in the prose: they move the controls that they name, gradually unless the reader
// prefers no motion; a button offers the text’s own values of the others. Without script they are
// ordinary links to the page with that state.

import { decode } from "../state/query-codec.js";
import { clamp, same, sameValue } from "../state/state.js";
import { say } from "../words/say.js";
import { newButton, prefersNoMotion, scrollToFigure } from "./scroll-to-figure.js";
import { stateBetween } from "./state-between.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('../types.js').State} State */

const DURATION = 500; // milliseconds

/** @param {HTMLElement} root */
export function listenToStateLinks(root) {
  root.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a.try");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // opens a new tab
    const figure = /** @type {Figure} */ (
      root.querySelector(`explorable-figure[name="${link.dataset.figure}"]`)
    );
    const { state } = decode(figure.controls, new URL(link.href).searchParams, `${figure.name}.`);
    const goal = clamp(figure.controls, { ...figure.values, ...state });
    for (const button of offers.splice(0)) button.remove();
    offerRest(figure, goal, clamp(figure.controls, state));
    offerOwn(figure, goal);
    if (!("stage" in figure.dataset)) scrollToFigure(figure, link);
    animate(figure, goal);
    event.preventDefault();
  });
}

/** @type {HTMLButtonElement[]} of the newest link */
const offers = [];

/**
 * A link leaves alone what it does not name, such as houses that the reader has moved. The text speaks
 * of a figure with its own: where others differ, a button sets these, as one step to undo.
 * @param {Figure} figure
 * @param {State} goal of the link
 * @param {State} ofText the same with the defaults of the others
 */
function offerRest(figure, goal, ofText) {
  if (same(goal, ofText)) return;
  const others = figure.controls.filter(({ name }) => !sameValue(goal[name], ofText[name]));
  const names = others.map(({ label }) => label);
  const words = names.reduce((one, other) => say`${one} and ${other}`);
  offers.push(newButton(figure, say`${words} as in the text`, () => animate(figure, ofText)));
}

/**
 * A link that sets points says so where the reader had moved them, and gives those back.
 * @param {Figure} figure
 * @param {State} goal of the link
 */
function offerOwn(figure, goal) {
  const own = figure.values;
  const usual = clamp(figure.controls, {});
  for (const { kind, name, label } of figure.controls) {
    if (kind !== "points" || [goal, usual].some((other) => sameValue(own[name], other[name])))
      continue;
    const bringBack = () => animate(figure, { ...figure.values, [name]: own[name] });
    offers.push(newButton(figure, say`${label} set by the link: bring back yours`, bringBack));
  }
}

/** @type {WeakMap<Figure, () => void>} the newest animation of each figure */
const animations = new WeakMap();

/** @param {Figure} figure @param {State} goal */
function animate(figure, goal) {
  const start = figure.values;
  const startTime = performance.now();
  let last = start;
  const step = () => {
    // Another link, or the reader, has taken over.
    if (animations.get(figure) !== step || figure.values !== last) return;
    const share = prefersNoMotion() ? 1 : Math.min(1, (performance.now() - startTime) / DURATION);
    const eased = 1 - (1 - share) ** 3;
    figure.change(share === 1 ? goal : stateBetween(figure.controls, start, goal, eased));
    last = figure.values;
    if (share === 1) figure.commit();
    else requestAnimationFrame(step);
  };
  animations.set(figure, step);
  step();
}
