// Points: added where there is room, removed by their handles, never in a locked control.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { Handles } from "../../../site/input/handles.js";
import { Points } from "../../../site/input/points.js";
import { render } from "../../../site/render/render.js";
import { panelScale } from "../../../site/render/scale.js";
import { axis, CONTROLS, handle, openPage, panel, scene } from "../support/samples.mjs";

/** @type {HTMLElement} */
let page;
/** @type {Store} */
let store;
/** @type {Points} */
let points;

beforeEach(() => open());

/** @param {object} [fields] of the panel */
function open(fields) {
  page = openPage('<div class="panels"></div>');
  store = new Store();
  const shown = panel([handle()], { adds: "dots", ...fields });
  store.begin({ controls: CONTROLS, scene: scene(shown) });
  store.history.restart(store.values);
  points = new Points(page, store, new Handles(store));
  render(/** @type {Element} */ (page.firstElementChild), store.scene);
  return shown;
}

const picture = () => /** @type {Element} */ (page.querySelector("svg"));
const dots = () => /** @type {number[][]} */ (store.values.dots);

test("a point is added where it was tapped, on the grid", () => {
  const scale = panelScale(open());
  points.addAt(picture(), scale.x(1.003), scale.y(-0.5));
  assert.deepEqual(dots(), [
    [0, 0],
    [1, -0.5],
  ]);
  assert.equal(store.history.past.length, 1);
});

test("a point is added in the widest gap, not in its middle", () => {
  store.change({ ...store.values, dots: [[1, 1]] });
  points.addSomewhere();
  assert.deepEqual(dots()[1], [-0.8, 0]);
});

test("on a log axis the widest gap is the widest that one sees", () => {
  open({ x: axis({ low: 0.01, high: 100, scale: "log" }) });
  store.change({ ...store.values, dots: [[1, 1]] });
  points.addSomewhere();
  assert.ok(dots()[1][0] > 0.05 && dots()[1][0] < 0.08, String(dots()[1]));
});

test("in a stack of plots points are added in the first", () => {
  const plots = [
    {
      name: "upper",
      x: axis({ low: 0, high: 1 }),
      y: axis({ low: 0, high: 1 }),
      top: 20,
      bottom: 120,
    },
    { name: "lower", x: axis(), y: axis(), top: 160, bottom: 260 },
  ];
  open({ plots, marks: [] });
  store.change({ ...store.values, dots: [] });
  points.addSomewhere();
  assert.deepEqual(dots(), [[0.4, 0.5]]);
});

test("no point is added beyond those that can be set by hand", () => {
  for (let i = 0; i < 9; i++) points.addSomewhere();
  assert.equal(dots().length, 3);
});

test("no point is added to a locked control", () => {
  store.locked = new Set(["dots"]);
  points.addSomewhere();
  points.addAt(picture(), 100, 100);
  assert.equal(dots().length, 1);
});

test("a handle's point is removed, if the handle is removable", () => {
  const element = /** @type {Element} */ (page.querySelector("[data-handle]"));
  points.remove(element);
  assert.deepEqual(dots(), []);
  store.undo();
  store.scene = scene(panel([handle({ removable: false })]));
  points.remove(element);
  assert.equal(dots().length, 1);
});
