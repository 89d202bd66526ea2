// The quiet buttons under a figure.

import { copyScript } from "../code/copy-script.js";
import { download } from "../export/menu.js";
import { linkTo } from "../page/url-state.js";
import { python } from "../python/client.js";
import { tooLong } from "../state/query-codec.js";
import { clamp } from "../state/state.js";

/** @typedef {import('./element.js').ExplorableFigure} Figure */

const SAID = 4000; // milliseconds that a button says what it has done

/** @type {Record<string, (figure: Figure, button: HTMLElement) => void>} */
const ACTIONS = {
  add: (figure) => figure.points.addSomewhere(),
  undo: (figure) => figure.undo(),
  redo: (figure) => figure.redo(),
  reset: (figure) => {
    figure.change(clamp(figure.controls, figure.home));
    figure.commit();
    figure.dispatchEvent(new Event("reset"));
  },
  link: copyLink,
  download,
  run: (figure) => figure.dispatchEvent(new Event("run")),
  original: (figure) => figure.dispatchEvent(new Event("original")),
  script: copyScript,
  retry: () => python.start(),
};

/** @param {Figure} figure */
export function listenToButtons(figure) {
  figure.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-action]"));
    if (button) ACTIONS[button.dataset.action ?? ""](figure, button);
  });
  figure.addEventListener("commit", () => showHistory(figure));
  showHistory(figure);
}

/** @param {Figure} figure */
function showHistory(figure) {
  const { past, future } = figure.history;
  for (const [action, list] of /** @type {[string, any[]][]} */ ([
    ["undo", past],
    ["redo", future],
  ])) {
    const button = figure.querySelector(`[data-action="${action}"]`);
    // aria-disabled, not disabled: a button that vanishes under the keyboard loses the focus.
    button?.setAttribute("aria-disabled", String(list.length === 0));
  }
}

/** @param {Figure} figure @param {HTMLElement} button */
async function copyLink(figure, button) {
  const link = linkTo(figure);
  const [left] = tooLong(figure.controls, figure.values);
  const without = left ? `, without the ${left.label.toLowerCase()}: too many` : "";
  let said = `Link copied${without}`;
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    // No permission, or an insecure page: the address bar holds the same link.
    history.replaceState(history.state, "", link);
    said = `Link is in the address bar${without}`;
  }
  button.textContent = said;
  const region = figure.querySelector(".announcement");
  if (region) region.textContent = said;
  setTimeout(() => (button.textContent = "Link"), SAID); // and not on blur: Safari focuses no button
}
