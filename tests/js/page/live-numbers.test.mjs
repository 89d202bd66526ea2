// Live numbers: how the value of each kind of control is written in the text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../../site/page/live-numbers.js";
import { MLE, NORM, slider } from "../support/samples.mjs";

test("a slider's value has two decimals and a true minus sign", () => {
  assert.equal(textOf(slider({}), 1.239), "1.24");
  assert.equal(textOf(slider({ low: -4 }), -0.5), "−0.50");
});

test("a choice is the label of its option, a point a pair", () => {
  assert.equal(textOf(NORM, "l1"), "lasso");
  assert.equal(textOf(MLE, [1.5, -2]), "(1.50, −2.00)");
});
