// “Try it” links in the prose: they move a figure to a state, gently unless the reader prefers not.
// Without script they are ordinary links to the page with that state.

import { onGrid } from "../state/grid.js";
import { decode } from "../state/query-codec.js";
import { valueBetween } from "../state/slider-scale.js";
import { clamp } from "../state/state.js";
import { calm, lead } from "./scroll-to-figure.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('../types.js').State} State */

const DURATION = 500; // milliseconds

/** @param {HTMLElement} root */
export function listenToTries(root) {
  root.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a.try");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // in a tab of its own
    const figure = /** @type {Figure} */ (
      root.querySelector(`explorable-figure[name="${link.dataset.figure}"]`)
    );
    const { state } = decode(figure.controls, new URL(link.href).searchParams, `${figure.name}.`);
    lead(/** @type {Element} */ (figure.querySelector(".panels")), link);
    move(figure, clamp(figure.controls, state)); // the rest as at first, as the link itself leads to
    event.preventDefault();
  });
}

/** @type {WeakMap<Figure, () => void>} the newest movement of each figure */
const moving = new WeakMap();

/** @param {Figure} figure @param {State} goal */
function move(figure, goal) {
  const start = figure.values;
  const began = performance.now();
  let last = start;
  const step = () => {
    // Another link, or the reader, has taken over.
    if (moving.get(figure) !== step || figure.values !== last) return;
    const share = calm() ? 1 : Math.min(1, (performance.now() - began) / DURATION);
    figure.change(share === 1 ? goal : between(figure, start, goal, 1 - (1 - share) ** 3));
    last = figure.values;
    if (share === 1) figure.commit();
    else requestAnimationFrame(step);
  };
  moving.set(figure, step);
  step();
}

/** @param {Figure} figure @param {State} start @param {State} goal @param {number} share @returns {State} */
function between({ controls }, start, goal, share) {
  return Object.fromEntries(
    controls.map((control) => {
      const { kind, name } = control;
      const [from, to] = [start[name], goal[name]];
      if (from === to || kind === "choice") return [name, to];
      if (kind !== "slider") return [name, mix(from, to, share, control.step)];
      return [name, valueBetween(control, Number(from), Number(to), share)];
    }),
  );
}

/**
 * @param {any} from
 * @param {any} to
 * @param {number} share
 * @param {number} step between numbers that a field can show
 * @returns {any} a number, or lists of as many numbers, part of the way; anything else at its goal
 */
function mix(from, to, share, step) {
  if (typeof to === "number") return from === to ? to : onGrid(from + (to - from) * share, step);
  if (!Array.isArray(to) || from.length !== to.length) return to;
  return to.map((value, i) => mix(from[i], value, share, step));
}
