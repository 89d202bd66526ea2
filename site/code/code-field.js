// How a field of code looks: coloured, and with a mark at the line that an error names.

import { highlight } from "./highlight-python.js";

/**
 * @param {string} original the text of a function
 * @returns {(error: import('../python/pending-requests.js').PythonError) => number} the line of it that an error names, 0 if none
 */
export function lineIn(original) {
  const [, name] = /^def (\w+)/m.exec(original) ?? [];
  const place = new RegExp(`File "your ${name}", line (\\d+)`, "g");
  return ({ traceback }) => Number([...traceback.matchAll(place)].at(-1)?.[1] ?? 0);
}

/** @param {Element} code @param {HTMLTextAreaElement} area in it @param {number} bad the line to mark */
export function showField(code, area, bad) {
  const text = /** @type {HTMLElement} */ (code.querySelector("pre code"));
  text.innerHTML = `${highlight(area.value)}\n`;
  const marker = /** @type {HTMLElement} */ (code.querySelector(".bad-line"));
  marker.hidden = bad === 0;
  marker.style.setProperty("--line", String(bad - 1));
  area.setAttribute("aria-invalid", String(bad > 0));
}
