// Prerendered Scenes: which states have one, and where their coordinates lie.

import assert from "node:assert/strict";
import { test } from "node:test";
import { prerenderedScene } from "../../../site/prerendered/interpolate.js";
import { panelScale } from "../../../site/render/scale.js";
import { axis, FLIPS, HEADS, MLE, NORM, PENALTY, panel, slider } from "../support/samples.mjs";

const WIDTH = slider({ low: 0, high: 4, step: 0.5, default: 1 });

/**
 * A run of two key steps: one curve, whose two points and one label text move.
 * @param {any} empty the panel without marks
 * @param {number[][]} rows of coordinates at both key steps, in tenths of a panel unit
 * @param {number} steps
 * @param {object} [fields] of the curve
 */
function run(empty, [first, second], steps, fields = {}) {
  const curve = { kind: "curve", name: "line", term: "data", x: [0, 2], y: [2, 4], ...fields };
  const json = JSON.stringify({ summary: "{w0}", panels: [{ ...empty, marks: [curve] }] });
  const change = second.map((place, i) => place - first[i]);
  const along = (/** @type {number[]} */ row) => row.map((place, i) => place - (row[i - 1] ?? 0));
  return {
    ...{ first: 0, steps, keys: [0, steps - 1], scene: json, numbers: [] },
    words: [Array.from({ length: steps }, (_, step) => `step ${step}`).join("|")],
    places: [...along(first), ...along(change)],
  };
}

const noTicks = axis({ ticks: [0, 0], tick_labels: [] });
const PLAIN = panel([], { x: noTicks, y: noTicks });
const ROWS = [
  [1000, 2000, 500, 1500],
  [3000, 2800, 900, 1900],
];

/** @param {any} width @param {any[]} [others] other controls @param {any} [values] of them */
const sceneOf = (width, others = [], values = {}) =>
  prerenderedScene({ within: 0, sliders: { width: [run(PLAIN, ROWS, 9)] } }, [WIDTH, ...others], {
    width,
    ...values,
  });

test("coordinates lie between those of the key steps, texts are of the nearest step", () => {
  const { x, y, dataX, dataY } = panelScale(PLAIN);
  assert.ok(Math.abs(dataX(x(1.5)) - 1.5) < 1e-12 && Math.abs(dataY(y(1.5)) - 1.5) < 1e-12);
  for (const width of [0, 1, 2.3, 4]) {
    const scene = /** @type {any} */ (sceneOf(width));
    const [curve] = scene.panels[0].marks;
    const expected = ROWS[0].map((place, i) => (place + (width / 4) * (ROWS[1][i] - place)) / 10);
    const placed = [...[...curve.x].map(x), ...[...curve.y].map(y)];
    placed.forEach((place, i) => {
      assert.ok(Math.abs(place - expected[i]) < 1e-9, `${place} is not ${expected[i]}`);
    });
    assert.equal(scene.summary, `step ${Math.round(width * 2)}`);
  }
});

test("only one slider may be away from its default, and nothing else", () => {
  const height = slider({ name: "height", default: 1 });
  assert.ok(sceneOf(3, [height], { height: 1 }));
  assert.equal(sceneOf(3, [height], { height: 2 }), undefined);
  assert.ok(sceneOf(3, [NORM, MLE], { norm: "l2", mle: [1, 2] }));
  assert.equal(sceneOf(1, [NORM], { norm: "l1" }), undefined);
  assert.equal(sceneOf(3, [NORM], { norm: "l1" }), undefined);
  assert.equal(sceneOf(1, [MLE], { mle: [1, 1] }), undefined);
});

test("a slider may lower another one that it limits", () => {
  const flips = { within: 0, sliders: { flips: [run(PLAIN, ROWS, 100)], heads: [] } };
  const scene = (/** @type {any} */ values) => prerenderedScene(flips, [FLIPS, HEADS], values);
  assert.equal(scene({ flips: 5, heads: 5 })?.summary, "step 4");
  assert.equal(scene({ flips: 5, heads: 4 }), undefined);
});

test("a log slider starts at 0, its lowest position", () => {
  const sliders = { penalty: [run(PLAIN, ROWS, 106)] };
  const scene = (/** @type {number} */ penalty) =>
    prerenderedScene({ within: 0, sliders }, [PENALTY], { penalty });
  assert.equal(scene(0)?.summary, "step 0");
  assert.equal(scene(PENALTY.high)?.summary, "step 105");
});

test("log axes and stacked plots get true data back", () => {
  const log = { low: 0.01, high: 100, label: "", ticks: [0, 2], tick_labels: [], scale: "log" };
  const linear = axis({ ticks: [2, 4] });
  const plots = [{ name: "lower", x: log, y: linear, top: 160, bottom: 280 }];
  const stacked = panel([], { x: noTicks, y: noTicks, plots });
  const { x, y } = panelScale(/** @type {any} */ (stacked), "lower");
  const data = { x: [0.1, 10], y: [-1, 1] };
  const row = [...data.x.map(x), ...data.y.map(y)].map((place) => Math.round(place * 10));
  const sliders = { width: [run(stacked, [row, row], 5, { plot: "lower" })] };
  const scene = prerenderedScene({ within: 0, sliders }, [WIDTH], { width: 2 });
  const [{ marks, plots: placed }] = /** @type {any} */ (scene).panels;
  const near = (/** @type {any} */ found, /** @type {number[]} */ expected) =>
    expected.forEach((number, i) => {
      assert.ok(Math.abs(found[i] - number) < 0.02 * Math.abs(number), `${found} ${expected}`);
    });
  near(marks[0].x, data.x);
  near(marks[0].y, data.y);
  near(placed[0].x.ticks, data.x);
  near(placed[0].y.ticks, data.y);
});
