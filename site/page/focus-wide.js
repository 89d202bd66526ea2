// What is wider than the window scrolls. Parts that do, and no others, take the focus, so that arrow keys move
// them: Safari does not give it to what scrolls by itself.

import { whenIdle, whenQuiet } from "../dom/when-quiet.js";
import { say } from "../words/say.js";

const FORMULAS = ".katex-display, .now p";
const FAR = "section.text"; // not laid out far from the window: styles/page/page.css

/** @param {ParentNode} page @param {import('../types.js').Python} python */
export function focusWideFormulas(page, python) {
  const mark = focusWide(page, FORMULAS, ".katex-base", say`Formula, wider than the page`);
  // Sections off the screen have no sizes to observe: they are asked, one at a time.
  /** @type {Element[]} */
  let unasked = [];
  const askNext = () => {
    mark([...(unasked.pop()?.querySelectorAll(FORMULAS) ?? [])]);
    if (unasked.length) whenIdle(askNext);
  };
  const ask = () => {
    if (!unasked.length) whenIdle(askNext);
    unasked = [...page.querySelectorAll(FAR)];
  };
  whenQuiet(python, ask);
  addEventListener("resize", ask);
}

/** Rows of panels, on a phone; handles in them take the focus anyway. @param {ParentNode} page */
export function focusWidePanels(page) {
  const label = say`Pictures, wider than the page`;
  focusWide(page, ".panels:not(:has([tabindex]))", ".panel", label);
}

/**
 * Marks the parts that are too wide, also when they or the window are resized.
 * @param {ParentNode} page @param {string} scroller @param {string} content inside it @param {string} label
 * @returns {(parts: Element[]) => void} marks some once more
 */
function focusWide(page, scroller, content, label) {
  const attributes = { tabindex: "0", role: "group", "aria-label": label };
  const mark = (/** @type {Element[]} */ resized) => {
    const parts = new Set(resized.map((one) => one.closest(scroller)));
    parts.delete(null); // a handle has come
    markWide(/** @type {Set<HTMLElement>} */ (parts), attributes);
  };
  // In the next frame: what changes a size while sizes are observed is an error of the page.
  const observer = new ResizeObserver((entries) => {
    requestAnimationFrame(() => mark(entries.map(({ target }) => target)));
  });
  // The window resizes the one; numbers, and fonts that arrive late, the other.
  for (const part of page.querySelectorAll(`:is(${scroller}), :is(${scroller}) ${content}`))
    observer.observe(part);
  return mark;
}

/** @param {Set<HTMLElement>} parts all measured before the first changes: one layout @param {object} attributes */
function markWide(parts, attributes) {
  const isWide = (/** @type {HTMLElement} */ { scrollWidth, clientWidth }) =>
    scrollWidth > clientWidth;
  const measured = new Map([...parts].map((one) => [one, isWide(one)]));
  for (const [part, wide] of measured) {
    for (const [name, value] of Object.entries(attributes)) {
      if (wide) part.setAttribute(name, value);
      else part.removeAttribute(name);
    }
  }
}
