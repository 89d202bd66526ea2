// Cells: small programs in the text, which a reader edits and runs. The build has run the originals.

import { CodeField } from "../code/code-field.js";
import { say } from "../words/say.js";

/** @typedef {typeof import('../python/client.js').python} Python */

/** @type {WeakMap<Element, Cell>} */
const cells = new WeakMap();

/** @param {Event} event of a cell that a reader uses @param {Python} python */
export function use(event, python) {
  const target = /** @type {HTMLElement} */ (event.target);
  const element = /** @type {HTMLDetailsElement} */ (target.closest(".cell"));
  const cell = cells.get(element) ?? new Cell(element, python);
  cells.set(element, cell);
  const { action } = target.closest("button")?.dataset ?? {};
  if (target.matches(".editor") || (event.type === "click" && target.closest(".editor")))
    cell.field.area.focus();
  if (event.type !== "click") return;
  if (action === "run") cell.run();
  if (action === "original") cell.restore();
}

/** Puts a text area over the listing. @param {HTMLDetailsElement} element */
function editable(element) {
  const listing = /** @type {HTMLElement} */ (element.querySelector(".editor pre"));
  const area = document.createElement("textarea");
  area.defaultValue = listing.textContent ?? "";
  area.rows = area.value.split("\n").length;
  area.spellcheck = false;
  area.autocapitalize = "off";
  area.setAttribute("aria-label", element.querySelector("summary")?.textContent ?? "");
  listing.ariaHidden = "true";
  for (const name of ["tabindex", "role", "aria-label"]) // which let keys reach the listing
    listing.parentElement?.removeAttribute(name);
  listing.after(area);
  return area;
}

class Cell {
  /** the newest run, whose outcome is shown */
  #run = 0;

  /** @param {HTMLDetailsElement} element @param {Python} python */
  constructor(element, python) {
    const area = editable(element);
    this.python = python;
    this.name = `cell ${element.dataset.cell}`;
    this.field = new CodeField(element, area);
    this.printed = element.querySelector(".printed")?.textContent ?? "";
    this.field.show("");
    area.addEventListener("input", () => this.field.show(say`Changed, not run yet.`));
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.run();
    });
    python.addEventListener("withdrawn", (event) => {
      const { figure, reason } = /** @type {CustomEvent} */ (event).detail;
      if (figure === this.name) this.#end(say`${reason} Your text stays.`);
    });
  }

  async run() {
    const { python, field } = this;
    const run = ++this.#run;
    field.print("");
    field.show(python.phase === "live" ? say`Running …` : say`It runs as soon as Python is there.`);
    try {
      const { printed, error, line } = await python.run(this.name, field.text);
      if (run !== this.#run) return;
      field.print(printed);
      field.show(error || say`This is what it prints now.`, line);
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      if (run === this.#run) field.show(say`It was not run: ${message}.`);
    }
  }

  /** The text of the page, in a Python in which no reader's code has run. */
  restore() {
    const { field, python } = this;
    field.text = field.original;
    this.#end(say`This is the original.`);
    field.print(this.printed);
    python.edit(this.name, "").catch(() => {}); // the figures say so where Python cannot be started
  }

  /** No run is waited for any more. @param {string} words */
  #end(words) {
    this.#run++;
    this.field.show(words);
  }
}
