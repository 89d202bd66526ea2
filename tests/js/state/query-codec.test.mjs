// State in a link: what is written can be read again; what cannot be read is named and replaced.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, tooLong } from "../../../site/state/query-codec.js";
import { clamp, onGrid } from "../../../site/state/state.js";
import { CONTROLS } from "../support/samples.mjs";

const DEFAULTS = clamp(CONTROLS, {});

/** @param {string} text @param {string} [prefix] */
const read = (text, prefix = "") => decode(CONTROLS, new URLSearchParams(text), prefix);

/** @param {any} state @param {string} [prefix] */
const link = (state, prefix = "") => encode(CONTROLS, { ...DEFAULTS, ...state }, prefix).join("&");

/** A generator of numbers from 0 to 1, the same ones every time. @param {number} seed */
function* random(seed) {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

test("a link leaves out what is too long for one", () => {
  const number = (/** @type {number} */ count) => ({
    dots: Array.from({ length: count }, () => [0, 1]),
  });
  assert.match(link({ width: 2, ...number(200) }), /^width=2&dots=0,1;/);
  assert.equal(link({ width: 2, ...number(201) }), "width=2");
  assert.deepEqual(tooLong(CONTROLS, number(201)), [CONTROLS[2]]);
  assert.deepEqual(tooLong(CONTROLS, { ...DEFAULTS, ...number(200) }), []);
});

test("many states come back from their links as they were", () => {
  const numbers = random(7);
  const next = () => /** @type {number} */ (numbers.next().value);
  for (let round = 0; round < 500; round++) {
    const state = {
      width: onGrid(0.1 + 3.9 * next(), 0.01),
      rate: Number((10 ** onGrid(-8 + 10 * next(), 0.05)).toPrecision(4)),
      dots: Array.from({ length: Math.floor(5 * next()) }, () => [
        onGrid(4 * next() - 2, 0.01),
        onGrid(10 * next() - 5, 0.01),
      ]),
    };
    const { state: found, problems } = read(link(state, "a."), "a.");
    assert.deepEqual(problems, []);
    assert.deepEqual({ ...DEFAULTS, ...found }, state);
  }
});

test("only what differs from the default is written, in short numbers", () => {
  assert.equal(link({}), "");
  assert.equal(link({ width: 0.1 + 0.2 }), "width=0.3");
  assert.equal(link({ rate: 1e-8 }), "rate=1e-8");
  const dots = [
    [1, 2],
    [-0.5, 1 / 3],
  ];
  assert.equal(link({ dots }, "fig."), "fig.dots=1,2;-0.5,0.333333");
});

test("no points at all are a state too", () => {
  assert.equal(link({ dots: [] }), "dots=");
  assert.deepEqual(read("dots="), { state: { dots: [] }, problems: [] });
});

test("commas and semicolons may come encoded", () => {
  const dots = [
    [1, 2],
    [-0.5, 3],
  ];
  assert.deepEqual(read("dots=1%2C2%3B-0.5%2C3"), { state: { dots }, problems: [] });
});

for (const text of ["width=", "width=wide", "width=NaN", "width=Infinity", "width=1,2"]) {
  test(`${text} is named as broken and left to the default`, () => {
    const { state, problems } = read(text);
    assert.deepEqual(state, {});
    assert.equal(problems.length, 1);
    assert.match(problems[0], /width = “.*” cannot be read/);
  });
}

for (const text of ["1", "1,2,3", "1,2;", ";", "1,x", ",", "1,2;3,Infinity"]) {
  test(`dots=${text} is named as broken and left to the default`, () => {
    const { state, problems } = read(`dots=${text}`);
    assert.deepEqual(state, {});
    assert.equal(problems.length, 1);
    assert.ok(problems[0].includes(`dots = “${text}” cannot be read`), problems[0]);
  });
}

test("what is out of range is named and moved to the nearest that is allowed", () => {
  const { state, problems } = read("width=99&dots=-9,9&rate=0");
  assert.deepEqual(state, { width: 4, dots: [[-2, 5]], rate: 1e-8 });
  assert.equal(problems.length, 3);
  for (const problem of problems) assert.match(problem, /out of range/);
});

test("too many points are named too", () => {
  const { state, problems } = read("dots=0,1;0,2;0,3;0,4;0,5");
  assert.equal(/** @type {any} */ (state.dots).length, 4);
  assert.match(problems[0], /out of range/);
});

test("an unknown name is named, with the names there are", () => {
  const { state, problems } = read("fig.height=3&fig.width=2", "fig.");
  assert.deepEqual(state, { width: 2 });
  assert.equal(problems.length, 1);
  assert.match(problems[0], /“height”.*it has width, rate, dots\./);
});

test("what belongs to others is left alone", () => {
  const text = "other.width=2&width=3&utm_source=x&figwidth=1";
  assert.deepEqual(read(text, "fig."), { state: {}, problems: [] });
});

test("what comes twice counts as it came last", () => {
  assert.deepEqual(read("width=2&width=3").state, { width: 3 });
});
