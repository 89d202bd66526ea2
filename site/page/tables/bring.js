// The page for a reader's own table: pasted, dropped or opened, it goes to this page's own Python and
// nowhere else. What is refused leaves the table before it in force.

import { language } from "../../words/language.js";
import { say } from "../../words/say.js";
import { choiceOf, showColumns } from "./columns.js";
import { offerCopies, showReport } from "./report.js";
import { Said } from "./said.js";
import { LINKED, readTable } from "./source.js";
import { takeFiles } from "./take-files.js";

/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */
/** @typedef {typeof import('../../python/client.js').python} Client */

/** @param {Document} page @param {Client} python */
export function listenToTables(page, python) {
  const find = (/** @type {string} */ selector) =>
    /** @type {any} */ (page.querySelector(selector));
  const [source, columns, figure] = ["form.bring", "form.columns", "explorable-figure"].map(find);
  const [progress, stop] = [".bring progress", ".stop"].map(find);
  const said = new Said(find(".said"), find(".trouble"));
  const attempt = (/** @type {() => Promise<void>} */ act) => said.attempt(act);
  /** @type {{blob: Blob, decimal: string} | undefined} */
  let table;
  let running = new AbortController();
  let wasLost = false;
  let isOffered = false;

  /** @param {Blob} blob */
  async function bring(blob) {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const decimal = source.elements.decimal.value;
    said.say(say`Python is starting.`);
    progress.hidden = stop.hidden = false;
    progress.value = 0;
    await attempt(async () => {
      const found = await readTable(python, blob, decimal, showProgress, signal);
      table = { blob, decimal };
      showColumns(find(".columns tbody"), found);
      columns.hidden = false;
      await choose(found.state);
      columns.querySelector("input:checked")?.focus();
    });
    if (!signal.aborted || running.signal === signal) progress.hidden = stop.hidden = true;
  }

  /** @param {number} share @param {number} rows */
  function showProgress(share, rows) {
    progress.value = share;
    said.say(say`${rows.toLocaleString(language)} rows so far.`);
  }

  /** @param {object} [state] of the figure */
  async function choose(state) {
    const { words } = await python.table("use", choiceOf(columns));
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
      const { signal } = running;
      attempt(async () => {
        await readTable(python, blob, decimal, () => {}, signal);
        await choose();
      });
    }
  }

  const bringLinked = () =>
    attempt(async () => {
      if (!location.hash.startsWith(LINKED)) return;
      const { textIn } = await import("./table-link.js");
      await bring(new Blob([await textIn(location.hash)]));
    });
  takeFiles(source, (blob) => {
    if (location.hash.startsWith(LINKED))
      history.replaceState(history.state, "", location.pathname);
    bring(blob);
  });
  addEventListener("hashchange", bringLinked);
  stop.addEventListener("click", () => running.abort());
  columns.addEventListener("change", () => attempt(() => choose()));
  columns.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    attempt(() => choose());
  });
  figure.addEventListener("commit", () => attempt(report));
  offerCopies(page);
  source.hidden = false;
  python.addEventListener("change", followPython);
  wasLost = true;
  followPython();
  bringLinked();
}
