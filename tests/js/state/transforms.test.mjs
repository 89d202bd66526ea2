// Transforms: the two functions of each undo one another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { TRANSFORMS, transformNamed } from "../../../site/state/transforms.js";
import { random } from "../support/random.mjs";

const close = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
  one.forEach((value, i) => {
    assert.ok(Math.abs(value - other[i]) <= 1e-12 * (1 + Math.abs(value)), `${one} ${other}`);
  });

for (const [name, { toValues, toPosition }] of Object.entries(TRANSFORMS)) {
  test(`positions come back from the values of “${name}”`, () => {
    const next = random(11);
    for (let round = 0; round < 1000; round++) {
      const x = next(0.01, 10);
      const y = name === "square" ? next(0, 10) : next(-10, 10);
      close([x, y], toPosition(...toValues(x, y)));
    }
  });

  test(`values come back from the positions of “${name}”`, () => {
    const next = random(12);
    for (let round = 0; round < 1000; round++) {
      const first = next(1e-4, 10);
      const second = name === "square" ? next(0, 10) : next(-10, 10);
      close([first, second], toValues(...toPosition(first, second)));
    }
  });
}

test("square loses the sign", () => {
  assert.deepEqual(TRANSFORMS.square.toValues(-3, 2), [9, 4]);
});

test("a ghost at x = 0 writes a penalty of 0 and a mean of 0", () => {
  assert.deepEqual(TRANSFORMS.ghost.toValues(0, 5), [0, 0]);
  assert.deepEqual(TRANSFORMS.ghost.toPosition(0, 5), [0, 0]);
});

test("a power multiplies what it raises", () => {
  const { toValues, toPosition } = transformNamed("power -2 8");
  assert.deepEqual(toValues(2, 4), [2, 0.5]);
  assert.deepEqual(toPosition(2, 0.5), [2, 4]);
});

test("an unknown transform is refused by name", () => {
  assert.throws(() => transformNamed("cube"), /cube/);
  assert.equal(transformNamed(), TRANSFORMS[""]);
});
