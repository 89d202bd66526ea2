// The field with a figure's code: highlighted, with a mark at the line that an error names, and a
// sentence about its state.

import { highlight } from "./highlight-python.js";

export class CodeField {
  /** @param {HTMLDetailsElement} details the code of a figure @param {HTMLTextAreaElement} area in it */
  constructor(details, area) {
    this.details = details;
    this.area = area;
    this.original = area.defaultValue;
  }

  get text() {
    return this.area.value;
  }

  set text(text) {
    this.area.value = text;
  }

  get outcome() {
    return this.#outcome.textContent;
  }

  /** @param {string} sentence @param {number} [line] with the error; 0 if there is none */
  show(sentence, line = 0) {
    // A status that is set again would be announced again.
    if (this.outcome !== sentence) this.#outcome.textContent = sentence;
    const code = /** @type {HTMLElement} */ (this.details.querySelector("pre code"));
    code.innerHTML = `${highlight(this.text)}\n`;
    const marker = /** @type {HTMLElement} */ (this.details.querySelector(".bad-line"));
    marker.hidden = line === 0;
    marker.style.setProperty("--line", String(line - 1));
    this.area.setAttribute("aria-invalid", String(line > 0));
  }

  /** @param {string} text what the code has written, "" for nothing */
  print(text) {
    const place = /** @type {HTMLElement} */ (this.details.querySelector(".printed"));
    place.hidden = !text;
    place.textContent = text;
    place.scrollTop = place.scrollHeight;
  }

  /** @param {import('../python/pending-requests.js').PythonError} error @returns {number} the line that it names, 0 if none */
  lineOf({ traceback }) {
    const [, name] = /^def (\w+)/m.exec(this.original) ?? [];
    const pattern = new RegExp(`File "your ${name}", line (\\d+)`, "g");
    return Number([...traceback.matchAll(pattern)].at(-1)?.[1] ?? 0);
  }

  get #outcome() {
    return /** @type {HTMLElement} */ (this.details.querySelector(".outcome"));
  }
}
