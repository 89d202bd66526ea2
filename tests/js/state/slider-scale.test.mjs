// Slider scale: value <-> position, linear, logarithmic, and logarithmic with 0.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  gap,
  highestPosition,
  lowestPosition,
  notchAt,
  positionOf,
  stepped,
  valueAt,
  valueBetween,
} from "../../../site/state/slider-scale.js";
import { random } from "../support/random.mjs";
import { CONTROLS, PENALTY, slider } from "../support/samples.mjs";

const [LINEAR, LOG] = /** @type {import('../../../site/types.js').Slider[]} */ (CONTROLS);
const WIDE = slider({ ...PENALTY, smallest: 1e-8, step: 0.01 });
const ODD = slider({ ...PENALTY, smallest: 0.002, high: 70, step: 0.03 });
const SLIDERS = { LINEAR, LOG, PENALTY, WIDE, ODD };

for (const [name, control] of Object.entries(SLIDERS)) {
  test(`values come back from their positions: ${name}`, () => {
    const next = random(1);
    for (let round = 0; round < 1000; round++) {
      const share = next();
      // Many values near the low end, where a log scale has its gap.
      const value = control.low + (control.high - control.low) * share ** (round % 12);
      const back = valueAt(control, positionOf(control, value));
      const dust = 1e-12 * (value + Number(control.smallest ?? 0));
      assert.ok(Math.abs(back - value) <= dust, `${value} ${back}`);
    }
  });

  test(`positions come back from their values: ${name}`, () => {
    const next = random(2);
    for (let round = 0; round < 1000; round++) {
      const position = next(lowestPosition(control), highestPosition(control));
      const back = positionOf(control, valueAt(control, position));
      assert.ok(Math.abs(back - position) < 1e-9, `${position} ${back}`);
    }
  });

  test(`a larger position is a larger value: ${name}`, () => {
    const [low, high] = [lowestPosition(control), highestPosition(control)];
    let before = -Infinity;
    for (let i = 0; i <= 200; i++) {
      const value = valueAt(control, low + ((high - low) * i) / 200);
      assert.ok(value > before, `${i}`);
      before = value;
    }
  });

  test(`keys reach both ends, and every press moves: ${name}`, () => {
    for (const steps of [1, 5, 25]) {
      let [value, presses] = [control.high, 0];
      for (; value > control.low; presses++) {
        const next = stepped(control, value, -steps);
        assert.ok(next < value, `${value} down ${steps}`);
        value = next;
      }
      assert.ok(presses > 3);
      for (value = control.low; value < control.high; ) {
        const next = stepped(control, value, steps);
        assert.ok(next > value, `${value} up ${steps}`);
        value = next;
      }
    }
  });

  test(`a value half-way along the slider has the middle position: ${name}`, () => {
    const { low, high } = control;
    const middle = valueBetween(control, low, high, 0.5);
    const position = (lowestPosition(control) + highestPosition(control)) / 2;
    assert.ok(Math.abs(positionOf(control, middle) - position) < control.step);
  });
}

test("the gap is at least five steps and a twentieth of the range, in whole steps", () => {
  assert.equal(gap(PENALTY), 0.25); // five steps of 0.05; the range is 5
  assert.equal(gap(WIDE), 0.5); // a twentieth of 10
  const span = Math.log10(70) - Math.log10(0.002);
  assert.ok(gap(ODD) >= 0.05 * span && gap(ODD) - 0.03 < 0.05 * span);
  assert.ok(Math.abs(gap(ODD) / 0.03 - Math.round(gap(ODD) / 0.03)) < 1e-9);
});

test("0 lies at the far end of the gap, and the smallest notch at its own logarithm", () => {
  assert.equal(positionOf(PENALTY, 0), -3.25);
  assert.equal(positionOf(PENALTY, 1e-3), -3);
  assert.equal(positionOf(PENALTY, 5e-4), -3.125);
  assert.equal(valueAt(PENALTY, -3.25), 0);
  assert.equal(valueAt(PENALTY, -4), 0);
});

test("a drag into the gap ends at 0 or at the smallest notch, whichever is nearer", () => {
  assert.equal(notchAt(PENALTY, -3.25), 0);
  assert.equal(notchAt(PENALTY, -3.15), 0);
  assert.equal(notchAt(PENALTY, -3.1), 1e-3);
  assert.equal(notchAt(PENALTY, -3), 1e-3);
  assert.equal(notchAt(PENALTY, -2.95), 0.001122);
});

test("one key press crosses the gap, however fine", () => {
  for (const steps of [1, 5, 25]) assert.equal(stepped(WIDE, 1e-8, -steps), 0);
  assert.equal(stepped(WIDE, 0, 1), 1e-8);
  assert.equal(stepped(WIDE, 5e-9, 1), 1e-8);
  assert.equal(stepped(WIDE, 5e-9, -1), 0);
});

test("a log slider sets round numbers at whole steps", () => {
  for (let i = -160; i <= 40; i++) {
    const position = Number((i * 0.05).toFixed(2));
    const value = notchAt(LOG, position + 0.01);
    assert.equal(value, Number((10 ** position).toPrecision(4)));
    assert.equal(stepped(LOG, value, 0), value);
  }
});
