// What a reader keeps: the table with its choices as a file or, if it is short, a link; a script and a
// notebook that compute its numbers again. Loaded with the first table.

import { say } from "../../words/say.js";
import { nameSeries } from "./legend.js";
import { linkTo } from "./table-link.js";

/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('./source.js').Tables} Tables */

// What the page was built with for the example: files that other workers draw.
const OF_EXAMPLE = "[data-format=pdf], [data-format=print], [data-format=script]";

/**
 * @param {HTMLElement} keep with a button for each
 * @param {Figure} figure
 * @param {Tables} python
 * @param {import('./said.js').Said} said
 */
export function offerFiles(keep, figure, python, said) {
  keep.hidden = false;
  const listen = (/** @type {string} */ name, /** @type {() => Promise<void>} */ act) =>
    keep
      .querySelector(`[name=${name}]`)
      ?.addEventListener("click", () => said.attempt("files", act));
  /** @param {string} kind */
  const program = async (kind) =>
    (await python.table("program", { state: figure.state, kind })).text;
  const content = async () => (await python.table("save", { state: figure.state })).text;
  listen("json", async () => save(await content(), "your-data.json", "application/json"));
  listen("script", async () => save(await program("script"), "reproduce.py", "text/x-python"));
  listen("notebook", async () =>
    save(await program("notebook"), "your-data.ipynb", "application/x-ipynb+json"),
  );
  listen("link", async () => {
    history.replaceState(history.state, "", await linkTo(await content()));
    said.say(await copied(location.href));
  });
}

/** @param {ParentNode} page @param {Figure} figure */
export function leaveExample(page, figure) {
  nameSeries(figure);
  for (const part of page.querySelectorAll(OF_EXAMPLE)) part.remove();
}

/** @param {string} href @returns {Promise<string>} what the page says then */
async function copied(href) {
  try {
    await navigator.clipboard.writeText(href);
    return say`Copied: a link that holds the whole table. Whoever opens it sees your data.`;
  } catch {
    return say`The address of this page is now a link that holds the whole table: copy it from there.`;
  }
}

/** @param {string} text @param {string} name @param {string} type */
function save(text, name, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // a browser may ask where to save it first
}
