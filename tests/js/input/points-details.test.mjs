// What handles state besides their places, as columns of the table of points.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { detailsOf, followDetails } from "../../../site/input/points-details.js";
import { showTable } from "../../../site/input/points-table.js";
import { CONTROLS, handle, openPage, panel, scene } from "../support/samples.mjs";

/** @type {any} */
let page;
/** @type {any} */
let details;
/** @type {Store} */
let store;

/** @param {...string} texts of the handles */
const sceneOf = (...texts) =>
  scene(
    panel([
      ...texts.map((_, i) => ({ kind: "dot", name: `stroke[${i}]`, term: "data", x: 0, y: 0 })),
      ...texts.map((value_text, i) => handle({ name: `dots[${i}]`, value_text })),
    ]),
  );

beforeEach(() => {
  page = openPage(
    `<figure><details class="numbers" data-control="dots" open><table>
      <thead><tr><th>Dot</th><th>x</th><th>y</th><td></td></tr></thead><tbody></tbody>
    </table></details></figure>`,
  );
  details = page.querySelector("details");
  page.querySelector("table").deleteCaption = () => {};
  store = new Store();
  store.begin({ controls: CONTROLS, scene: sceneOf("x 0, y 1, residual 0.30, own slope none") });
  showTable(page, store);
  followDetails(page, details, store);
});

const words = () =>
  [...page.querySelectorAll(".detail")].map((/** @type {Element} */ cell) => cell.textContent);
const heard = () => page.dispatchEvent(new document.defaultView.Event("text"));

test("the values of a handle have names, which may be of two words", () => {
  assert.deepEqual(detailsOf("size 1.00, price 2.00, residual −0.30, own slope 2.00"), [
    ["residual", "−0.30"],
    ["own slope", "2.00"],
  ]);
  assert.deepEqual(detailsOf("x 1.00, y 2.00"), []);
});

test("a table has a column for each, before that of the buttons, and follows the Scene", () => {
  assert.deepEqual(words(), ["residual", "own slope", "0.30", "none"]);
  const last = page.querySelector("tbody tr").lastElementChild;
  assert.ok(last.querySelector("button") && last.previousElementSibling.className === "detail");
  store.scene = sceneOf("x 0, y 1, residual 0.10, own slope 4.00");
  heard();
  assert.deepEqual(words(), ["residual", "own slope", "0.10", "4.00"]);
  store.scene = sceneOf("x 0, y 1");
  heard();
  assert.deepEqual(words(), []);
});
