// Linked terms: pointing at a word, a symbol or a mark lights up everything of the same term;
// pointing at a point lights up all that belongs to it. Pointer and keyboard do the same.

/** @param {HTMLElement} root */
export function linkTerms(root) {
  /** @type {Element[]} */
  let lit = [];
  const light = (/** @type {string} */ by, /** @type {Element[]} */ elements) => {
    for (const element of lit) element.removeAttribute("data-lit");
    for (const element of elements) element.setAttribute("data-lit", "");
    if (elements.length) root.setAttribute("data-lit-by", by);
    else root.removeAttribute("data-lit-by");
    lit = elements;
  };
  const follow = (/** @type {Event} */ event) => {
    const target = /** @type {Element} */ (event.target);
    const part = target.closest("[data-of]");
    const term = target.closest("[data-term]")?.getAttribute("data-term");
    if (part) light("part", partsLike(part));
    else if (term) light("term", [...root.querySelectorAll(`[data-term="${term}"]`)]);
    else if (lit.length) light("", []);
  };
  root.addEventListener("pointerover", follow);
  root.addEventListener("focusin", follow);
  root.addEventListener("pointerleave", () => light("", []));
  root.addEventListener("focusout", () => light("", []));
}

/** @param {Element} part a mark that belongs to a handle, or that handle */
function partsLike(part) {
  const figure = part.closest("explorable-figure");
  const same = `[data-of="${part.getAttribute("data-of")}"]`;
  return [...(figure?.querySelectorAll(same) ?? [])];
}
