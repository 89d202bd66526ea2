// Render: elements are kept by their mark's name, in the Scene's order, and removed with it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { KINDS } from "../../../site/render/marks.js";
import { render } from "../../../site/render/render.js";
import { panelScale } from "../../../site/render/scale.js";
import { axis, handle, openPage, panel, scene } from "../support/samples.mjs";

/** @type {Element} */
let container;

beforeEach(() => {
  container = /** @type {Element} */ (openPage("<div></div>").firstElementChild);
});

/** @param {any[]} panels */
const show = (...panels) => render(container, scene(...panels));

/** @param {string} name @param {object} [fields] */
const mark = (name, fields) => ({
  ...{ kind: "dot", name, term: "data", of: "", x: 0, y: 0 },
  ...{ x0: 0, y0: 0, x1: 1, y1: 1, width: 1, text: "words", dx: 0, dy: 0, anchor: "start" },
  ...fields,
});

/** @param {string} name */
const element = (name) => /** @type {Element} */ (container.querySelector(`[data-mark="${name}"]`));

/** @param {string} layer */
const names = (layer) =>
  [...(container.querySelector(`.${layer}`)?.children ?? [])].map((child) =>
    child.getAttribute("data-mark"),
  );

test("an element is kept from frame to frame and updated in place", () => {
  show(panel([mark("a"), handle()]));
  const [dot, grip] = [element("a"), element("dots[0]")];
  const parts = [...grip.children];
  const before = dot.getAttribute("cx");
  show(panel([mark("a", { x: 1 }), handle({ x: 1 })]));
  assert.equal(element("a"), dot);
  assert.equal(element("dots[0]"), grip);
  assert.deepEqual([...grip.children], parts);
  assert.notEqual(dot.getAttribute("cx"), before);
});

test("an element is removed with its mark, and the others are kept", () => {
  show(panel([mark("a"), mark("b"), mark("c")]));
  const last = element("c");
  show(panel([mark("b"), mark("c")]));
  assert.deepEqual(names("marks"), ["b", "c"]);
  assert.equal(element("c"), last);
  show(panel([]));
  assert.deepEqual(names("marks"), []);
});

test("a mark takes another term, series or kind", () => {
  show(panel([mark("a", { of: "s" }), mark("b")]));
  const dot = element("a");
  show(panel([mark("a", { term: "prior" }), mark("b", { kind: "segment", of: "s" })]));
  assert.equal(element("a"), dot);
  assert.deepEqual(
    ["data-term", "data-of"].map((name) => dot.getAttribute(name)),
    ["prior", null],
  );
  assert.equal(element("b").localName, "line");
  assert.equal(element("b").getAttribute("data-of"), "s");
});

test("a panel is removed with its picture, and comes back whole", () => {
  const [first, second] = [panel([mark("a")]), { ...panel([mark("b")]), name: "second" }];
  show(first, second);
  show(first);
  assert.deepEqual([element("a") !== null, element("b")], [true, null]);
  show(first, second);
  assert.equal(container.children.length, 2);
  assert.ok(element("b"));
  const button = container.appendChild(container.ownerDocument.createElement("button"));
  show(first);
  assert.equal(button.parentElement, container, "what is no panel stays");
  button.remove();
});

test("marks are stacked in the Scene's order, also when it changes", () => {
  show(panel([mark("a"), mark("b"), mark("c")]));
  const all = ["a", "b", "c"].map(element);
  show(panel([mark("c"), mark("new"), mark("a"), mark("b")]));
  assert.deepEqual(names("marks"), ["c", "new", "a", "b"]);
  assert.deepEqual(["a", "b", "c"].map(element), all);
});

test("a handle that keeps its place stays in the page and keeps its focus", () => {
  show(panel([handle(), handle({ name: "dots[1]" })]));
  const group = /** @type {Element} */ (container.querySelector(".handles"));
  const insert = group.insertBefore.bind(group);
  const moved = /** @type {any[]} */ ([]);
  group.insertBefore = (child, before) => {
    moved.push(child);
    return insert(child, before);
  };
  show(panel([handle({ x: 1 }), handle({ name: "dots[1]" })]));
  assert.deepEqual(moved, []);
});

test("handles and labels lie above curves, whatever their order in the Scene", () => {
  show(panel([mark("word", { kind: "label" }), handle(), mark("a")]));
  assert.deepEqual(names("marks"), ["a"]);
  assert.deepEqual(names("handles"), ["dots[0]"]);
  assert.deepEqual(names("labels"), ["word"]);
});

test("every kind of mark is drawn without NaN or undefined", () => {
  for (const kind of Object.keys(KINDS)) {
    const array = kind === "curve" || kind === "area";
    const values = array ? { x: Float64Array.of(0, 1), y: Float64Array.of(0, 1) } : {};
    show(panel([kind === "handle" ? handle() : mark(kind, { kind, ...values })]));
    assert.equal(element(kind === "handle" ? "dots[0]" : kind).getAttribute("data-kind"), kind);
    assert.doesNotMatch(container.innerHTML, /NaN|undefined|Infinity/, kind);
  }
});

test("a curve returns to its place from any distance, in the arithmetic of browsers", () => {
  const x = Float64Array.from({ length: 99 }, (_, i) => i / 98);
  const y = x.map((at, i) => (i % 7 === 3 ? 1e9 * (at - 0.5) : at));
  show(panel([mark("wild", { kind: "curve", x, y })]));
  const steps =
    element("wild")
      .getAttribute("d")
      ?.matchAll(/([MLl])(\S+) ([^MLl]+)/g) ?? [];
  let [left, top] = [0, 0];
  const places = [...steps].map(([, letter, right, down]) => {
    const from = letter === "l" ? [left, top] : [0, 0];
    left = Math.fround(from[0] + Number(right));
    top = Math.fround(from[1] + Number(down));
    return [left, top];
  });
  const scale = panelScale(panel([]));
  assert.equal(places.length, x.length);
  for (const [i, [across, on]] of places.entries()) {
    if (y[i] !== x[i]) continue;
    assert.ok(Math.abs(across - scale.x(x[i])) < 0.06, `x of ${i}`);
    assert.ok(Math.abs(on - scale.y(y[i])) < 0.06, `y of ${i}`);
  }
});

test("an unknown kind of mark is refused, with the names of kind and mark", () => {
  assert.throws(() => show(panel([mark("swirl", { kind: "spiral" })])), /spiral.*swirl/);
});

test("a mark that is the same object is not drawn again, unless its axes have changed", () => {
  const [still, grip] = [mark("still"), handle({ name: "grip" })];
  const frame = { x: axis(), y: axis(), margin: [26, 12, 44, 34] };
  const draw = (/** @type {any} */ changes = {}, first = still) =>
    show(panel([first, grip], { ...frame, ...changes }));
  draw();
  const [dot, held] = ["still", "grip"].map(element);
  dot.removeAttribute("cx");
  held.removeAttribute("transform");
  draw();
  assert.equal(dot.hasAttribute("cx"), false);
  assert.equal(held.hasAttribute("transform"), false);
  draw({ x: axis({ high: 3 }) });
  assert.ok(dot.hasAttribute("cx") && held.hasAttribute("transform"));
  draw({}, mark("still", { x: 1 }));
  const moved = dot.getAttribute("cx");
  draw();
  assert.notEqual(dot.getAttribute("cx"), moved);
});

test("axes reuse their elements and end up as if drawn from nothing", () => {
  const axes = () => /** @type {Element} */ (container.querySelector(".axes"));
  for (const change of [
    { high: 3 },
    { ticks: [1] },
    { tick_labels: ["none"] },
    { label: "y" },
    { ticks: [], tick_labels: [] },
    { ticks: [0, 1], tick_labels: ["0", "1"] },
  ]) {
    container.replaceChildren();
    show(panel([], { x: axis(change) }));
    const anew = axes().outerHTML;
    container.replaceChildren();
    show(panel([]));
    const [first] = axes().children;
    assert.notEqual(axes().outerHTML, anew);
    show(panel([], { x: axis(change) }));
    assert.equal(axes().children[0], first);
    assert.equal(axes().outerHTML, anew);
  }
});

test("a handle refers to the keys of its figure, also when it has been locked and freed again", () => {
  for (const locked of [false, true, false]) {
    show(panel([handle({ locked })]));
    const told = element("dots[0]").getAttribute("aria-describedby");
    assert.equal(told, locked ? null : "test-keys");
  }
});

test("panels come in the Scene's order, each with a clip path of its own", () => {
  show(panel([]), panel([], { name: "right" }));
  show(panel([]), panel([], { name: "right" }));
  const panels = [...container.querySelectorAll("svg.panel")];
  assert.deepEqual(
    panels.map((picture) => picture.getAttribute("data-panel")),
    ["left", "right"],
  );
  const ids = [...container.querySelectorAll("clipPath")].map(({ id }) => id);
  assert.deepEqual(ids, ["test-left-plot", "test-right-plot"]);
});

test("a panel that gains a plot, or loses it, has a new frame", () => {
  const plot = (/** @type {string} */ name) => ({
    name,
    x: axis(),
    y: axis(),
    top: 10,
    bottom: 90,
  });
  const stacked = {
    ...panel([mark("a", { plot: "one" }), mark("b", { plot: "two" })]),
    plots: [plot("one"), plot("two")],
  };
  show(panel([mark("a")]));
  show(stacked);
  assert.equal(element("b").parentElement?.getAttribute("data-plot"), "two");
  const frame = container.firstElementChild;
  show({ ...stacked, plots: [plot("one"), plot("two")] });
  assert.equal(container.firstElementChild, frame, "the same plots keep it");
  show(panel([mark("a")]));
  assert.equal(element("b"), null);
  assert.equal(container.children.length, 1);
});
