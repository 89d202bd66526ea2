// Formulas that are too wide for the window scroll. Those that do, and no others, take the focus, so
// that arrow keys move them: Safari does not give it to what scrolls by itself.

import { say } from "../words/say.js";

const SCROLLER = ".katex-display, .now p";
const WIDE = { tabindex: "0", role: "group", "aria-label": say`Formula, wider than the page` };

/** @param {ParentNode} page */
export function focusWideFormulas(page) {
  const observer = new ResizeObserver((entries) => {
    const resized = new Set(entries.map(({ target }) => target.closest(SCROLLER)));
    // In the next frame: what changes a size while sizes are observed is an error of the page.
    requestAnimationFrame(() => markWide(/** @type {Set<HTMLElement>} */ (resized)));
  });
  // The window resizes the one; numbers, and fonts that arrive late, the other.
  for (const part of page.querySelectorAll(`:is(${SCROLLER}), :is(${SCROLLER}) .katex-base`)) {
    observer.observe(part);
  }
}

/** @param {Iterable<HTMLElement>} formulas all measured before the first changes: one layout */
function markWide(formulas) {
  const isWide = (/** @type {HTMLElement} */ { scrollWidth, clientWidth }) =>
    scrollWidth > clientWidth;
  const measured = new Map([...formulas].map((one) => [one, isWide(one)]));
  for (const [formula, wide] of measured) {
    for (const [name, value] of Object.entries(WIDE)) {
      if (wide) formula.setAttribute(name, value);
      else formula.removeAttribute(name);
    }
  }
}
