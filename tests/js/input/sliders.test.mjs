// Sliders and number fields: a range input holds a position, a number field the value itself.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
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
    <input type="number" name="width"><input type="range" name="width">
    <input type="number" name="rate"><input type="range" name="rate">
    <input type="number" name="penalty"><input type="range" name="penalty">
    <input type="number" name="mle" data-axis="x"><input type="number" name="mle" data-axis="y">
    </div>`);
  Object.assign(input("width", "range"), { min: "0.1", max: "4" });
  Object.assign(input("rate", "range"), { min: "-8", max: "2" });
  Object.assign(input("penalty", "range"), { min: "-3.25", max: "2" });
  store = new Store();
  store.begin({ controls: [...CONTROLS, PENALTY, MLE], scene: scene() });
  store.history.restart(store.values);
  page = body;
  listenToSliders(body, store);
});

/** Sets a value and dispatches an event of the input, as a reader's action does. */
function act(
  /** @type {string} */ event,
  /** @type {any} */ target,
  /** @type {string} */ value,
  validity = {},
) {
  Object.assign(target, { value, valueAsNumber: Number.parseFloat(value) });
  Object.defineProperty(target, "validity", { value: validity, configurable: true });
  target.dispatchEvent(new document.defaultView.Event(event, { bubbles: true }));
}

/** @param {import('../../../site/types.js').State} values */
const set = (values) => store.change({ ...store.values, ...values });
const commits = () => store.history.past.length;
const show = (all = false) => showSliders(page, store, all);

/** @param {any} target @param {number} steps */
const press = (target, steps) =>
  nudge(store, /** @type {any} */ (store.control(target.name)), target, steps);

test("a log slider holds the logarithm and its field the value", () => {
  set({ rate: 1e-3 });
  show();
  assert.equal(Number(input("rate", "range").value), -3);
  assert.equal(input("rate", "number").value, "0.001");
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
    assert.equal(input("width", "number").value, written);
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
  press(input("rate", "number"), -20);
  assert.equal(store.values.rate, 0.01);
});

test("a field changes the state while it is valid, not while it is empty or out of range", () => {
  act("input", input("width", "number"), "2.5");
  assert.equal(store.values.width, 2.5);
  act("input", input("width", "number"), "25", { rangeOverflow: true });
  act("input", input("width", "number"), "");
  assert.equal(store.values.width, 2.5);
  assert.equal(commits(), 0);
});

test("on leaving a field the nearest allowed value is set and shown", () => {
  act("change", input("width", "number"), "25", { rangeOverflow: true });
  assert.equal(store.values.width, 4);
  assert.equal(commits(), 1);
  act("change", input("width", "number"), "");
  assert.equal(input("width", "number").value, "4.00");
});

test("a field in use is not rewritten", () => {
  Object.defineProperty(document, "activeElement", { value: input("width", "number") });
  act("input", input("width", "number"), "2.");
  show();
  assert.equal(input("width", "number").value, "2.");
  assert.equal(input("width", "range").value, "2");
  show(true);
  assert.equal(input("width", "number").value, "2.00");
});

test("a slider pressed while its field is in use sets the value", () => {
  Object.defineProperty(document, "activeElement", { value: input("width", "number") });
  for (const [words, validity] of /** @type {const} */ ([
    ["0.5", {}],
    ["25", { rangeOverflow: true }],
  ])) {
    set({ width: 1 });
    act("input", input("width", "number"), words, validity);
    act("input", input("width", "range"), "3");
    act("change", input("width", "number"), words, validity); // as it loses the focus
    assert.equal(store.values.width, 3);
    assert.equal(input("width", "number").value, "3.00");
  }
  act("input", input("width", "number"), "2");
  set({ width: 1 }); // by a figure that shares it
  show();
  assert.equal(input("width", "number").value, "1.00");
});

test("inputs of no control change nothing", () => {
  const before = store.values;
  const other = page.appendChild(document.createElement("input"));
  other.setAttribute("name", "other");
  act("input", other, "3");
  act("change", other, "3");
  assert.equal(store.values, before);
});

test("a log slider at the low end of its gap sets 0, and shows 0 there", () => {
  act("input", input("penalty", "range"), "-3.25");
  assert.equal(store.values.penalty, 0);
  show();
  assert.equal(Number(input("penalty", "range").value), -3.25);
  assert.equal(Number(input("penalty", "range").style.getPropertyValue("--share")), 0);
  assert.equal(input("penalty", "number").value, "0");
  press(input("penalty", "range"), 1);
  assert.equal(store.values.penalty, 1e-3);
});

test("the field of a log slider takes any value, in the gap too", () => {
  act("input", input("penalty", "number"), "0.0005");
  assert.equal(store.values.penalty, 0.0005);
  show();
  assert.equal(Number(input("penalty", "range").value), -3.125);
});

test("each field of a point sets its own coordinate", () => {
  act("input", field("x"), "0.5");
  assert.deepEqual(store.values.mle, [0.5, 2]);
  act("change", field("y"), "-99");
  assert.deepEqual(store.values.mle, [0.5, -5]);
  assert.equal(commits(), 1);
  assert.deepEqual([field("x").value, field("y").value], ["0.50", "-5.00"]);
});

test("keys move one coordinate of a point in its steps", () => {
  press(field("y"), 5);
  assert.deepEqual(store.values.mle, [1, 2.05]);
  press(field("x"), -1);
  assert.deepEqual(store.values.mle, [0.99, 2.05]);
});
