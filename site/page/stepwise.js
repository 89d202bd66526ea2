// A derivation that opens step by step. Without script, and on paper, all steps stand there.

/** @param {ParentNode} page */
export function openStepwise(page) {
  for (const list of page.querySelectorAll("ol.steps")) {
    const steps = /** @type {HTMLElement[]} */ ([...list.children]);
    const more = document.createElement("button");
    more.type = "button";
    more.className = "more";
    let open = 1;
    const show = () => {
      steps.forEach((step, i) => {
        step.classList.toggle("closed", i >= open);
      });
      more.hidden = open >= steps.length;
      more.textContent = `Next step (${open} of ${steps.length})`;
    };
    more.addEventListener("click", () => {
      open += 1;
      show();
      steps[open - 1].tabIndex = -1;
      steps[open - 1].focus({ preventScroll: true });
    });
    show();
    list.after(more);
  }
}
