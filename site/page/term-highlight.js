// Term highlighting: pointing at, or focusing, a word, a symbol or a mark highlights everything of its
// term. For a mark or a legend entry of a handle or a series, it is all marks of those, in its figure.

// Inputs must not dim what their reader wants to see change.
const WITHOUT_TERM = "input, select, textarea, .handle:not([data-of])";

/** @param {HTMLElement} root */
export function linkTerms(root) {
  /** @type {Element | null} what the pointer is on */
  let pointed = null;
  const highlight = highlighter(root);
  const focused = () => document.querySelector(":focus-visible, .steps > :focus");
  root.addEventListener("pointerover", ({ target }) => {
    pointed = /** @type {Element} */ (target);
    if (!highlight(pointed)) highlight(focused()); // else that of the keyboard's focus
  });
  root.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "touch") return; // a finger leaves when it is lifted: what it tapped stays
    pointed = null;
    highlight(focused());
  });
  // A press focuses a button, too, which must not end the highlight of what is under the pointer.
  root.addEventListener("focusin", () => highlight(focused() ?? pointed));
  root.addEventListener("focusout", () => highlight(pointed));
}

/** @param {HTMLElement} root @returns {(target: Element | null) => boolean} whether there was anything to highlight */
function highlighter(root) {
  /** @type {Element[]} */
  let lit = [];
  const light = (/** @type {string} */ by, /** @type {Element[]} */ elements) => {
    for (const element of lit) element.removeAttribute("data-lit");
    for (const element of elements) element.setAttribute("data-lit", "");
    if (elements.length) root.setAttribute("data-lit-by", by);
    else root.removeAttribute("data-lit-by");
    lit = elements;
  };
  return (target) => {
    const [by, elements] = target?.closest(WITHOUT_TERM) ? ["", []] : relatedTo(root, target);
    if (elements.length || lit.length) light(by, elements);
    return elements.length > 0;
  };
}

/** @param {HTMLElement} root @param {Element | null} target @returns {[by: "part" | "term" | "", elements: Element[]]} */
function relatedTo(root, target) {
  const part = target?.closest("[data-of]");
  if (part) return ["part", groupOf(part)];
  const term = target?.closest("[data-term]")?.getAttribute("data-term");
  return term ? ["term", [...root.querySelectorAll(`[data-term="${term}"]`)]] : ["", []];
}

/** @param {Element} part of a handle or a series @returns {Element[]} all of its parts in its figure */
function groupOf(part) {
  const figure = part.closest("explorable-figure");
  const same = `[data-of="${part.getAttribute("data-of")}"]`;
  return [...(figure?.querySelectorAll(same) ?? [])];
}
