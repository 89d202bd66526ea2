// Stepwise derivations: a button shows one more step. Without script, and in print, all are shown.

/** @param {ParentNode} page */
export function openStepwise(page) {
  for (const list of page.querySelectorAll("ol.steps")) {
    const steps = /** @type {HTMLElement[]} */ ([...list.children]);
    const more = document.createElement("button");
    more.type = "button";
    more.className = "more";
    let shown = 1;
    const show = () => {
      steps.forEach((step, i) => {
        step.classList.toggle("closed", i >= shown);
      });
      more.hidden = shown >= steps.length;
      more.textContent = `Next step (${shown} of ${steps.length})`;
    };
    more.addEventListener("click", () => {
      shown += 1;
      show();
      steps[shown - 1].tabIndex = -1;
      steps[shown - 1].focus({ preventScroll: true });
    });
    show();
    list.after(more);
  }
}
