// State: every change is clamped, and none touches the state it starts from.

import assert from "node:assert/strict";
import { test } from "node:test";
import { onGrid } from "../../../site/state/grid.js";
import { clamp, same } from "../../../site/state/state.js";
import { CONTROLS, FLIPS, HEADS, MLE, NORM, PENALTY, slider } from "../support/samples.mjs";

test("clamp fills in defaults, drops unknown names and moves numbers into their range", () => {
  assert.deepEqual(clamp(CONTROLS, {}), { width: 1, rate: 0.01, dots: [[0, 0]] });
  const wild = { width: 99, rate: -3, dots: [[-9, 9]], stranger: 1 };
  assert.deepEqual(clamp(CONTROLS, wild), { width: 4, rate: 1e-8, dots: [[-2, 5]] });
});

test("clamp takes the default for what is no value at all", () => {
  for (const broken of ["2", null, NaN, Infinity, [1], true]) {
    assert.equal(clamp(CONTROLS, { width: /** @type {any} */ (broken) }).width, 1);
  }
  for (const broken of [3, "1,2", null, [1, 2], [[1]], [[1, 2, 3]], [[1, NaN]], [null], ["ab"]]) {
    const { dots } = clamp(CONTROLS, { dots: /** @type {any} */ (broken) });
    assert.deepEqual(dots, [[0, 0]], JSON.stringify(broken));
  }
});

test("clamp keeps the present value where it is given what is no value", () => {
  const present = { width: 3, dots: [[1, 1]] };
  const given = /** @type {any} */ ({ width: "wide", rate: null, dots: undefined });
  assert.deepEqual(clamp(CONTROLS, given, present), { width: 3, rate: 0.01, dots: [[1, 1]] });
  assert.deepEqual(clamp(CONTROLS, {}, present), { width: 1, rate: 0.01, dots: [[0, 0]] });
});

test("a list with holes is no list of points", () => {
  const pair = Array.from([1, 2]);
  delete pair[1];
  const holes = Array.from([[1, 1], pair, [2, 2]]);
  delete holes[1];
  for (const dots of [[pair], holes]) assert.deepEqual(clamp(CONTROLS, { dots }).dots, [[0, 0]]);
});

test("a linear slider in whole steps takes the nearest whole number", () => {
  const degree = slider({ name: "degree", low: 1, high: 15, step: 1 });
  const requested = [2.4, 2.5, 14.9, 99, 0];
  const given = requested.map((value) => clamp([degree], { degree: value }).degree);
  assert.deepEqual(given, [2, 3, 15, 15, 1]);
});

test("clamp keeps an empty list of points and cuts a long one", () => {
  assert.deepEqual(clamp(CONTROLS, { dots: [] }).dots, []);
  const crowd = Array.from({ length: 9 }, (_, i) => [i / 10, 0]);
  assert.deepEqual(clamp(CONTROLS, { dots: crowd }).dots, crowd.slice(0, 4));
});

test("a clamped list of points is not copied again", () => {
  const dots = [
    [0, 0],
    [9, 1],
  ];
  const first = clamp(CONTROLS, { dots });
  assert.notEqual(first.dots, dots, "others may change theirs");
  assert.equal(clamp(CONTROLS, { ...first, width: 2 }).dots, first.dots);
  const [points] = CONTROLS.filter(({ kind }) => kind === "points");
  const narrow = [{ .../** @type {any} */ (points), x_range: [-1, 1] }];
  assert.deepEqual(clamp(narrow, first).dots, [
    [0, 0],
    [1, 1],
  ]);
});

test("states are the same when their values are", () => {
  assert.ok(same({ a: 1, b: [[1, 2]] }, { a: 1, b: [[1, 2]] }));
  assert.ok(!same({ a: 1, b: [[1, 2]] }, { a: 1, b: [[1, 2.5]] }));
  assert.ok(!same({ a: 1, b: [[1, 2]] }, { a: 1, b: [] }));
  assert.ok(!same({ a: 1 }, { a: 1, b: 2 }));
});
test("onGrid gives the nearest multiple, as short as it is written", () => {
  assert.equal(onGrid(0.1 + 0.2, 0.01), 0.3);
  assert.equal(onGrid(-1.2349, 0.01), -1.23);
  assert.equal(onGrid(2.6, 1), 3);
  for (let i = -500; i <= 500; i++) {
    assert.equal(String(onGrid(i * 0.01, 0.01)), String(i / 100 || 0));
  }
});

test("clamp takes the default for an option that a choice does not have", () => {
  assert.deepEqual(clamp([NORM], { norm: "l1" }), { norm: "l1" });
  for (const broken of ["l3", "", 1, null, ["l1"]]) {
    assert.deepEqual(clamp([NORM], { norm: /** @type {any} */ (broken) }), { norm: "l2" });
  }
});

test("clamp moves a point into its ranges, and takes the default for what is no pair", () => {
  assert.deepEqual(clamp([MLE], { mle: [9, -9] }), { mle: [2, -5] });
  for (const broken of [1, "1,2", [1], [1, NaN], [[1, 2]], null]) {
    assert.deepEqual(clamp([MLE], { mle: /** @type {any} */ (broken) }), { mle: [1, 2] });
  }
});

test("a log slider that includes 0 may have any value from 0 to its high end", () => {
  for (const value of [0, 1e-9, 5e-4, 100]) {
    assert.deepEqual(clamp([PENALTY], { penalty: value }), { penalty: value });
  }
  assert.deepEqual(clamp([PENALTY], { penalty: -1 }), { penalty: 0 });
});

test("a slider never exceeds the one that limits it, whichever of them moved", () => {
  for (const controls of [
    [FLIPS, HEADS],
    [HEADS, FLIPS],
  ]) {
    assert.deepEqual(same(clamp(controls, { flips: 4, heads: 9 }), { flips: 4, heads: 4 }), true);
    assert.deepEqual(clamp(controls, { flips: 40, heads: 9 }).heads, 9);
  }
});

test("limits hold along a chain of sliders, in whatever order they are declared", () => {
  const [a, b, c] = ["a", "b", "c"].map((name, i) =>
    slider({ name, low: 0, high: 9, default: 5, at_most: ["b", "c", ""][i] }),
  );
  for (const controls of [
    [a, b, c],
    [c, b, a],
    [b, a, c],
  ]) {
    const values = clamp(controls, { a: 8, b: 6, c: 3 });
    assert.deepEqual([values.a, values.b, values.c], [3, 3, 3]);
  }
});
