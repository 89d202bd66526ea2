// The buttons under a figure.

import { copyScript } from "../code/copy-script.js";
import { download } from "../export/menu.js";
import { tooLong } from "../state/query-codec.js";
import { language } from "../words/language.js";
import { say } from "../words/say.js";
import { emit } from "./events.js";

/** @typedef {import('./element.js').ExplorableFigure} Figure */
/** @typedef {(figure: Figure) => string} LinkTo */
/** @typedef {import('./store.js').Store} Store */

const SHOWN = 4000; // milliseconds that a button shows what it has done

/**
 * @param {Figure} figure
 * @param {Store} store
 * @param {import('../input/points.js').Points} points
 * @param {import('../types.js').Python} python
 * @param {LinkTo} linkTo
 */
export function listenToButtons(figure, store, points, python, linkTo) {
  /** @type {Record<string, (button: HTMLElement) => void>} */
  const actions = {
    add: () => points.addSomewhere(),
    undo: () => store.undo(),
    redo: () => store.redo(),
    reset: () => {
      store.reset();
      emit(figure, "reset");
    },
    link: (button) => copyLink(figure, store, button, linkTo(figure)),
    download: (button) => download(figure, python.edits, button),
    run: () => emit(figure, "run"),
    original: () => emit(figure, "original"),
    script: () => copyScript(figure, python.edits),
    stage: () => emit(figure, "stage"),
    play: (button) => emit(figure, "play", button),
    retry: () => python.start(),
  };
  figure.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-action]"));
    if (button) actions[button.dataset.action ?? ""](button);
  });
  tellKeys(figure, store);
  completeMenu(figure);
  figure.addEventListener("commit", () => showHistory(figure, store));
  showHistory(figure, store);
}

/** For its weight, an article has the download menu of its first figure only. @param {Figure} figure */
function completeMenu(figure) {
  const menu = figure.querySelector(".download");
  const first = document.querySelector(".download:has(*)");
  if (!first || menu?.childElementCount !== 0) return;
  menu.append(...[...first.children].map((child) => child.cloneNode(true)));
}

/** Handles refer to these words. @param {Figure} figure @param {Store} store */
function tellKeys(figure, { controls }) {
  const points = controls.find(({ kind }) => kind === "points");
  const place = figure.querySelector(".keys p");
  if (!place) return;
  place.textContent = [
    say`Arrow keys move it, Shift farther, Alt less; Home and End go to its ends.`,
    ...(points ? [say`Delete removes a point, Insert adds one.`] : []),
    say`Ctrl+Z undoes, Ctrl+Y repeats.`,
  ].join(" ");
}

/** @param {Figure} figure @param {Store} store */
function showHistory(figure, { history: { past, future } }) {
  for (const [action, entries] of Object.entries({ undo: past, redo: future })) {
    const button = figure.querySelector(`[data-action="${action}"]`);
    // aria-disabled, not disabled: a focused button that is disabled loses the keyboard's focus.
    button?.setAttribute("aria-disabled", String(entries.length === 0));
  }
}

/** @param {Figure} figure @param {Store} store @param {HTMLElement} button @param {string} link */
async function copyLink(figure, { controls, values }, button, link) {
  const [left] = tooLong(controls, values);
  const name = language === "en" ? left?.label.toLowerCase() : left?.label; // German nouns are capitalised
  let outcome = name ? say`Link copied, without the ${name}: too many` : say`Link copied`;
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    // No permission, or an insecure page: the address bar holds the same link.
    history.replaceState(history.state, "", link);
    outcome = name
      ? say`Link is in the address bar, without the ${name}: too many`
      : say`Link is in the address bar`;
  }
  button.textContent = outcome;
  const region = figure.querySelector(".announcement");
  if (region) region.textContent = outcome;
  setTimeout(() => (button.textContent = say`Link`), SHOWN); // not on blur: Safari focuses no button
}
