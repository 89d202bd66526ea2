// Stacked plots in one panel: each with its axes and its clip path, and marks that span them.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { render } from "../../../site/render/render.js";
import { axis, handle, openPage, panel, scene } from "../support/samples.mjs";

/** @type {Element} */
let container;

beforeEach(() => {
  container = /** @type {Element} */ (openPage("<div></div>").firstElementChild);
});

const named = (/** @type {string} */ label, fields = {}) => axis({ label, ...fields });
const UPPER = { name: "upper", x: named("a"), y: named("loss"), top: 26, bottom: 126 };
const LOWER = {
  ...{ name: "lower", x: named("λ", { low: 0.01, high: 100, ticks: [0.1, 1, 10], scale: "log" }) },
  ...{ y: named("weight"), top: 160, bottom: 256 },
};
LOWER.x.tick_labels = ["0.1", "1", "10"];

/** @param {string} name @param {object} fields */
const dot = (name, fields) => ({ kind: "dot", name, term: "data", x: 1, y: 0, ...fields });

/** @param {any[]} marks @param {any[]} [plots] */
const show = (marks, plots = [UPPER, LOWER]) => render(container, scene(panel(marks, { plots })));

/** @param {string} name */
const element = (name) => /** @type {Element} */ (container.querySelector(`[data-mark="${name}"]`));

/** @param {string} selector @param {string} attribute */
const all = (selector, attribute) =>
  [...container.querySelectorAll(selector)].map((child) => child.getAttribute(attribute));

test("each plot has a layer and a clip path of its own, and panel units have a layer without one", () => {
  show([]);
  assert.deepEqual(all(".marks", "data-plot"), ["upper", "lower", "panel"]);
  assert.deepEqual(all("clipPath", "id"), ["test-left-plot-upper", "test-left-plot-lower"]);
  assert.deepEqual(all(".marks", "clip-path"), [
    "url(#test-left-plot-upper)",
    "url(#test-left-plot-lower)",
    null,
  ]);
  assert.deepEqual(all("clipPath rect", "y"), ["26", "160"]);
  assert.deepEqual(all("clipPath rect", "height"), ["102", "98"]);
});

test("each plot has its own axes, with a y label above it", () => {
  show([]);
  const texts = [...container.querySelectorAll(".axes text")];
  const words = texts.map(({ textContent }) => textContent);
  assert.deepEqual(words, ["0", "0", "a", "loss", "0", "0.1", "1", "10", "λ", "weight"]);
  const label = (/** @type {string} */ text) => texts[words.indexOf(text)];
  assert.equal(label("loss").getAttribute("y"), "12");
  assert.equal(label("weight").getAttribute("y"), "146");
  const [first, second, third] = ["0.1", "1", "10"].map((text) =>
    Number(label(text).getAttribute("x")),
  );
  assert.ok(Math.abs(third - second - (second - first)) < 0.11, "even in the logarithm");
});

test("marks are drawn in their plot, and in panel units where they span plots", () => {
  show([
    dot("above", { plot: "upper" }),
    dot("below", { plot: "lower" }),
    dot("across", { plot: "panel", x: 200, y: 150 }),
    handle({ plot: "lower", x: 1 }),
  ]);
  const layer = (/** @type {string} */ name) =>
    element(name).parentElement?.getAttribute("data-plot");
  assert.deepEqual(["above", "below", "across"].map(layer), ["upper", "lower", "panel"]);
  assert.equal(element("across").getAttribute("cx"), "200");
  assert.equal(element("across").getAttribute("cy"), "150");
  assert.equal(element("below").getAttribute("cx"), String(34 + 354 / 2));
  assert.match(element("dots[0]").getAttribute("transform") ?? "", /^translate\(211 208\)$/);
});

test("a mark that moves to another plot is drawn there", () => {
  show([dot("a", { plot: "upper" })]);
  show([dot("a", { plot: "lower" })]);
  assert.equal(all('[data-mark="a"]', "cy").length, 1);
  assert.equal(element("a").getAttribute("cy"), "208");
});

test("a plot that changes its place takes its marks and its clip path along", () => {
  const marks = [dot("a", { plot: "lower" })];
  show(marks);
  show(marks, [UPPER, { ...LOWER, top: 180, bottom: 276 }]);
  assert.equal(element("a").getAttribute("cy"), "228");
  assert.deepEqual(all("clipPath rect", "y"), ["26", "180"]);
});

test("a mark of a plot that does not exist is refused, with both names", () => {
  assert.throws(() => show([dot("lost", { plot: "middle" })]), /middle.*lost/);
});
