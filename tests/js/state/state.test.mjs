// State: every way in ends within the ranges, and no change touches the state it starts from.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  added,
  address,
  allowed,
  clamp,
  moved,
  onGrid,
  removed,
  same,
} from "../../../site/state/state.js";
import { CONTROLS, handle } from "../support/samples.mjs";

test("clamp fills in defaults, drops strangers and moves numbers into their range", () => {
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

test("lists with holes are no points", () => {
  const pair = Array.from([1, 2]);
  delete pair[1];
  const holes = Array.from([[1, 1], pair, [2, 2]]);
  delete holes[1];
  for (const dots of [[pair], holes]) assert.deepEqual(clamp(CONTROLS, { dots }).dots, [[0, 0]]);
});

test("what counts in ones is whole, the nearest to what was asked for", () => {
  const degree = { ...CONTROLS[0], name: "degree", low: 1, high: 15, step: 1 };
  const asked = [2.4, 2.5, 14.9, 99, 0];
  const given = asked.map((value) => clamp([degree], { degree: value }).degree);
  assert.deepEqual(given, [2, 3, 15, 15, 1]);
});

test("clamp keeps no points and cuts a crowd", () => {
  assert.deepEqual(clamp(CONTROLS, { dots: [] }).dots, []);
  const crowd = Array.from({ length: 9 }, (_, i) => [i / 10, 0]);
  assert.deepEqual(clamp(CONTROLS, { dots: crowd }).dots, crowd.slice(0, 4));
});

test("a handle on a point moves that point, rounded and limited by the handle itself", () => {
  const dots = [
    [0, 0],
    [1, 1],
  ];
  const state = Object.freeze({ width: 1, dots });
  const second = handle({ name: "dots[1]" });
  assert.deepEqual(moved(state, second, 0.333, -0.127).dots, [
    [0, 0],
    [0.33, -0.13],
  ]);
  assert.deepEqual(moved(state, second, 99, -99).dots, [
    [0, 0],
    [2, -5],
  ]);
  assert.deepEqual(dots[1], [1, 1]);
});

test("a handle on one number writes the coordinate that it is free in", () => {
  const state = { width: 1, dots: [] };
  assert.equal(moved(state, handle({ name: "width", free: "x" }), 0.5, 4).width, 0.5);
  assert.equal(moved(state, handle({ name: "width", free: "y" }), 0.5, 4).width, 4);
});

test("where a handle is not free, it stays, even off its range and its grid", () => {
  const stray = { x: 7.123, y: -8.456 };
  assert.deepEqual(allowed(handle({ free: "x", ...stray }), 0.333, 4), { x: 0.33, y: -8.456 });
  assert.deepEqual(allowed(handle({ free: "y", ...stray }), 0.333, 9), { x: 7.123, y: 5 });
});

test("points are added at the end and removed by their handle's name", () => {
  const state = Object.freeze({ width: 1, dots: Object.freeze([[0, 0]]) });
  const more = added(/** @type {any} */ (state), "dots", 1, 2);
  assert.deepEqual(more, {
    width: 1,
    dots: [
      [0, 0],
      [1, 2],
    ],
  });
  assert.deepEqual(removed(more, "dots[0]"), { width: 1, dots: [[1, 2]] });
  assert.deepEqual(removed(more, "dots[7]"), more);
  assert.deepEqual(address("dots[12]"), ["dots", 12]);
  assert.deepEqual(address("width"), ["width", undefined]);
});

test("onGrid gives the nearest multiple, as short as it is written", () => {
  assert.equal(onGrid(0.1 + 0.2, 0.01), 0.3);
  assert.equal(onGrid(-1.2349, 0.01), -1.23);
  assert.equal(onGrid(2.6, 1), 3);
  for (let i = -500; i <= 500; i++) {
    assert.equal(String(onGrid(i * 0.01, 0.01)), String(i / 100 || 0));
  }
});

test("points that were put right once stay the list they are", () => {
  const dots = [
    [0, 0],
    [9, 1],
  ];
  const first = clamp(CONTROLS, { dots });
  assert.notEqual(first.dots, dots, "others may change theirs");
  assert.equal(clamp(CONTROLS, { ...first, width: 2 }).dots, first.dots);
  const [points] = CONTROLS.filter(({ kind }) => kind === "points");
  const narrow = [{ ...points, x_range: [-1, 1] }];
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
