// Keys: which input they reach, and which are left to the browser.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { listenToFields } from "../../../site/input/fields/number-fields.js";
import { listenToKeys } from "../../../site/input/keyboard.js";
import { CONTROLS, MLE, NORM, openPage, scene } from "../support/samples.mjs";

/** @type {HTMLElement} */
let page;
/** @type {Store} */
let store;

beforeEach(() => {
  page = openPage(`<div class="controls">
    <input type="range" name="width">
    <input type="text" name="mle" data-axis="y">
    <input type="radio" name="fig-norm" data-control="norm" value="l1">
    <select name="norm"><option value="l1">lasso</option></select></div>`);
  Object.assign(globalThis, { HTMLInputElement: document.defaultView.HTMLInputElement });
  store = new Store();
  store.begin({ controls: [...CONTROLS, MLE, NORM], scene: scene() });
  store.history.restart(store.values);
  listenToFields(page, store);
  listenToKeys(page, store, /** @type {any} */ (null), /** @type {any} */ (null));
});

/** @param {string} selector @param {string} key @param {object} [modifiers] @returns {boolean} whether the browser does nothing more */
function press(selector, key, modifiers = {}) {
  const { Event } = document.defaultView;
  const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), {
    key,
    ...modifiers,
  });
  page.querySelector(selector)?.dispatchEvent(event);
  page
    .querySelector(selector)
    ?.dispatchEvent(Object.assign(new Event("keyup", { bubbles: true }), { key }));
  return event.defaultPrevented;
}

/** @param {string} text in the field of the point */
function type(text) {
  const input = /** @type {HTMLInputElement} */ (page.querySelector("[name=mle]"));
  input.value = text;
  input.dispatchEvent(new document.defaultView.Event("input", { bubbles: true }));
}

test("arrows move a slider: five steps, one with Alt, twenty-five with Shift", () => {
  assert.ok(press("[type=range]", "ArrowRight"));
  assert.equal(store.values.width, 1.05);
  press("[type=range]", "ArrowDown", { altKey: true });
  assert.equal(store.values.width, 1.04);
  press("[type=range]", "ArrowUp", { shiftKey: true });
  assert.equal(store.values.width, 1.29);
  assert.equal(store.history.past.length, 3);
});

test("in a point's field up and down move its number, left and right the cursor", () => {
  assert.ok(press("[name=mle]", "ArrowUp"));
  assert.deepEqual(store.values.mle, [1, 2.05]);
  assert.ok(!press("[name=mle]", "ArrowRight"));
  assert.deepEqual(store.values.mle, [1, 2.05]);
});

test("radio buttons and lists keep the browser's own keys", () => {
  const before = store.values;
  for (const selector of ["[type=radio]", "select"]) {
    for (const key of ["ArrowUp", "ArrowRight", "Home"]) assert.ok(!press(selector, key));
  }
  assert.equal(store.values, before);
});

test("Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, but not while a number is typed", () => {
  press("[type=range]", "ArrowRight");
  assert.ok(press("[type=range]", "z", { ctrlKey: true }));
  assert.equal(store.values.width, 1);
  press("[type=range]", "Z", { ctrlKey: true, shiftKey: true });
  assert.equal(store.values.width, 1.05);
  press("[type=range]", "z", { metaKey: true });
  press("[type=range]", "y", { ctrlKey: true });
  assert.equal(store.values.width, 1.05);
  assert.ok(press("[name=mle]", "z", { ctrlKey: true }), "nothing is typed yet");
  assert.equal(store.values.width, 1);
  type("0.5");
  assert.ok(!press("[name=mle]", "z", { ctrlKey: true }));
});

test("the arrow to the left moves the cursor of a field, and commits nothing", () => {
  type("0.5");
  press("[name=mle]", "ArrowLeft");
  assert.deepEqual(store.values.mle, [1, 0.5]);
  assert.equal(store.history.past.length, 0);
  press("[name=mle]", "ArrowUp");
  assert.deepEqual(store.values.mle, [1, 0.55]);
  assert.equal(store.history.past.length, 1);
});
