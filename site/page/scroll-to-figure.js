// Scrolls from a state link to the figure that it changes, and back: on a phone there may be a screen
// or two between them.

import { keepInView } from "../dom/keep-in-view.js";
import { say } from "../words/say.js";

export const prefersNoMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const behavior = () => /** @type {ScrollBehavior} */ (prefersNoMotion() ? "instant" : "smooth");

/** @type {HTMLButtonElement | undefined} leads back to the newest link: there is one in a page */
let backButton;

/**
 * Scrolls to a figure's panels. If the window cannot hold both panels and link, a button leads back.
 *
 * On a phone sentence and controls stand between the first panel and the others.
 * @param {Element} figure
 * @param {HTMLElement} link
 */
export function scrollToFigure(figure, link) {
  backButton?.remove();
  const panels = /** @type {Element} */ (figure.querySelector(".panels"));
  const pictures = [...panels.querySelectorAll(".panel")];
  const isSpread = panels.getClientRects().length === 0; // it has no box of its own
  const first = isSpread ? startOnPhone(figure, pictures) : panels;
  const boxes = [first, pictures[pictures.length - 1], link].map((element) =>
    element.getBoundingClientRect(),
  );
  const height =
    Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  if (height > innerHeight) {
    backButton = newButton(figure, say`Back to the text`, () => {
      link.focus({ preventScroll: true }); // before the focused button is removed
      link.scrollIntoView({ block: "center", behavior: behavior() });
    });
    backButton.className = "back";
  }
  const scroll = () =>
    first.scrollIntoView({ block: isSpread ? "start" : "nearest", behavior: behavior() });
  scroll();
  keepInView(figure.closest(".guess-first") ?? figure, scroll);
}

/**
 * Where the window begins on a phone: with the sentence, if the second panel fits under it, for that
 * shows the result; else with the first panel, over the sentence.
 * @param {Element} figure
 * @param {Element[]} pictures
 */
function startOnPhone(figure, [first, second]) {
  const sentence = figure.querySelector(".summary");
  if (!second || !sentence) return first;
  const height = second.getBoundingClientRect().bottom - sentence.getBoundingClientRect().top;
  return height <= innerHeight ? sentence : first;
}

/**
 * A button below the panels, because the figure's toolbar may be out of sight. It can be pressed once.
 * @param {Element} figure
 * @param {string} words
 * @param {() => void} press
 */
export function newButton(figure, words, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "rest";
  button.textContent = words;
  button.addEventListener("click", () => {
    press();
    button.remove();
  });
  figure.querySelector(".panels")?.append(button);
  return button;
}
