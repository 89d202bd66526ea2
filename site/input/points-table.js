// Points as a table of number fields: every place a finger can drag a point to can be typed.

import { partsOf } from "../dom/element-cache.js";
import { onGrid, removed } from "../state/state.js";

/** @param {import('../figure/element.js').ExplorableFigure} figure */
export function listenToNumbers(figure) {
  for (const details of figure.querySelectorAll("details.numbers")) {
    details.addEventListener("toggle", () => showNumbers(figure));
  }
  figure.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const field = input.closest(".numbers input");
    if (!field) return;
    if (input.value === "" || !Number.isFinite(input.valueAsNumber)) showNumbers(figure, true);
    else setNumber(figure, input);
  });
  figure.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest(".numbers [data-remove]");
    if (!button) return;
    const rows = /** @type {HTMLElement} */ (button.closest("tbody"));
    const row = [...rows.children].indexOf(/** @type {Element} */ (button.closest("tr")));
    figure.change(removed(figure.values, button.getAttribute("data-remove") ?? ""));
    figure.commit();
    showNumbers(figure);
    const next = rows.children[Math.min(row, rows.children.length - 1)];
    /** @type {HTMLElement | null} */ (next?.querySelector("button"))?.focus();
  });
}

/** @param {import('../figure/element.js').ExplorableFigure} figure @param {HTMLInputElement} input @param {number} steps */
export function nudgeNumber(figure, input, steps) {
  const control = figure.control(input.dataset.control ?? "");
  if (!control) return;
  input.valueAsNumber = onGrid(Number(input.value) + steps * control.step, control.step);
  setNumber(figure, input);
}

/** @param {import('../figure/element.js').ExplorableFigure} figure @param {HTMLInputElement} input */
function setNumber(figure, input) {
  const { control: name, row, column } = input.dataset;
  const points = /** @type {number[][]} */ (figure.values[name ?? ""]).map((pair) => [...pair]);
  points[Number(row)][Number(column)] = input.valueAsNumber;
  figure.change({ ...figure.values, [name ?? ""]: points });
  figure.commit();
  showNumbers(figure, true);
}

/** @param {import('../figure/element.js').ExplorableFigure} figure @param {boolean} [all] also the field in use */
export function showNumbers(figure, all = false) {
  for (const details of partsOf(figure, "details.numbers")) {
    if (!details.hasAttribute("open")) continue;
    const control = figure.control(details.getAttribute("data-control") ?? "");
    const body = details.querySelector("tbody");
    if (!control || !body) continue;
    const every = /** @type {number[][]} */ (figure.values[control.name]);
    const points = every.slice(0, control.by_hand);
    const table = /** @type {HTMLTableElement} */ (body.parentElement);
    if (points.length === every.length) table.deleteCaption();
    else table.createCaption().textContent = `The first ${points.length} of ${every.length}.`;
    while (body.children.length > points.length) body.lastChild?.remove();
    while (body.children.length < points.length) body.append(newRow(control, body.children.length));
    body.querySelectorAll("input").forEach((input, i) => {
      if (all || input !== document.activeElement) input.value = String(points[i >> 1][i % 2]);
    });
  }
}

/** @param {import('../types.js').Control} control @param {number} row */
function newRow(control, row) {
  const noun = control.noun[0].toUpperCase() + control.noun.slice(1);
  const element = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = `${noun} ${row + 1}`;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = "Remove";
  remove.setAttribute("aria-label", `Remove ${control.noun} ${row + 1}`);
  remove.dataset.remove = `${control.name}[${row}]`;
  const fields = [control.x_label, control.y_label].map((label, column) => {
    const [low, high] = column ? control.y_range : control.x_range;
    const input = document.createElement("input");
    Object.assign(input, { type: "number", step: "any", min: low, max: high });
    input.setAttribute("aria-label", `${noun} ${row + 1}, ${label}`);
    Object.assign(input.dataset, { control: control.name, row, column });
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
