// What λ says of each column, and the call of every library: tables that follow the figure.

import { say } from "../../words/say.js";

/** @typedef {{penalty: string, weights: string[][], calls: {[library: string]: string}, script: string}} Report */

/** @param {ParentNode} page @param {Report} report */
export function showReport(page, { penalty, weights, calls }) {
  const body = page.querySelector(".weights tbody");
  body?.replaceChildren(
    ...weights.map(([name, ...numbers]) => {
      const row = document.createElement("tr");
      const head = Object.assign(document.createElement("th"), { scope: "row", textContent: name });
      row.append(head, ...numbers.map((text) => cell(text || "–")));
      return row;
    }),
  );
  for (const output of page.querySelectorAll("output.penalty")) output.textContent = penalty;
  const rows = /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-library]"));
  for (const row of rows) {
    const number = calls[row.dataset.library ?? ""];
    row.hidden = number === undefined;
    const call = /** @type {HTMLElement} */ (row.querySelector("code"));
    call.textContent = (call.dataset.call ?? "").replaceAll("{}", number);
  }
}

/** A button that copies after each call. @param {ParentNode} page */
export function offerCopies(page) {
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
