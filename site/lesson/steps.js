// The steps of a lesson: Back and Next set the figure and show a sentence. Before the first step it is as
// its link says. Undo and Reset do not reach beyond a step.

import { plural } from "../words/language.js";
import { say } from "../words/say.js";
import { newButton, newElement, newWords } from "./elements.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('./step-text.js').Step} Step */

const KEYS = new Map(Object.entries({ ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }));
const WITH_KEYS = "input, select, textarea, summary, [data-handle]";

/**
 * @param {Figure} figure
 * @param {Step[]} steps at least one
 * @returns {{words: HTMLElement, buttons: HTMLElement}} the teacher's sentence, and our line of buttons
 */
export function newSteps(figure, steps) {
  const { home } = figure.store;
  const words = newWords("p", "sentence");
  words.role = "status";
  const place = newElement("span", "place");
  let at = 0;
  const go = (/** @type {number} */ by) => {
    const next = Math.min(Math.max(at + by, 0), steps.length);
    if (next === at) return;
    at = next;
    show();
    setState(figure, steps[at - 1]?.state ?? home);
  };
  const back = newButton(say`Back`, () => go(-1));
  const forth = newButton(say`Next`, () => go(1));
  const show = () => {
    words.textContent = steps[at - 1]?.words ?? "";
    words.hidden = !words.textContent;
    place.textContent = at
      ? say`Step ${at} of ${steps.length}`
      : plural(steps.length, { one: "One step", other: "{0} steps" });
    back.setAttribute("aria-disabled", String(at === 0));
    forth.setAttribute("aria-disabled", String(at === steps.length));
  };
  show();
  document.addEventListener("keydown", (event) => {
    const by = KEYS.get(event.key);
    const target = /** @type {Element} */ (event.target);
    const isFree = !event.ctrlKey && !event.metaKey && !event.altKey && !target.closest(WITH_KEYS);
    if (by && isFree && "stage" in figure.dataset) go(by);
  });
  const buttons = newElement("p", "walk");
  buttons.append(back, forth, place);
  return { words, buttons };
}

/** @param {Figure} figure @param {import('../types.js').State} state complete */
function setState(figure, state) {
  const { store } = figure;
  store.home = state;
  store.assign(state);
  store.history.restart(store.values);
  figure.dispatchEvent(new CustomEvent("commit", { bubbles: true })); // Undo has nothing to undo
}
