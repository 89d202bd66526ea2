// Formulas that are too wide for the window scroll. Those that do, and no others, take the focus, so
// that arrow keys move them: Safari does not give it to what scrolls by itself.

const SCROLLER = ".katex-display, .now p";

/** @param {ParentNode} page */
export function focusWideFormulas(page) {
  const observer = new ResizeObserver((entries) => {
    const resized = new Set(entries.map(({ target }) => target.closest(SCROLLER)));
    // In the next frame: what changes a size while sizes are observed is an error of the page.
    requestAnimationFrame(() => {
      for (const formula of resized) markIfWide(/** @type {HTMLElement} */ (formula));
    });
  });
  // The window resizes the one; numbers, and fonts that arrive late, the other.
  for (const part of page.querySelectorAll(`:is(${SCROLLER}), :is(${SCROLLER}) .katex-base`)) {
    observer.observe(part);
  }
}

/** @param {HTMLElement} formula */
function markIfWide(formula) {
  const wide = formula.scrollWidth > formula.clientWidth;
  for (const [name, value] of [
    ["tabindex", "0"],
    ["role", "group"],
    ["aria-label", "Formula, wider than the page"],
  ]) {
    if (wide) formula.setAttribute(name, value);
    else formula.removeAttribute(name);
  }
}
