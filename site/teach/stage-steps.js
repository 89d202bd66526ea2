// The steps of a figure in full screen: the arrow keys follow the links of the page that set it.

import { say } from "../words/say.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

const STEPS = new Map(Object.entries({ ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }));
const CONTROLS = "input, select, textarea, summary, [data-handle], [contenteditable]";

/** The line that names the step: seen by the audience, and announced. @param {Figure} figure */
export function noteIn(figure) {
  const note = document.createElement("p");
  note.className = "step";
  note.role = "status";
  figure.querySelector("figcaption.head")?.append(note);
  return note;
}

/** @param {Figure} figure @param {HTMLElement} note @returns {(event: KeyboardEvent) => boolean} whether the key was a step */
export function stepper(figure, note) {
  const links = /** @type {HTMLElement[]} */ ([
    ...document.querySelectorAll(`a.try[data-figure="${figure.name}"]`),
  ]);
  let at = -1;
  return (event) => {
    const by = STEPS.get(event.key);
    const { ctrlKey, metaKey, altKey } = event;
    const target = /** @type {Element} */ (event.target);
    if (!by || ctrlKey || metaKey || altKey || target.closest(CONTROLS)) return false;
    event.preventDefault();
    const next = nextStep(at, by, links.length);
    if (next === at) return true;
    at = next;
    links[at].click();
    note.textContent = say`${at + 1} of ${links.length}: ${links[at].textContent}`;
    return true;
  };
}

/** @param {number} at -1 before the first @param {number} by @param {number} count @returns {number} */
export const nextStep = (at, by, count) => Math.min(Math.max(at + by, Math.min(at, 0)), count - 1);
