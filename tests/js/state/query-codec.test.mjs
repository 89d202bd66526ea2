// Query codec: what is written can be read again; what cannot be read is named and replaced.

import assert from "node:assert/strict";
import { test } from "node:test";
import { onGrid } from "../../../site/state/grid.js";
import { decode, encode, tooLong } from "../../../site/state/query-codec.js";
import { clamp } from "../../../site/state/state.js";
import { random } from "../support/random.mjs";
import { CONTROLS, FLIPS, HEADS, MLE, NORM } from "../support/samples.mjs";

const DEFAULTS = clamp(CONTROLS, {});

/** @param {string} text @param {string} [prefix] @param {any[]} [controls] */
const read = (text, prefix = "", controls = CONTROLS) =>
  decode(controls, new URLSearchParams(text), prefix);

/** @param {any} state @param {string} [prefix] */
const link = (state, prefix = "") => encode(CONTROLS, { ...DEFAULTS, ...state }, prefix).join("&");

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
  const next = random(7);
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

for (const text of [
  "width=",
  "width=wide",
  "width=NaN",
  "width=Infinity",
  "width=1;2",
  "width=0x1",
]) {
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

test("numbers of a link may have a decimal comma or a true minus sign", () => {
  assert.deepEqual(read("width=0,35&dots=\u22121.5,%E2%80%932"), {
    state: { width: 0.35, dots: [[-1.5, -2]] },
    problems: [],
  });
});

test("what is out of range is named and moved to the nearest that is allowed", () => {
  const { state, problems } = read("width=99&dots=-9,9&rate=0");
  assert.deepEqual(state, { width: 4, dots: [[-2, 5]], rate: 1e-8 });
  assert.equal(problems.length, 3);
  for (const problem of problems) assert.match(problem, /out of range/);
});

test("too many points are named too", () => {
  const { state, problems } = read("dots=0,1;0,2;0,3;0,4;0,5");
  assert.equal(/** @type {any} */ (state.dots).length, 4);
  assert.match(problems[0], /has more than 4 points; the first of them is shown/);
});

test("a fraction of something that is counted is named", () => {
  const { state, problems } = read("flips=6.6", "", [FLIPS]);
  assert.deepEqual(state, { flips: 7 });
  assert.match(problems[0], /“6.6” is no whole number; the nearest is shown/);
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

test("a name without a prefix may be anybody’s", () => {
  assert.deepEqual(read("utm_source=x&height=3"), { state: {}, problems: [] });
});

test("what comes twice counts as it came last, and is named", () => {
  const { state, problems } = read("width=2&width=3");
  assert.deepEqual(state, { width: 3 });
  assert.deepEqual(problems, ["The link has width = “2” and width = “3”; “3” counts."]);
  assert.deepEqual(read("width=3&width=3"), { state: { width: 3 }, problems: [] });
});

test("of two values the one that can be read counts, and nothing else is said to be shown", () => {
  for (const text of ["width=2&width=zzz", "width=zzz&width=2"]) {
    const { state, problems } = read(text);
    assert.deepEqual(state, { width: 2 });
    assert.equal(problems.length, 1);
    assert.match(problems[0], /“2” counts/);
  }
});

test("of figures that share a control the last one in the page counts", () => {
  const query = new URLSearchParams("b.width=2&a.width=3&b.rate=1");
  const both = ["a.", "b."].map((prefix) => decode(CONTROLS, query, prefix, () => ["a.", "b."]));
  assert.deepEqual(
    both.map(({ state }) => state.width),
    [2, 2],
  );
  assert.equal("rate" in both[0].state, false, "it follows the other figure");
  for (const { problems } of both) {
    assert.deepEqual(problems, ["The link has a.width = “3” and b.width = “2”; “2” counts."]);
  }
});

test("a choice is written as its option and read again", () => {
  assert.deepEqual(encode([NORM], { norm: "l1" }, "fig."), ["fig.norm=l1"]);
  assert.deepEqual(encode([NORM], { norm: "l2" }, ""), []);
  assert.deepEqual(read("norm=l1", "", [NORM]), { state: { norm: "l1" }, problems: [] });
});

test("an unknown option is named with those that exist, and the default is shown", () => {
  const { state, problems } = read("norm=l3", "", [NORM]);
  assert.deepEqual(state, {});
  assert.deepEqual(problems, ["The link’s norm = “l3” is none of l2, l1; l2 is shown."]);
});

test("where there are many options the sentence says how many", () => {
  const options = Array.from({ length: 21 }, (_, i) => [`l${i}`, "one"]);
  const { problems } = read("norm=l99", "", [{ ...NORM, options }]);
  assert.deepEqual(problems, ["The link’s norm = “l99” is none of its 21 options; l2 is shown."]);
});

test("a point is written as its two numbers and read again", () => {
  assert.deepEqual(encode([MLE], { mle: [0.5, 1 / 3] }, ""), ["mle=0.5,0.333333"]);
  assert.deepEqual(read("mle=0.5,-1.1", "", [MLE]), { state: { mle: [0.5, -1.1] }, problems: [] });
});

test("a point outside its ranges is moved into them and named", () => {
  const { state, problems } = read("mle=9,-9", "", [MLE]);
  assert.deepEqual(state, { mle: [2, -5] });
  assert.match(problems[0], /mle = “9,-9” is out of range/);
});

for (const text of ["", "1", "1,2,3", "1,x", "1,2;3,4"]) {
  test(`mle=${text} is no point and is left to the default`, () => {
    const { state, problems } = read(`mle=${text}`, "", [MLE]);
    assert.deepEqual(state, {});
    assert.match(problems[0], /cannot be read/);
  });
}

test("a value above its limit in the same link is lowered and named", () => {
  for (const text of ["heads=9&flips=4", "flips=4&heads=9"]) {
    const { state, problems } = read(text, "", [HEADS, FLIPS]);
    assert.deepEqual(state, { heads: 4, flips: 4 });
    assert.deepEqual(problems, ["The link’s heads = 9 is more than flips = 4; 4 is shown."]);
  }
});

test("a value above the default of its limit is lowered and named", () => {
  const { state, problems } = read("heads=20", "", [HEADS, FLIPS]);
  assert.deepEqual(state, { heads: 10 });
  assert.match(problems[0], /heads = 20 is more than flips = 10/);
});

test("of what cannot be read nothing is said to be shown, since a limit may lower the usual value", () => {
  const { problems } = read("heads=x&flips=4", "", [HEADS, FLIPS]);
  assert.deepEqual(problems, ["The link’s heads = “x” cannot be read and does not count."]);
});

test("a limit alone raises no problem, though it lowers a default", () => {
  assert.deepEqual(read("flips=4", "", [HEADS, FLIPS]), { state: { flips: 4 }, problems: [] });
});
