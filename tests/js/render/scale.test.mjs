// Scales: data <-> panel units, on linear and log axes, in every plot of a panel.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axesOf, panelScale } from "../../../site/render/scale.js";
import { random } from "../support/random.mjs";
import { axis, panel } from "../support/samples.mjs";

const LOG = axis({ low: 1e-4, high: 1e4, scale: "log" });
const PLOTS = [
  { name: "upper", x: axis(), y: LOG, top: 20, bottom: 120 },
  { name: "lower", x: LOG, y: axis({ low: 0, high: 10 }), top: 160, bottom: 260 },
];
const STACK = panel([], { plots: PLOTS });

for (const [name, shown, plot] of /** @type {const} */ ([
  ["linear axes", panel([]), ""],
  ["a log x axis", panel([], { x: LOG }), ""],
  ["a log y axis", panel([], { y: LOG }), ""],
  ["the upper plot", STACK, "upper"],
  ["the lower plot", STACK, "lower"],
  ["panel units", STACK, "panel"],
])) {
  test(`data come back from panel units: ${name}`, () => {
    const { left, top, width, height, ...scale } = panelScale(shown, plot);
    const next = random(5);
    for (let round = 0; round < 500; round++) {
      const [across, down] = [next(left, left + width), next(top, top + height)];
      assert.ok(Math.abs(scale.x(scale.dataX(across)) - across) < 1e-9);
      assert.ok(Math.abs(scale.y(scale.dataY(down)) - down) < 1e-9);
    }
  });

  test(`the ends of the axes are the corners of the plot: ${name}`, () => {
    const { left, top, width, height, ...scale } = panelScale(shown, plot);
    const { x, y } = axesOf(shown, plot);
    assert.deepEqual([scale.x(x.low), scale.y(y.high)], [left, top]);
    assert.deepEqual([scale.x(x.high), scale.y(y.low)], [left + width, top + height]);
  });
}

test("a log axis gives every decade the same room", () => {
  const { x } = panelScale(panel([], { x: LOG }));
  const decades = [1e-4, 1e-2, 1, 1e2, 1e4].map(x);
  for (const [i, place] of decades.slice(1).entries()) {
    assert.ok(Math.abs(place - decades[i] - (decades[4] - decades[0]) / 4) < 1e-9);
  }
});

test("stacked plots share the panel's left and right margins", () => {
  const [upper, lower] = PLOTS.map(({ name }) => panelScale(STACK, name));
  assert.deepEqual([upper.left, upper.width], [lower.left, lower.width]);
  assert.deepEqual([upper.top, upper.height, lower.top, lower.height], [20, 100, 160, 100]);
});

test("panel units run from the panel's top left corner", () => {
  const { x, y } = panelScale(STACK, "panel");
  assert.deepEqual([x(0), x(400), y(0), y(300)], [0, 400, 0, 300]);
});

test("an unknown plot is refused by name", () => {
  assert.throws(() => panelScale(STACK, "middle"), /left.*middle/);
});
