// Choices: radio buttons and lists change the state and show it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { listenToChoices, showChoices } from "../../../site/input/choices.js";
import { NORM, openPage, scene } from "../support/samples.mjs";

/** @type {HTMLElement} */
let page;
/** @type {Store} */
let store;

/** @param {string} value @returns {any} */
const radio = (value) => page.querySelector(`input[value=${value}]`);
const list = () => /** @type {any} */ (page.querySelector("select"));

beforeEach(() => {
  page = openPage(`<div class="controls">
    <input type="radio" name="fig-norm" data-control="norm" value="l2">
    <input type="radio" name="fig-norm" data-control="norm" value="l1">
    <select name="shape"><option value="l2">ridge</option><option value="l1">lasso</option></select>
    </div>`);
  Object.assign(globalThis, { HTMLInputElement: document.defaultView.HTMLInputElement });
  store = new Store();
  store.begin({ controls: [NORM, { ...NORM, name: "shape", style: "select" }], scene: scene() });
  store.history.restart(store.values);
  listenToChoices(page, store);
});

/** @param {any} input @param {string} value */
function choose(input, value) {
  Object.defineProperty(input, "value", { value, configurable: true, writable: true });
  input.dispatchEvent(new document.defaultView.Event("change", { bubbles: true }));
}

test("a radio button sets its option, and that can be undone", () => {
  choose(radio("l1"), "l1");
  assert.deepEqual(store.values, { norm: "l1", shape: "l2" });
  store.undo();
  assert.equal(store.values.norm, "l2");
});

test("a list sets the option that is selected", () => {
  choose(list(), "l1");
  assert.deepEqual(store.values, { norm: "l2", shape: "l1" });
  assert.equal(store.history.past.length, 1);
});

test("an option that does not exist sets the default", () => {
  choose(radio("l1"), "l1");
  choose(list(), "l9");
  assert.deepEqual(store.values, { norm: "l1", shape: "l2" });
});

test("inputs show the option of the state", () => {
  Object.defineProperty(list(), "value", { value: "", writable: true });
  for (const option of ["l1", "l2"]) {
    store.change({ norm: option, shape: option });
    showChoices(page, store);
    assert.deepEqual(
      [radio("l1").checked, radio("l2").checked],
      [option === "l1", option === "l2"],
    );
    assert.equal(list().value, option);
  }
});
