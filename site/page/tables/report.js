// What λ says of each column, and the call of every library: tables that follow the figure.

import { say } from "../../words/say.js";

/** @typedef {{penalty: string, weights: string[][], calls: {[library: string]: string}, best: {[criterion: string]: number | null}}} Report */
/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */

/** @param {ParentNode} page @param {Report} report */
export function showReport(page, { penalty, weights, calls, best }) {
  const body = page.querySelector(".weights tbody");
  body?.replaceChildren(
    ...weights.map(([name, ...numbers]) => {
      const row = document.createElement("tr");
      const head = Object.assign(document.createElement("th"), { scope: "row", textContent: name });
      row.append(head, ...numbers.map((text) => cell(text || "–")));
      return row;
    }),
  );
  for (const button of bestButtons(page)) {
    button.value = String(best[button.name] ?? "");
    button.disabled = !button.value;
  }
  for (const output of page.querySelectorAll("output.penalty")) output.textContent = penalty;
  const rows = /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-library]"));
  for (const row of rows) {
    const number = calls[row.dataset.library ?? ""];
    row.hidden = number === undefined;
    const call = /** @type {HTMLElement} */ (row.querySelector("code"));
    call.textContent = (call.dataset.call ?? "").replaceAll("{}", number);
  }
}

/** The buttons that take the λ that a criterion chooses. @param {ParentNode} page */
function offerBest(page) {
  const figure = /** @type {Figure} */ (page.querySelector("explorable-figure"));
  for (const button of bestButtons(page)) {
    button.addEventListener("click", () => {
      figure.state = { norm: "l2", strength: Number(button.value) };
    });
  }
}

/** @param {ParentNode} page @returns {NodeListOf<HTMLButtonElement>} */
const bestButtons = (page) => page.querySelectorAll(".best button");

/** A button that copies after each call, and those that take a λ. @param {ParentNode} page */
export function offerCopies(page) {
  offerBest(page);
  for (const call of page.querySelectorAll("[data-library] code")) {
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      textContent: say`Copy`,
    });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(call.textContent ?? "");
        button.textContent = say`Copied`;
      } catch {
        getSelection()?.selectAllChildren(call); // the clipboard is closed: the reader copies it
      }
    });
    call.after(" ", button);
  }
}

/** @param {string} text */
function cell(text) {
  return Object.assign(document.createElement("td"), { textContent: text });
}
