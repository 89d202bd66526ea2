// Inputs and state: a slider on a log scale holds the logarithm, everything else the number itself.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { listenToInputs, nudge, showState } from "../../../site/input/sliders.js";
import { CONTROLS, openPage } from "../support/samples.mjs";

/** @type {any} */
let figure;

/** @param {string} name @param {string} type @returns {any} */
const input = (name, type) => document.querySelector(`input[name=${name}][type=${type}]`);

beforeEach(() => {
  openPage(`
    <input type="number" name="width"><input type="range" name="width">
    <input type="number" name="rate"><input type="range" name="rate">`);
  Object.assign(input("width", "range"), { min: "0.1", max: "4" });
  Object.assign(input("rate", "range"), { min: "-8", max: "2" });
  const listeners = /** @type {Record<string, Function>} */ ({});
  figure = {
    controls: CONTROLS,
    values: { width: 1, rate: 0.01, dots: [] },
    commits: 0,
    addEventListener: (/** @type {string} */ type, /** @type {Function} */ listener) => {
      listeners[type] = listener;
    },
    control: (/** @type {string} */ name) => CONTROLS.find((control) => control.name === name),
    inputs: (/** @type {string} */ name) => document.querySelectorAll(`input[name=${name}]`),
    change: (/** @type {any} */ values) => (figure.values = values),
    commit: () => figure.commits++,
  };
  listenToInputs(figure);
  /** What the reader does: an event of an input that says `value`. */
  figure.does = (
    /** @type {string} */ event,
    /** @type {any} */ target,
    /** @type {string} */ value,
    validity = {},
  ) => {
    Object.assign(target, { value, valueAsNumber: Number.parseFloat(value) });
    Object.defineProperty(target, "validity", { value: validity, configurable: true });
    listeners[event]({ target });
  };
});

test("a slider on a log scale stands at the logarithm, its field says the number", () => {
  figure.values.rate = 1e-3;
  showState(figure);
  assert.equal(Number(input("rate", "range").value), -3);
  assert.equal(input("rate", "number").value, "0.001");
  assert.equal(input("rate", "range").getAttribute("aria-valuetext"), "0.001");
  assert.equal(Number(input("rate", "range").style.getPropertyValue("--share")), 0.5);
});

test("a number is written with the decimals of its step, or with all that it has", () => {
  for (const [width, written] of /** @type {const} */ ([
    [1, "1.00"],
    [0.5, "0.50"],
    [1.005, "1.005"],
  ])) {
    figure.values.width = width;
    showState(figure);
    assert.equal(input("width", "number").value, written);
  }
});

test("moving a log slider sets round numbers, and each comes back to its own position", () => {
  for (let i = -160; i <= 40; i++) {
    const position = Number((i * 0.05).toFixed(2));
    figure.does("input", input("rate", "range"), String(position));
    const { rate } = figure.values;
    assert.equal(rate, Number((10 ** position).toPrecision(4)));
    showState(figure);
    assert.ok(Math.abs(Number(input("rate", "range").value) - position) < 1e-3);
    nudge(figure, input("rate", "range"), 0);
    assert.equal(figure.values.rate, rate);
  }
});

test("both ends of a log scale are reached exactly", () => {
  figure.does("input", input("rate", "range"), "-8");
  assert.equal(figure.values.rate, 1e-8);
  figure.does("input", input("rate", "range"), "2");
  assert.equal(figure.values.rate, 100);
});

test("a nudge moves along the slider: evenly, or by factors on a log scale", () => {
  nudge(figure, input("width", "range"), 5);
  assert.equal(figure.values.width, 1.05);
  nudge(figure, input("width", "range"), -1);
  assert.equal(figure.values.width, 1.04);
  nudge(figure, input("rate", "range"), 20);
  assert.equal(figure.values.rate, 0.1);
  nudge(figure, input("rate", "number"), -20);
  assert.equal(figure.values.rate, 0.01);
});

test("a field is taken while it is allowed, and waits while it is not or is empty", () => {
  figure.does("input", input("width", "number"), "2.5");
  assert.equal(figure.values.width, 2.5);
  figure.does("input", input("width", "number"), "25", { rangeOverflow: true });
  figure.does("input", input("width", "number"), "");
  assert.equal(figure.values.width, 2.5);
  assert.equal(figure.commits, 0);
});

test("on leaving a field its number is taken, and the field shows what came of it", () => {
  figure.does("change", input("width", "number"), "25", { rangeOverflow: true });
  assert.equal(figure.values.width, 25); // the figure limits it, like everything
  assert.equal(figure.commits, 1);
  figure.does("change", input("width", "number"), "");
  assert.equal(input("width", "number").value, "25.00");
});

test("what is typed into is not written into", () => {
  Object.defineProperty(document, "activeElement", { value: input("width", "number") });
  figure.does("input", input("width", "number"), "2.");
  showState(figure);
  assert.equal(input("width", "number").value, "2.");
  assert.equal(input("width", "range").value, "2");
  showState(figure, true);
  assert.equal(input("width", "number").value, "2.00");
});

test("a slider pressed while its field is still typed into has the last word", () => {
  Object.defineProperty(document, "activeElement", { value: input("width", "number") });
  for (const [words, validity] of /** @type {const} */ ([
    ["0.5", {}],
    ["25", { rangeOverflow: true }],
  ])) {
    figure.values.width = 1;
    figure.does("input", input("width", "number"), words, validity);
    figure.does("input", input("width", "range"), "3");
    figure.does("change", input("width", "number"), words, validity); // as it loses the focus
    assert.equal(figure.values.width, 3);
    assert.equal(input("width", "number").value, "3.00");
  }
  figure.does("input", input("width", "number"), "2");
  figure.values.width = 1; // by a figure that shares it
  showState(figure);
  assert.equal(input("width", "number").value, "1.00");
});

test("inputs that are no control change nothing", () => {
  const before = figure.values;
  figure.does("input", { name: "stranger", type: "number" }, "3");
  figure.does("change", { name: "stranger", type: "number" }, "3");
  assert.equal(figure.values, before);
});
