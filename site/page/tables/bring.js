// The page for a reader's own table: it goes to this page's own Python and nowhere else. What is refused
// leaves the table before it in force.

import { choiceOf, showColumns } from "./columns.js";
import { Reading } from "./reading.js";
import { offerCopies, showReport } from "./report.js";
import { Said } from "./said.js";
import { LINKED, readTable } from "./source.js";
import { takeFiles } from "./take-files.js";

/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */

/** @param {Document} page @param {typeof import('../../python/client.js').python} python */
export function listenToTables(page, python) {
  const find = (/** @type {string} */ selector) =>
    /** @type {any} */ (page.querySelector(selector));
  const [form, columns, figure] = ["form.bring", "form.columns", "explorable-figure"].map(find);
  const said = new Said(find(".said"), find(".trouble"));
  const reading = new Reading(find(".bring progress"), find(".stop"), said);
  const attempt = (/** @type {() => Promise<void>} */ act) => said.attempt(act);
  /** @type {{blob: Blob, decimal: string} | undefined} */
  let table;
  let wasLost = false;
  let isOffered = false;

  /** @param {Blob | Promise<Blob>} source */
  async function bring(source) {
    const signal = reading.begin();
    const decimal = form.elements.decimal.value;
    await attempt(async () => {
      const blob = await source;
      const found = await readTable(python, blob, decimal, signal, reading.show);
      table = { blob, decimal };
      reading.compute();
      showColumns(find(".columns tbody"), found);
      columns.hidden = false;
      await choose(true, found.state);
      columns.querySelector("input:checked")?.focus();
    });
    reading.end(signal);
  }

  /** @param {boolean} isNew whether the table has just been read @param {object} [state] of the figure */
  async function choose(isNew, state) {
    const { words } = await python.table("use", { ...choiceOf(columns), isNew });
    if (state) figure.state = state;
    if (!isOffered) {
      isOffered = true;
      const { offerFiles, removeExample } = await import("./keep.js");
      removeExample(page);
      offerFiles(find(".keep"), figure, python, attempt, (words) => said.say(words));
    }
    said.say(words);
    await report();
  }

  async function report() {
    showReport(page, await python.table("report", { state: figure.state }));
  }

  /** A new Python knows nothing of the table. */
  async function followPython() {
    if (python.phase !== "live") wasLost = true;
    else if (wasLost) {
      wasLost = false;
      if (!table) return attempt(report);
      const { blob, decimal } = table;
      attempt(async () => {
        await readTable(python, blob, decimal, reading.again());
        await choose(true);
      });
    }
  }

  const bringLinked = () =>
    attempt(async () => {
      if (!location.hash.startsWith(LINKED)) return;
      const { textIn } = await import("./table-link.js");
      await bring(new Blob([await textIn(location.hash)]));
    });
  takeFiles(form, (source) => {
    if (location.hash.startsWith(LINKED))
      history.replaceState(history.state, "", location.pathname);
    bring(source);
  });
  addEventListener("hashchange", bringLinked);
  columns.addEventListener("change", () => attempt(() => choose(false)));
  columns.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    attempt(() => choose(false));
  });
  figure.addEventListener("commit", () => attempt(report));
  offerCopies(page);
  form.hidden = false;
  python.addEventListener("change", followPython);
  wasLost = true;
  followPython();
  bringLinked();
}
