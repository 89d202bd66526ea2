// Columns pasted into a table of points fill its rows from a cell on, as one step to undo.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { listenToFields } from "../../../site/input/fields/number-fields.js";
import { listenToTable, showTable } from "../../../site/input/points-table.js";
import { CONTROLS, openPage, scene } from "../support/samples.mjs";

const THREE = [
  [0, 1],
  [1, 2],
  [2, 3],
];

/** @type {any} */
let page;
/** @type {Store} */
let store;

beforeEach(() => {
  page = openPage(
    `<details class="numbers" data-control="dots" open><table><tbody></tbody></table></details>`,
  );
  const table = page.querySelector("table");
  table.deleteCaption = () => {};
  store = new Store();
  store.begin({ controls: CONTROLS, scene: scene() }); // at most four dots
  store.change({ ...store.values, dots: THREE });
  store.history.restart(store.values);
  listenToFields(page, store);
  listenToTable(page, store);
  showTable(page, store);
});

/** @param {number} row @param {"x" | "y"} axis @returns {any} */
const cell = (row, axis) => page.querySelector(`[data-row="${row}"][data-axis="${axis}"]`);
const dots = () => store.values.dots;
/** @param {any} input */
const replyTo = (input) => input.parentElement.querySelector(".reply").textContent;

/** @param {any} input @param {string} text @returns {boolean} whether the browser pastes it where the cursor is */
function isPlain(input, text) {
  const { Event } = document.defaultView;
  const event = new Event("paste", { bubbles: true, cancelable: true });
  input.dispatchEvent(Object.assign(event, { clipboardData: { getData: () => text } }));
  return !event.defaultPrevented;
}

/** Pastes columns, and waits until they are there. @param {any} input @param {string} text */
async function paste(input, text) {
  const before = input.parentElement.querySelector(".reply")?.textContent;
  assert.ok(!isPlain(input, text));
  while ((input.parentElement.querySelector(".reply")?.textContent ?? before) === before) {
    await new Promise(setImmediate);
  }
}

test("two columns fill rows and add new ones, which one step undoes", async () => {
  await paste(cell(1, "x"), "x\ty\r\n-1,5\t0,5\r\n−0,25\t4\r\n1\t1\r\n");
  assert.deepEqual(dots(), [
    [0, 1],
    [-1.5, 0.5],
    [-0.25, 4],
    [1, 1],
  ]);
  assert.equal(replyTo(cell(1, "x")), "3 rows filled. Commas are read as decimal.");
  store.undo();
  assert.deepEqual(dots(), THREE);
});

test("one column fills the column of its cell", async () => {
  await paste(cell(1, "y"), "-1\n-2");
  assert.deepEqual(dots(), [
    [0, 1],
    [1, -1],
    [2, -2],
  ]);
  await paste(cell(2, "x"), "0.5\n1\n1.5");
  assert.deepEqual(dots(), [
    [0, 1],
    [1, -1],
    [0.5, -2],
  ]);
  const reply = "1 row filled. 2 rows left out: a new dot needs two numbers.";
  assert.equal(replyTo(cell(2, "x")), reply);
});

test("what is more than the most, or out of range, is said", async () => {
  await paste(cell(0, "x"), "0\t9\n1\t1\n1\t1\n1\t1\n1\t1\n1\t1");
  assert.deepEqual(dots(), [
    [0, 5],
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  const reply =
    "4 rows filled. 2 rows left out: 4 is the most. 1 number out of range: the nearest is taken.";
  assert.equal(replyTo(cell(0, "x")), reply);
});

test("what cannot be read changes nothing, and is said", async () => {
  await paste(cell(0, "y"), "1\t2\n3\t4");
  assert.deepEqual(dots(), THREE);
  assert.equal(
    replyTo(cell(0, "y")),
    "There are 2 columns, and from here on room for 1. Nothing was pasted.",
  );
  assert.equal(cell(0, "y").getAttribute("aria-invalid"), "true");
  assert.equal(store.history.past.length, 0);
});

test("a text that was being typed there is dropped", async () => {
  const input = cell(0, "x");
  input.value = "1";
  input.dispatchEvent(new document.defaultView.Event("input", { bubbles: true }));
  assert.deepEqual(dots(), [
    [1, 1],
    [1, 2],
    [2, 3],
  ]);
  await paste(input, "-1\n-2");
  assert.deepEqual(dots(), [
    [-1, 1],
    [-2, 2],
    [2, 3],
  ]);
  showTable(page, store);
  assert.equal(input.value, "-1");
  store.undo();
  assert.deepEqual(dots(), THREE);
});

test("one number is pasted where the cursor is, columns are not", () => {
  for (const text of ["1.5", "1,5\r\n", " −2 "]) assert.ok(isPlain(cell(0, "x"), text), text);
  for (const text of ["1\t2", "1\n2", "1,5;2"]) assert.ok(!isPlain(cell(0, "y"), text), text);
});

test("a cell is typed like any other field", () => {
  const input = cell(1, "y");
  input.value = "−3,5";
  input.dispatchEvent(new document.defaultView.Event("input", { bubbles: true }));
  showTable(page, store);
  assert.equal(input.value, "−3,5");
  input.dispatchEvent(new document.defaultView.Event("change", { bubbles: true }));
  assert.deepEqual(dots(), [
    [0, 1],
    [1, -3.5],
    [2, 3],
  ]);
  assert.equal(input.value, "-3.5");
});
