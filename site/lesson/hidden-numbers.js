// What would give the answer away is hidden until the student asks for it: the readouts and the figure's
// sentence, by embed-options.css from the first picture on, and numbers written in the picture.

/** @type {WeakMap<Element, AbortController>} */
const hiding = new WeakMap();

/** @param {HTMLElement} figure */
export function hideNumbers(figure) {
  const shown = new AbortController();
  const hide = () => {
    for (const label of figure.querySelectorAll("svg.panel .labels text")) {
      label.classList.toggle("unshown", /\d/.test(label.textContent ?? ""));
    }
  };
  hiding.set(figure, shown);
  figure.addEventListener("explorable-change", hide, { signal: shown.signal });
  hide();
}

/** @param {HTMLElement} figure */
export function showNumbers(figure) {
  hiding.get(figure)?.abort();
  for (const label of figure.querySelectorAll(".unshown")) label.classList.remove("unshown");
  delete document.documentElement.dataset.unanswered;
}
