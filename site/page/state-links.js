// State links, “Try it” in the prose: they move the controls that they name, gradually unless the reader
// prefers no motion; a button offers the text’s own values of the others. Without script they are
// ordinary links to the page with that state.

import { onGrid } from "../state/grid.js";
import { decode } from "../state/query-codec.js";
import { valueBetween } from "../state/slider-scale.js";
import { clamp, same, sameValue } from "../state/state.js";
import { newButton, prefersNoMotion, scrollToFigure } from "./scroll-to-figure.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Value} Value */

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
    offerRest(figure, goal, clamp(figure.controls, state));
    if (!("stage" in figure.dataset)) scrollToFigure(figure, link);
    animate(figure, goal);
    event.preventDefault();
  });
}

/** @type {HTMLButtonElement | undefined} of the newest link */
let restButton;

/**
 * A link leaves alone what it does not name, such as houses that the reader has moved. The text speaks
 * of a figure with its own: where others differ, a button sets these, as one step to undo.
 * @param {Figure} figure
 * @param {State} goal of the link
 * @param {State} ofText the same with the defaults of the others
 */
function offerRest(figure, goal, ofText) {
  restButton?.remove();
  if (same(goal, ofText)) return;
  const others = figure.controls.filter(({ name }) => !sameValue(goal[name], ofText[name]));
  const names = others.map(({ label }) => label).join(" and ");
  restButton = newButton(figure, `${names} as in the text`, () => animate(figure, ofText));
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

/** @param {Control[]} controls @param {State} start @param {State} goal @param {number} share of the way */
const stateBetween = (controls, start, goal, share) =>
  Object.fromEntries(
    controls.map((control) => {
      const { name } = control;
      return [name, controlBetween(control, start[name], goal[name], share)];
    }),
  );

/**
 * A slider moves evenly in its position, points move evenly, a choice switches at once.
 * @param {Control} control
 * @param {any} from
 * @param {any} to
 * @param {number} share
 * @returns {Value}
 */
function controlBetween(control, from, to, share) {
  if (from === to || control.kind === "choice") return to;
  if (control.kind === "slider") return valueBetween(control, from, to, share);
  return numbersBetween(from, to, share, control.step);
}

/**
 * @param {any} from
 * @param {any} to
 * @param {number} share
 * @param {number} step of the numbers
 * @returns {any} a number, or nested lists of numbers; lists of different lengths are at their goal
 */
function numbersBetween(from, to, share, step) {
  if (typeof to === "number") return from === to ? to : onGrid(from + (to - from) * share, step);
  if (from.length !== to.length) return to;
  return to.map((/** @type {any} */ value, /** @type {number} */ i) =>
    numbersBetween(from[i], value, share, step),
  );
}
