// The questions before figures of a page: they follow their figures, give way to links, and are skipped by a key.

import { ExplorableGuess } from "./guess.js";

/** @param {Document} page */
export function listenToGuesses(page) {
  if (customElements.get("explorable-guess")) return;
  customElements.define("explorable-guess", ExplorableGuess);
  const all = () =>
    /** @type {ExplorableGuess[]} */ (
      /** @type {any} */ ([...page.querySelectorAll("explorable-guess")])
    );
  const before = (/** @type {Element | null} */ figure) =>
    all().filter((guess) => guess.figure === figure);
  for (const guess of all()) guess.followFigure();
  page.addEventListener("moved", ({ target }) => {
    for (const guess of before(/** @type {Element} */ (target))) guess.giveWay();
    for (const guess of all()) if (guess !== target) guess.followFigure();
  });
  const giveWay = (/** @type {Event} */ { target }) => {
    const link = /** @type {Element} */ (target).closest("a.try");
    const name = link instanceof HTMLElement ? link.dataset.figure : "";
    for (const guess of all()) if (guess.dataset.before === name) guess.giveWay();
  };
  page.addEventListener("click", giveWay, { capture: true }); // before the link scrolls to the figure
  page.addEventListener("keydown", (event) => skipByKey(all(), event), { capture: true });
  const linked = all().find(({ figure }) => location.hash === `#${figure.id}`);
  if (linked?.dataset.guess) linked.scrollIntoView();
}

/** @param {ExplorableGuess[]} guesses @param {KeyboardEvent} event */
function skipByKey(guesses, event) {
  const target = /** @type {Element} */ (event.target);
  if (event.key !== "Escape" || target.matches("[type=text], textarea")) return;
  if (document.querySelector("[data-picked], [data-stage], :popover-open")) return;
  const inSight = guesses.find((guess) => {
    const { top, bottom } = guess.getBoundingClientRect();
    return guess.dataset.guess === "open" && top < innerHeight && bottom > 0;
  });
  inSight?.skip();
}
