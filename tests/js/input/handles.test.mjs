// Handles: placed by the state, moved by pointer and keyboard, in every kind of plot.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { Handles } from "../../../site/input/handles.js";
import { drawHandles, placeHandles } from "../../../site/input/placed-handles.js";
import { render } from "../../../site/render/render.js";
import { panelScale } from "../../../site/render/scale.js";
import {
  axis,
  CONTROLS,
  handle,
  MLE,
  openPage,
  PENALTY,
  panel,
  scene,
  slider,
} from "../support/samples.mjs";

const SLOPE = slider({ name: "slope", default: 0.5, low: -2, high: 2 });
const RATE = { ...CONTROLS[1], default: 1 };
const FREE = { locked: undefined, x_scale: undefined, y_scale: undefined };

/** @type {HTMLElement} */
let page;
/** @type {Store} */
let store;
/** @type {Handles} */
let handles;

beforeEach(() => {
  page = openPage('<div class="panels"></div>');
});

/** @param {any[]} controls @param {any} shown a panel */
function open(controls, shown) {
  store = new Store();
  store.begin({ controls, scene: scene(shown) });
  handles = new Handles(store);
  draw();
}

const draw = () =>
  render(/** @type {Element} */ (page.firstElementChild), placeHandles(store.scene, store));

/** @param {string} name */
const element = (name) => /** @type {Element} */ (page.querySelector(`[data-mark="${name}"]`));

/** @param {string} name where its element is drawn, in panel units */
const placeOf = (name) =>
  /translate\((.*) (.*)\)/
    .exec(element(name).getAttribute("transform") ?? "")
    ?.slice(1)
    .map(Number);

test("handles are placed by the state, and the Scene is not changed", () => {
  const shown = panel([handle({ ...FREE, x: 9, y: 9 })]);
  const before = structuredClone(shown);
  open(CONTROLS, shown);
  const scale = panelScale(shown);
  assert.deepEqual(placeOf("dots[0]"), [scale.x(0), scale.y(0)]);
  store.change({ ...store.values, dots: [[1, -1]] });
  drawHandles(page, store);
  assert.deepEqual(placeOf("dots[0]"), [scale.x(1), scale.y(-1)]);
  assert.deepEqual(shown, before);
});

test("marks that are no handles stay the same objects", () => {
  const dot = { kind: "dot", name: "a", term: "data", x: 0, y: 0 };
  open(CONTROLS, panel([dot, handle(FREE)]));
  assert.equal(placeHandles(store.scene, store).panels[0].marks[0], dot);
});

test("a handle that moved ahead of its Scene, and back, stands where the state is", () => {
  open(CONTROLS, panel([handle(FREE)]));
  const { dots } = store.values;
  const start = placeOf("dots[0]");
  store.change({ ...store.values, dots: [[1, -1]] });
  drawHandles(page, store);
  assert.notDeepEqual(placeOf("dots[0]"), start);
  store.change({ ...store.values, dots });
  draw();
  assert.deepEqual(placeOf("dots[0]"), start);
});

test("a handle is the same object, and its element is left alone, until something changes it", () => {
  open(CONTROLS, panel([handle(FREE)]));
  const [[first], again] = [placeHandles, placeHandles].map(
    (place) => place(store.scene, store).panels[0].marks,
  );
  assert.equal(again[0], first);
  element("dots[0]").setAttribute("aria-label", "left alone");
  draw();
  assert.equal(element("dots[0]").getAttribute("aria-label"), "left alone");
  store.change({ ...store.values, dots: [[1, -1]] });
  assert.notEqual(placeHandles(store.scene, store).panels[0].marks[0], first);
  draw();
  assert.notEqual(element("dots[0]").getAttribute("aria-label"), "left alone");
  store.locked = new Set(["dots"]);
  draw();
  assert.equal(element("dots[0]").getAttribute("role"), "img");
});

test("a handle of a locked control is drawn as no handle, and so is one that writes two", () => {
  open(
    [...CONTROLS, SLOPE],
    panel([handle(FREE), handle({ ...FREE, name: "both", writes: "width,slope" })]),
  );
  store.locked = new Set(["slope"]);
  drawHandles(page, store);
  assert.equal(element("both").getAttribute("role"), "img");
  assert.equal(element("both").hasAttribute("data-handle"), false);
  assert.equal(element("dots[0]").getAttribute("role"), "slider");
});

test("a pointer moves a point control, as far as its handle allows", () => {
  const shown = panel([handle({ ...FREE, name: "mle" })]);
  open([MLE], shown);
  const scale = panelScale(shown);
  handles.moveTo(element("mle"), scale.x(0.501), scale.y(-1.002));
  assert.deepEqual(store.values.mle, [0.5, -1]);
  handles.moveTo(element("mle"), 9999, -9999);
  assert.deepEqual(store.values.mle, [2, 5]);
  const { across, down } = handles.centreOf(element("mle"));
  assert.deepEqual([across, down], [scale.x(2), scale.y(5)]);
});

test("keys move a point control in both directions", () => {
  open([MLE], panel([handle({ ...FREE, name: "mle" })]));
  handles.nudge(element("mle"), [1, 0], 5);
  handles.nudge(element("mle"), [0, -1], 25);
  assert.deepEqual(store.values.mle, [1.05, 1.75]);
  handles.toEnd(element("mle"), 0);
  assert.deepEqual(store.values.mle, [-2, 1.75]);
});

test("a handle on two sliders follows pointer and keys", () => {
  const shown = panel([handle({ ...FREE, name: "both", writes: "width,slope" })]);
  open([...CONTROLS, SLOPE], shown);
  const scale = panelScale(shown);
  handles.moveTo(element("both"), scale.x(1.5), scale.y(-1));
  assert.deepEqual([store.values.width, store.values.slope], [1.5, -1]);
  handles.nudge(element("both"), [0, 1], 5);
  assert.deepEqual([store.values.width, store.values.slope], [1.5, -0.95]);
});

test("on a log axis keys multiply, and a pointer stops at steps of log10", () => {
  const log = axis({ low: 0.01, high: 100, scale: "log" });
  const grip = handle({ ...FREE, name: "rate", free: "x", x_range: [0.01, 100], step: 0.05 });
  const shown = panel([grip], { x: log });
  open([RATE], shown);
  handles.nudge(element("rate"), [1, 0], 20);
  assert.equal(store.values.rate, 10);
  handles.nudge(element("rate"), [-1, 0], 1);
  assert.equal(store.values.rate, 8.913);
  const { width, left } = panelScale(shown);
  handles.moveTo(element("rate"), left + width / 2, 0);
  assert.equal(store.values.rate, 1);
  handles.toEnd(element("rate"), 1);
  assert.equal(store.values.rate, 100);
});

test("on a log axis a handle whose value is 0 stands at the low end, and moves from there", () => {
  const grip = handle({ ...FREE, name: "penalty", free: "x", x_range: [0.01, 100], step: 0.05 });
  const shown = panel([grip], { x: axis({ low: 0.01, high: 100, scale: "log" }) });
  open([PENALTY], shown);
  store.change({ penalty: 0 });
  draw();
  assert.equal(placeOf("penalty")?.[0], panelScale(shown).left);
  handles.nudge(element("penalty"), [1, 0], 20);
  assert.equal(store.values.penalty, 0.1);
});

test("a transformed handle stands at the root of its value and writes the square", () => {
  const grip = handle({ ...FREE, name: "width", free: "x", transform: "square" });
  const shown = panel([grip]);
  open(CONTROLS, shown);
  const scale = panelScale(shown);
  handles.moveTo(element("width"), scale.x(1.2), 0);
  assert.equal(store.values.width, 1.44);
  draw();
  assert.deepEqual(placeOf("width")?.[0], Math.round(scale.x(1.2) * 10) / 10);
});

test("a handle in a stacked plot uses the axes of that plot", () => {
  const plots = [
    { name: "upper", x: axis(), y: axis(), top: 20, bottom: 120 },
    { name: "lower", x: axis(), y: axis({ low: 0, high: 10 }), top: 160, bottom: 260 },
  ];
  const grip = handle({ ...FREE, name: "slope", free: "y", plot: "lower", y_range: [0, 10] });
  const shown = panel([grip], { plots });
  open([slider({ ...SLOPE, low: 0, high: 10, default: 5 })], shown);
  assert.equal(placeOf("slope")?.[1], 210);
  handles.moveTo(element("slope"), 0, 160);
  assert.equal(store.values.slope, 10);
});

test("a picked handle is marked until it is put down", () => {
  open(CONTROLS, panel([handle(FREE)]));
  handles.pick(element("dots[0]"));
  assert.ok(element("dots[0]").hasAttribute("data-picked"));
  handles.pick(element("dots[0]"));
  assert.equal(handles.picked, null);
  assert.ok(!element("dots[0]").hasAttribute("data-picked"));
});
