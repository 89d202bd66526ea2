// “Try it” links in the prose: they move a figure to a state, gently unless the reader prefers not.
// Without script they are ordinary links to the page with that state.

import { decode } from "./query.js";

const DURATION = 500; // milliseconds

/** @param {HTMLElement} root */
export function listenToTries(root) {
  root.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a.try");
    if (!(link instanceof HTMLAnchorElement)) return;
    const figure = /** @type {import('./figure.js').ExplorableFigure} */ (
      root.querySelector(`explorable-figure[name="${link.dataset.figure}"]`)
    );
    const { state } = decode(figure.controls, new URL(link.href).searchParams, `${figure.name}.`);
    figure.scrollIntoView({ block: "nearest", behavior: calm() ? "instant" : "smooth" });
    move(figure, { ...figure.values, ...state });
    event.preventDefault();
  });
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** @param {import('./figure.js').ExplorableFigure} figure @param {import('./types.js').State} goal */
function move(figure, goal) {
  const start = figure.values;
  const began = performance.now();
  const step = () => {
    const share = calm() ? 1 : Math.min(1, (performance.now() - began) / DURATION);
    figure.change(share === 1 ? goal : between(start, goal, 1 - (1 - share) ** 3));
    if (share === 1) figure.commit();
    else requestAnimationFrame(step);
  };
  step();
}

/**
 * @param {any} start
 * @param {any} goal
 * @param {number} share
 * @returns {any} numbers, and lists of as many numbers, part of the way; all else at the goal
 */
function between(start, goal, share) {
  if (typeof goal === "number") return start + (goal - start) * share;
  if (typeof goal !== "object" || Object.keys(start).length !== Object.keys(goal).length)
    return goal;
  const mixed = Object.keys(goal).map((key) => [key, between(start[key], goal[key], share)]);
  return Array.isArray(goal) ? mixed.map(([, value]) => value) : Object.fromEntries(mixed);
}
