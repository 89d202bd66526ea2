// Messages -> Scenes: what is not in a message is what was there before, the same object.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Unpacked } from "../../../site/python/scene-decoder.js";

const fields = { curve: ["name", "x", "y", "quiet"], handle: ["name", "x", "y", "of"] };
const axis = { low: 0, high: 1 };
const frame = { name: "left", title: "A panel", x: axis, y: axis };
const long = ["curve", "long", 2, 2, true];
const short = ["curve", "short", 1, 1, false];
const grip = ["handle", "dots[0]", 3, 4, ""];

/**
 * @param {Unpacked} memory @param {object} panel @param {number[]} numbers @param {object} [more]
 * @returns {any} the only panel of the Scene
 */
function told(memory, panel, numbers, more) {
  const text = JSON.stringify({ summary: "", readouts: [], ...more, panels: [panel] });
  return memory.scene(text, Float64Array.from(numbers)).panels[0];
}

/** @returns {[Unpacked, any]} one that has a Scene already, and that one's panel */
function begun() {
  const memory = new Unpacked();
  const panel = { ...frame, marks: [long, short, grip] };
  return [memory, told(memory, panel, [1, 2, 3, 4, 5, 6], { fields })];
}

/** @param {any} curve */
const numbers = ({ x, y }) => [[...x], [...y]];

test("a first message has all of it, and what is not is no property", () => {
  const [, { marks, ...others }] = begun();
  assert.deepEqual(others, frame);
  const [one, other, handle] = marks;
  assert.deepEqual([one.kind, one.name, one.quiet], ["curve", "long", true]);
  assert.deepEqual(
    [numbers(one), numbers(other)],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [[5], [6]],
    ],
  );
  assert.ok(!("quiet" in other));
  assert.deepEqual(handle, { kind: "handle", name: "dots[0]", x: 3, y: 4 });
});

test("what is as it was is the same object, and its numbers do not cross", () => {
  const [memory, before] = begun();
  const after = told(memory, { marks: [0, short, 0] }, [7, 8]);
  assert.equal(after.marks[0], before.marks[0]);
  assert.deepEqual(numbers(after.marks[1]), [[7], [8]]);
  assert.equal(after.x, before.x, "the frame, too");
});

test("a new frame comes in the place of the old one", () => {
  const [memory, before] = begun();
  const wide = { ...frame, title: "Another", x: { low: 0, high: 9 } };
  const after = told(memory, { ...wide, marks: [0, 0, 0] }, [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([after.title, after.x.high], ["Another", 9]);
  assert.equal(after.marks[1], before.marks[1]);
});

test("a new frame without plots has none, and keeps its marks", () => {
  const [memory] = begun();
  const plots = [{ name: "upper", x: axis, y: axis, top: 20, bottom: 90 }];
  const stacked = told(memory, { ...frame, plots, marks: [0, 0, 0] }, []);
  assert.deepEqual(stacked.plots, plots);
  const single = told(memory, { ...frame, marks: [0, 0, 0] }, []);
  assert.ok(!("plots" in single));
  assert.equal(single.marks[0], stacked.marks[0]);
});

test("handles may be moved in the page, and are where Python put them in the next Scene", () => {
  const [memory, before] = begun();
  before.marks[2].x = 99;
  const after = told(memory, { marks: [0, 0, 0] }, [1, 2, 3, 4, 5, 6]);
  assert.equal(after.marks[2].x, 3);
});

test("a message that says what its rows are begins anew", () => {
  const [memory] = begun();
  const rows = { curve: ["y", "x", "name"] };
  const panel = { ...frame, marks: [["curve", 1, 1, "other"]] };
  const after = told(memory, panel, [5, 6], { fields: rows });
  assert.deepEqual([after.marks.length, after.marks[0].name], [1, "other"]);
});

test("readouts keep their labels and take new values; one without a value has none", () => {
  const decoder = new Unpacked();
  const mle = { name: "mle", label: "MLE", term: "likelihood", text: "1.40", value: 1.4 };
  const panel = { ...frame, marks: [] };
  const scene = (/** @type {any} */ readouts, more = {}) =>
    decoder.scene(JSON.stringify({ readouts, panels: [panel], ...more }), Float64Array.of())
      .readouts;
  assert.deepEqual(scene([mle], { fields }), [mle]);
  assert.deepEqual(scene([["1.50", 1.5]]), [{ ...mle, text: "1.50", value: 1.5 }]);
  const none = scene([["none", null]])[0];
  assert.ok(!("value" in none) && none.text === "none" && none.label === "MLE");
});
