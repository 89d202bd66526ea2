// The table of columns: what each holds, which one is the outcome and which explain it.

import { say } from "../../words/say.js";

/** @typedef {{name: string, kind: string, refused: string, missing: number, numbers: boolean}} Column */
/** @typedef {{columns: Column[], outcome: string, chosen: string[]}} Found */

/** @param {HTMLElement} body of the table @param {Found} found */
export function showColumns(body, { columns, outcome, chosen }) {
  body.replaceChildren(
    ...columns.map((column) => {
      const { name, kind, refused, missing, numbers } = column;
      const row = document.createElement("tr");
      const outcomes = input(
        "radio",
        "outcome",
        name,
        say`${name} is the outcome`,
        name === outcome,
      );
      const uses = input(
        "checkbox",
        "chosen",
        name,
        say`${name} explains it`,
        chosen.includes(name),
      );
      outcomes.disabled = !numbers;
      uses.disabled = Boolean(refused);
      const words = refused ? `${kind}, ${refused}` : kind;
      row.append(header(name), cell(words), cell(missing ? `${missing}` : say`none`));
      row.append(cell(outcomes), cell(uses));
      return row;
    }),
  );
}

/** @param {HTMLFormElement} form @returns {{outcome: string, chosen: string[]}} */
export function choiceOf(form) {
  const data = new FormData(form);
  return { outcome: String(data.get("outcome") ?? ""), chosen: data.getAll("chosen").map(String) };
}

/** @param {string} type @param {string} name @param {string} value @param {string} label @param {boolean} checked */
function input(type, name, value, label, checked) {
  return Object.assign(document.createElement("input"), {
    ...{ type, name, value, checked },
    ariaLabel: label,
  });
}

/** @param {string | Node} content */
function cell(content) {
  const made = document.createElement("td");
  made.append(content);
  return made;
}

/** @param {string} text */
function header(text) {
  return Object.assign(document.createElement("th"), { scope: "row", textContent: text });
}
