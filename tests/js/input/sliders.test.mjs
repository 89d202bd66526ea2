// Sliders: a range input holds a position, the number field beside it shows the value itself.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { listenToFields } from "../../../site/input/fields/number-fields.js";
import { listenToSliders, nudge, showSliders } from "../../../site/input/sliders.js";
import { CONTROLS, MLE, openPage, PENALTY, scene } from "../support/samples.mjs";

/** @type {any} */
let page;
/** @type {Store} */
let store;

/** @param {string} name @param {string} type @returns {any} */
const input = (name, type) => document.querySelector(`input[name=${name}][type=${type}]`);

/** @param {"x" | "y"} axis @returns {any} */
const field = (axis) => document.querySelector(`input[name=mle][data-axis=${axis}]`);

beforeEach(() => {
  const body = openPage(`<div class="controls">
    <input type="text" name="width"><input type="range" name="width">
    <input type="text" name="rate"><input type="range" name="rate">
    <input type="text" name="penalty"><input type="range" name="penalty">
    <input type="text" name="mle" data-axis="x"><input type="text" name="mle" data-axis="y">
    </div>`);
  Object.assign(input("width", "range"), { min: "0.1", max: "4" });
  Object.assign(input("rate", "range"), { min: "-8", max: "2" });
  Object.assign(input("penalty", "range"), { min: "-3.25", max: "2" });
  store = new Store();
  store.begin({ controls: [...CONTROLS, PENALTY, MLE], scene: scene() });
  store.history.restart(store.values);
  page = body;
  listenToSliders(body, store);
  listenToFields(body, store);
});

/** Sets a value and dispatches an event of the input, as a reader's action does. */
function act(/** @type {string} */ event, /** @type {any} */ target, /** @type {string} */ value) {
  target.value = value;
  target.dispatchEvent(new document.defaultView.Event(event, { bubbles: true }));
}

/** @param {import('../../../site/types.js').State} values */
const set = (values) => store.change({ ...store.values, ...values });
const show = () => showSliders(page, store);

/** @param {any} target @param {number} steps */
const press = (target, steps) =>
  nudge(store, /** @type {any} */ (store.control(target.name)), target, steps);

test("a log slider holds the logarithm and its field the value", () => {
  set({ rate: 1e-3 });
  show();
  assert.equal(Number(input("rate", "range").value), -3);
  assert.equal(input("rate", "text").value, "0.001");
  assert.equal(input("rate", "range").getAttribute("aria-valuetext"), "0.001");
  assert.equal(Number(input("rate", "range").style.getPropertyValue("--share")), 0.5);
});

test("a value is written with the decimals of its step, or with all that it has", () => {
  for (const [width, written] of /** @type {const} */ ([
    [1, "1.00"],
    [0.5, "0.50"],
    [1.005, "1.005"],
  ])) {
    set({ width: width });
    show();
    assert.equal(input("width", "text").value, written);
  }
});

test("a log slider sets round values, and each returns to its own position", () => {
  for (let i = -160; i <= 40; i++) {
    const position = Number((i * 0.05).toFixed(2));
    act("input", input("rate", "range"), String(position));
    const { rate } = store.values;
    assert.equal(rate, Number((10 ** position).toPrecision(4)));
    show();
    assert.ok(Math.abs(Number(input("rate", "range").value) - position) < 1e-3);
    press(input("rate", "range"), 0);
    assert.equal(store.values.rate, rate);
  }
});

test("both ends of a log scale are reached exactly", () => {
  act("input", input("rate", "range"), "-8");
  assert.equal(store.values.rate, 1e-8);
  act("input", input("rate", "range"), "2");
  assert.equal(store.values.rate, 100);
});

test("a nudge moves along the slider: evenly, or by factors on a log scale", () => {
  press(input("width", "range"), 5);
  assert.equal(store.values.width, 1.05);
  press(input("width", "range"), -1);
  assert.equal(store.values.width, 1.04);
  press(input("rate", "range"), 20);
  assert.equal(store.values.rate, 0.1);
  press(input("rate", "text"), -20);
  assert.equal(store.values.rate, 0.01);
});

test("inputs of no control change nothing", () => {
  const before = store.values;
  const other = page.appendChild(document.createElement("input"));
  other.setAttribute("name", "other");
  for (const type of ["text", "range", "radio"]) {
    other.setAttribute("type", type);
    act("input", other, "3");
    act("change", other, "3");
  }
  assert.equal(store.values, before);
});

test("a log slider at the low end of its gap sets 0, and shows 0 there", () => {
  act("input", input("penalty", "range"), "-3.25");
  assert.equal(store.values.penalty, 0);
  show();
  assert.equal(Number(input("penalty", "range").value), -3.25);
  assert.equal(Number(input("penalty", "range").style.getPropertyValue("--share")), 0);
  assert.equal(input("penalty", "text").value, "0");
  press(input("penalty", "range"), 1);
  assert.equal(store.values.penalty, 1e-3);
});

test("the field of a log slider takes any value, in the gap too", () => {
  act("input", input("penalty", "text"), "0.0005");
  assert.equal(store.values.penalty, 0.0005);
  show();
  assert.equal(Number(input("penalty", "range").value), -3.125);
});

test("keys move one coordinate of a point in its steps", () => {
  press(field("y"), 5);
  assert.deepEqual(store.values.mle, [1, 2.05]);
  press(field("x"), -1);
  assert.deepEqual(store.values.mle, [0.99, 2.05]);
});
