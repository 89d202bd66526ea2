// CSV: one row for each point, with columns for plots and series only where there are any.

import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "../../../site/export/csv.js";
import { random } from "../support/random.mjs";
import { axis, panel, scene } from "../support/samples.mjs";

const CURVE = { kind: "curve", name: "line", term: "data", x: [0.001, 100], y: [1, 1 / 3] };

/** @param {any} drawn @returns {string[][]} */
const rowsOf = (drawn) =>
  csvOf(drawn)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));

test("a log axis is exported in true data, in full precision", () => {
  const x = axis({ low: 0.001, high: 100, scale: "log" });
  assert.deepEqual(rowsOf(scene(panel([CURVE], { x }))), [
    ["panel", "mark", "kind", "term", "x", "y"],
    ["left", "line", "curve", "data", "0.001", "1"],
    ["left", "line", "curve", "data", "100", String(1 / 3)],
  ]);
});

test("decimal commas stand between semicolons, in numbers alone", () => {
  const marks = [
    { ...CURVE, of: "a.b;c" },
    { kind: "dot", name: "here", term: "data", x: -1.5, y: 2.5e-9 },
  ];
  const drawn = {
    ...scene(panel(marks)),
    series: [{ name: "a.b;c", label: "1", term: "series1" }],
  };
  const [, first, , dot] = csvOf(drawn, ";", ",").split("\r\n");
  assert.equal(first, 'left;line;curve;data;"a.b;c";0,001;1');
  assert.equal(dot, "left;here;dot;data;;-1,5;2,5e-9");
  const tabbed = csvOf(drawn, "\t").split("\r\n")[1];
  assert.equal(tabbed, "left\tline\tcurve\tdata\ta.b;c\t0.001\t1");
});

test("every number is read again as it was, in each form", () => {
  const next = random(9);
  const y = Array.from({ length: 300 }, () => (next() - 0.5) * 10 ** (24 * next() - 12));
  const drawn = scene(panel([{ ...CURVE, x: y, y }]));
  for (const [separator, decimal] of [
    [",", "."],
    [";", ","],
    ["\t", ","],
  ]) {
    const [, ...lines] = csvOf(drawn, separator, decimal).trimEnd().split("\r\n");
    const cells = lines.map((line) => line.split(separator).at(-1) ?? "");
    assert.deepEqual(
      cells.map((cell) => Number(cell.replace(decimal, "."))),
      y,
    );
  }
});

test("plots and series have columns, handles and marks in panel units have none", () => {
  const marks = [
    { ...CURVE, of: "first", plot: "upper" },
    { kind: "dot", name: "here", term: "data", of: "points[0]", plot: "lower", x: 1, y: 2 },
    { kind: "segment", name: "joint", term: "data", plot: "panel", x0: 0, y0: 0, x1: 9, y1: 9 },
  ];
  const drawn = {
    ...scene(panel(marks)),
    series: [{ name: "first", label: "1", term: "series1" }],
  };
  const [columns, ...rows] = rowsOf(drawn);
  assert.deepEqual(columns, ["panel", "plot", "mark", "kind", "term", "series", "x", "y"]);
  assert.deepEqual(
    rows.map((row) => [row[1], row[2], row[5]]),
    [
      ["upper", "line", "first"],
      ["upper", "line", "first"],
      ["lower", "here", ""],
    ],
  );
});
