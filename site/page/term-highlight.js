// Linked terms: pointing at a word, a symbol or a mark lights up everything of the same term;
// pointing at a point lights up all that belongs to it. Pointer and keyboard do the same.

// What one sets a number with must not dim what one wants to see change.
const NOT_WORDS = "input, textarea, .handle:not([data-of])";

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
  const follow = (/** @type {Element | null} */ target) => {
    const setter = target?.closest(NOT_WORDS);
    const part = setter ? null : target?.closest("[data-of]");
    const term = setter ? null : target?.closest("[data-term]")?.getAttribute("data-term");
    if (part) light("part", partsLike(part));
    else if (term) light("term", [...root.querySelectorAll(`[data-term="${term}"]`)]);
    else if (lit.length) light("", []);
    return Boolean(part || term);
  };
  /** @type {Element | null} */
  let pointed = null;
  const focused = () => document.querySelector(":focus-visible");
  root.addEventListener("pointerover", ({ target }) => {
    pointed = /** @type {Element} */ (target);
    // Where the pointer is on nothing, what has the keyboard's focus is lit again.
    if (!follow(pointed)) follow(focused());
  });
  root.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "touch") return; // a finger leaves whenever it is lifted: what it tapped stays
    pointed = null;
    follow(focused());
  });
  // A press gives a button the focus too; it must not put out what the pointer is on.
  root.addEventListener("focusin", () => follow(focused() ?? pointed));
  root.addEventListener("focusout", () => follow(pointed));
}

/** @param {Element} part a mark that belongs to a handle, or that handle */
function partsLike(part) {
  const figure = part.closest("explorable-figure");
  const same = `[data-of="${part.getAttribute("data-of")}"]`;
  return [...(figure?.querySelectorAll(same) ?? [])];
}
