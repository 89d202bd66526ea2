// One row of a table of points: its name, two number fields, and a button that removes it.

import { say } from "../words/say.js";

/** @param {import('../types.js').PointsControl} control @param {number} row */
export function newRow(control, row) {
  const noun = control.noun[0].toUpperCase() + control.noun.slice(1);
  const element = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = `${noun} ${row + 1}`;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = say`Remove`;
  remove.setAttribute("aria-label", say`Remove ${control.noun} ${row + 1}`);
  remove.dataset.remove = `${control.name}[${row}]`;
  const fields = [control.x_label, control.y_label].map((label, i) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "text", autocomplete: "off" });
    input.setAttribute("aria-label", `${noun} ${row + 1}, ${label}`);
    Object.assign(input.dataset, { control: control.name, row, axis: "xy"[i] });
    return input;
  });
  for (const content of [...fields, remove]) {
    const cell = document.createElement("td");
    cell.append(content);
    element.append(cell);
  }
  element.prepend(head);
  return element;
}
