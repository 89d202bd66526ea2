// The page for a reader's own table: it goes to this page's own Python and nowhere else. What is refused
// leaves the table before it in force.

import { choiceOf, showColumns } from "./columns.js";
import { leaveLink, listenToLinks } from "./linked-table.js";
import { Reading } from "./reading.js";
import { offerCopies, showReport } from "./report.js";
import { Said } from "./said.js";
import { Shown } from "./shown.js";
import { readTable } from "./source.js";
import { takeFiles } from "./take-files.js";

/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */

/** @param {Document} page @param {typeof import('../../python/client.js').python} python */
export function listenToTables(page, python) {
  const find = (/** @type {string} */ selector) =>
    /** @type {any} */ (page.querySelector(selector));
  const [form, columns, figure] = ["form.bring", "form.columns", "explorable-figure"].map(find);
  const said = new Said(find(".said"), find(".trouble"));
  const reading = new Reading(find(".bring progress"), find(".stop"), said);
  const shown = new Shown();
  let wasLost = false;
  let isOffered = false;

  /** @param {Blob | Promise<Blob>} source @param {boolean} isAsked whether the reader has just given it */
  async function bring(source, isAsked) {
    const signal = reading.begin();
    const decimal = form.elements.decimal.value;
    const before = shown.listed;
    const read = async () => {
      const blob = await source;
      const found = await readTable(python, blob, decimal, signal, reading.show);
      shown.listed = { blob, decimal };
      reading.compute();
      showColumns(find(".columns tbody"), found);
      columns.hidden = false;
      await choose(true, found.state);
      if (isAsked) columns.querySelector("input:checked")?.focus();
    };
    await said.attempt("table", read, () => shown.afterFile(before));
    reading.end(signal);
  }

  /** @param {boolean} isNew whether the table has just been read @param {object} [state] of the figure */
  async function choose(isNew, state) {
    const { words } = await python.table("use", { ...choiceOf(columns), isNew });
    shown.drawn = shown.listed;
    if (state) figure.state = state;
    if (!isOffered) {
      isOffered = true;
      const { leaveExample, offerFiles } = await import("./keep.js");
      leaveExample(page, figure);
      offerFiles(find(".keep"), figure, python, said);
    }
    said.say(words);
    await report();
  }

  async function report() {
    showReport(page, await python.table("report", { state: figure.state }));
  }
  const chooseOther = () => said.attempt("columns", () => choose(false), shown.afterChoice);
  const followFigure = () => said.attempt("figure", report);

  /** A new Python knows nothing of the table. */
  async function followPython() {
    if (python.phase !== "live") wasLost = true;
    else if (wasLost) {
      wasLost = false;
      if (!shown.listed) return followFigure();
      const { blob, decimal } = shown.listed;
      said.attempt("figure", async () => {
        await readTable(python, blob, decimal, reading.again());
        await choose(true);
      });
    }
  }

  takeFiles(form, (source) => {
    leaveLink();
    bring(source, true);
  });
  columns.addEventListener("change", chooseOther);
  columns.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    chooseOther();
  });
  figure.addEventListener("commit", followFigure);
  offerCopies(page);
  form.hidden = false;
  python.addEventListener("change", followPython);
  wasLost = true;
  followPython();
  listenToLinks((table) => bring(table, false));
}
