// Points as a table of number fields: every place that a point can be dragged to can be typed.

import { partsOf } from "../dom/element-cache.js";
import { onGrid } from "../state/grid.js";
import { removed } from "../state/point-list.js";
import { newRow } from "./points-table-row.js";

/** @typedef {import('../figure/store.js').Store} Store */
/** @typedef {import('../types.js').Point} Point */

/** @param {HTMLElement} figure @param {Store} store */
export function listenToTable(figure, store) {
  for (const details of figure.querySelectorAll("details.numbers")) {
    details.addEventListener("toggle", () => showTable(figure, store));
  }
  figure.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (!input.closest(".numbers input")) return;
    if (input.value === "" || !Number.isFinite(input.valueAsNumber)) showTable(figure, store, true);
    else setCell(figure, store, input);
  });
  figure.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest(".numbers [data-remove]");
    if (!button) return;
    const rows = /** @type {HTMLElement} */ (button.closest("tbody"));
    const row = [...rows.children].indexOf(/** @type {Element} */ (button.closest("tr")));
    store.change(removed(store.values, button.getAttribute("data-remove") ?? ""));
    store.commit();
    showTable(figure, store);
    const next = rows.children[Math.min(row, rows.children.length - 1)];
    /** @type {HTMLElement | null} */ (next?.querySelector("button"))?.focus();
  });
}

/** @param {HTMLElement} figure @param {Store} store @param {HTMLInputElement} input @param {number} steps */
export function nudgeCell(figure, store, input, steps) {
  const control = store.control(input.dataset.control ?? "");
  if (control?.kind !== "points") return;
  input.valueAsNumber = onGrid(Number(input.value) + steps * control.step, control.step);
  setCell(figure, store, input);
}

/** @param {HTMLElement} figure @param {Store} store @param {HTMLInputElement} input */
function setCell(figure, store, input) {
  const { control: name = "", row, column } = input.dataset;
  const points = /** @type {Point[]} */ (structuredClone(store.values[name]));
  points[Number(row)][Number(column)] = input.valueAsNumber;
  store.change({ ...store.values, [name]: points });
  store.commit();
  showTable(figure, store, true);
}

/** @param {HTMLElement} figure @param {Store} store @param {boolean} [all] also the field in use */
export function showTable(figure, store, all = false) {
  for (const details of partsOf(figure, "details.numbers")) {
    if (!details.hasAttribute("open")) continue;
    const control = store.control(details.getAttribute("data-control") ?? "");
    const body = details.querySelector("tbody");
    if (control?.kind !== "points" || !body) continue;
    const every = /** @type {Point[]} */ (store.values[control.name]);
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
