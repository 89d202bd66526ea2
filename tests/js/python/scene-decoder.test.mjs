// Deltas -> Scenes: what is not in a delta stays the same object.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SceneDecoder } from "../../../site/python/scene-decoder.js";

const fields = { curve: ["name", "x", "y", "quiet"], handle: ["name", "x", "y", "of"] };
const axis = { low: 0, high: 1 };
const frame = { name: "left", title: "A panel", x: axis, y: axis };
const long = ["curve", "long", 2, 2, true];
const short = ["curve", "short", 1, 1, false];
const handle = ["handle", "dots[0]", 3, 4, ""];

/**
 * @param {SceneDecoder} decoder @param {object} panel @param {number[]} numbers @param {object} [more]
 * @returns {any} the only panel of the decoded Scene
 */
function decoded(decoder, panel, numbers, more) {
  const text = JSON.stringify({ summary: "", readouts: [], ...more, panels: [panel] });
  return decoder.decode(text, Float64Array.from(numbers)).panels[0];
}

/** @returns {[SceneDecoder, any]} a decoder that has a Scene, and the panel of that Scene */
function first() {
  const decoder = new SceneDecoder();
  const panel = { ...frame, marks: [long, short, handle] };
  return [decoder, decoded(decoder, panel, [1, 2, 3, 4, 5, 6], { fields })];
}

/** @param {any} curve */
const numbers = ({ x, y }) => [[...x], [...y]];

test("the first message is complete, and empty fields are no properties", () => {
  const [, { marks, ...others }] = first();
  assert.deepEqual(others, frame);
  const [one, other, point] = marks;
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
  assert.deepEqual(point, { kind: "handle", name: "dots[0]", x: 3, y: 4 });
});

test("an unchanged mark is the same object, and its numbers do not cross", () => {
  const [decoder, before] = first();
  const after = decoded(decoder, { marks: [0, short, 0] }, [7, 8]);
  assert.equal(after.marks[0], before.marks[0]);
  assert.deepEqual(numbers(after.marks[1]), [[7], [8]]);
  assert.equal(after.x, before.x, "the frame, too");
});

test("of a mark with other numbers only these cross", () => {
  const [decoder, before] = first();
  const after = decoded(decoder, { marks: [1, 0, 0] }, [7, 8, 9, 10]);
  const { x, y, ...others } = after.marks[0];
  assert.deepEqual([...x, ...y], [7, 8, 9, 10]);
  assert.deepEqual(others, { kind: "curve", name: "long", quiet: true });
  assert.notEqual(after.marks[0], before.marks[0], "the renderer skips what is the same object");
  assert.equal(after.marks[1], before.marks[1]);
});

test("a changed frame replaces the old one", () => {
  const [decoder, before] = first();
  const wide = { ...frame, title: "Another", x: { low: 0, high: 9 } };
  const stacked = { ...wide, plots: [{ name: "upper" }] };
  const between = decoded(decoder, { ...stacked, marks: [0, 0, 0] }, []);
  assert.deepEqual([between.title, between.x.high], ["Another", 9]);
  assert.equal(between.marks[1], before.marks[1]);
  const { marks, ...after } = decoded(decoder, { ...wide, marks: [0, 0, 0] }, []);
  assert.deepEqual(after, wide, "a field that the new frame does not have is gone");
});

test("a message with fields starts anew", () => {
  const [decoder] = first();
  const rows = { curve: ["y", "x", "name"] };
  const panel = { ...frame, marks: [["curve", 1, 1, "other"]] };
  const after = decoded(decoder, panel, [5, 6], { fields: rows });
  assert.deepEqual([after.marks.length, after.marks[0].name], [1, "other"]);
});

test("readouts keep their labels and take new values; one without a value has none", () => {
  const decoder = new SceneDecoder();
  const mle = { name: "mle", label: "MLE", term: "likelihood", text: "1.40", value: 1.4 };
  const panel = { ...frame, marks: [] };
  const scene = (/** @type {any} */ readouts, more = {}) =>
    decoder.decode(JSON.stringify({ readouts, panels: [panel], ...more }), Float64Array.of())
      .readouts;
  assert.deepEqual(scene([mle], { fields }), [mle]);
  assert.deepEqual(scene([["1.50", 1.5]]), [{ ...mle, text: "1.50", value: 1.5 }]);
  const none = scene([["none", null]])[0];
  assert.ok(!("value" in none) && none.text === "none" && none.label === "MLE");
});
