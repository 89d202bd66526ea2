// Stepwise derivations: a button shows one more step, and so does a search of the page that finds
// something in a closed one. Without script, and in print, all are shown.

import { say } from "../words/say.js";

/** @param {ParentNode} page */
export function openStepwise(page) {
  for (const list of page.querySelectorAll("ol.steps")) {
    const steps = /** @type {HTMLElement[]} */ ([...list.children]);
    const more = document.createElement("button");
    more.type = "button";
    more.className = "more";
    for (const step of steps) step.tabIndex = -1; // focused when opened or pressed, it lights its term
    let shown = 0;
    const show = (/** @type {number} */ number) => {
      shown = number;
      steps.forEach((step, i) => {
        if (i < shown) step.removeAttribute("hidden");
        else step.setAttribute("hidden", "until-found");
      });
      more.hidden = shown >= steps.length;
      more.textContent = say`Next step (${shown} of ${steps.length})`;
    };
    more.addEventListener("click", () => {
      show(shown + 1);
      steps[shown - 1].focus({ preventScroll: true });
    });
    list.addEventListener("beforematch", ({ target }) => {
      show(steps.indexOf(/** @type {HTMLElement} */ (target)) + 1);
    });
    show(1);
    list.after(more);
  }
}
