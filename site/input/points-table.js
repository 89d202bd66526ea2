// Points as a table of number fields: every place that a point can be dragged to can be typed, or
// pasted from a spreadsheet.

import { partsOf } from "../dom/element-cache.js";
import { readNumber } from "../state/number-text.js";
import { removed } from "../state/point-list.js";
import { say } from "../words/say.js";
import { controlOf } from "./control-inputs.js";
import { reply, showNumber } from "./fields/number-field.js";
import { restore } from "./fields/number-fields.js";
import { newRow } from "./points-table-row.js";

/** @typedef {import('../figure/store.js').Store} Store */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').PointsControl} PointsControl */

/** @param {HTMLElement} figure @param {Store} store */
export function listenToTable(figure, store) {
  for (const details of figure.querySelectorAll("details.numbers")) {
    details.addEventListener("toggle", () => showTable(figure, store));
    const follow = async () =>
      (await import("./points-details.js")).followDetails(figure, details, store);
    details.addEventListener("toggle", follow, { once: true });
  }
  figure.addEventListener("paste", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!input.closest(".numbers input") || !/[\t;\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const control = /** @type {PointsControl} */ (controlOf(store, input));
    restore({ store, control, input }); // what was being typed
    import("./fields/paste.js").then(
      ({ paste }) => paste(text, { store, control, input, readNumber, reply }),
      () => reply(input, say`A part of this page did not load.`, true),
    );
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

/** @param {HTMLElement} figure @param {Store} store */
export function showTable(figure, store) {
  for (const details of partsOf(figure, "details.numbers")) {
    if (!details.hasAttribute("open")) continue;
    const control = store.control(details.getAttribute("data-control") ?? "");
    const body = details.querySelector("tbody");
    if (control?.kind !== "points" || !body) continue;
    const every = /** @type {Point[]} */ (store.values[control.name]);
    const points = every.slice(0, control.by_hand);
    const table = /** @type {HTMLTableElement} */ (body.parentElement);
    if (points.length === every.length) table.deleteCaption();
    else table.createCaption().textContent = say`The first ${points.length} of ${every.length}.`;
    while (body.children.length > points.length) body.lastChild?.remove();
    while (body.children.length < points.length) body.append(newRow(control, body.children.length));
    for (const input of body.querySelectorAll("input")) showNumber(control, input, store.values);
  }
}
