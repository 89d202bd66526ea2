// Store: one place for the state of a figure; its events say what has changed, and why.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { CONTROLS, FLIPS, HEADS, scene } from "../support/samples.mjs";

/** @type {Store} */
let store;
/** @type {string[]} */
let events;

beforeEach(() => {
  store = new Store();
  store.begin({ controls: CONTROLS, scene: scene() });
  store.history.restart(store.values);
  events = [];
  for (const name of ["change", "follow", "release", "commit", "lock"]) {
    store.addEventListener(name, () => events.push(name));
  }
});

/** @param {number} width */
const moveTo = (width) => store.change({ ...store.values, width });

test("a store begins at the defaults", () => {
  assert.deepEqual(store.values, { width: 1, rate: 0.01, dots: [[0, 0]] });
  assert.equal(store.control("rate"), CONTROLS[1]);
  assert.equal(store.control("height"), undefined);
});

test("a change is clamped, and dispatched once it is there", () => {
  /** @type {any} */
  let seen;
  store.addEventListener("change", () => (seen = store.values.width));
  moveTo(99);
  assert.equal(seen, 4);
  assert.deepEqual(events, ["change"]);
});

test("a change to the values that are there already is none", () => {
  const before = store.values;
  moveTo(1);
  assert.equal(store.values, before);
  assert.deepEqual(events, []);
});

test("values that are followed are merged and are no change of this figure's own", () => {
  store.follow({ width: 2 });
  assert.deepEqual(store.values, { width: 2, rate: 0.01, dots: [[0, 0]] });
  assert.deepEqual(events, ["follow"]);
});

test("a gesture is one commit, however many changes it has", () => {
  for (const width of [2, 3]) moveTo(width);
  store.commit();
  store.commit();
  assert.deepEqual(events, ["change", "change", "release", "commit", "release"]);
  store.undo();
  assert.equal(store.values.width, 1);
  store.undo();
  assert.equal(store.values.width, 1);
  store.redo();
  assert.equal(store.values.width, 3);
});

test("undo and redo are commits, so that the link follows", () => {
  moveTo(2);
  store.commit();
  events = [];
  store.undo();
  store.redo();
  store.redo();
  assert.deepEqual(events, ["change", "commit", "change", "commit"]);
});

test("a reset leads home, and can be undone", () => {
  store.home = { width: 3 };
  store.reset();
  assert.equal(store.values.width, 3);
  store.undo();
  assert.equal(store.values.width, 1);
});

test("locking controls is dispatched, and changes no value", () => {
  store.locked = new Set(["width"]);
  assert.deepEqual(events, ["lock"]);
  assert.equal(store.values.width, 1);
});

test("readouts without a value are left out", () => {
  const readout = { label: "", text: "", term: "data" };
  const readouts = [
    { ...readout, name: "map", value: 2 },
    { ...readout, name: "mle" },
  ];
  store.scene = { ...scene(), readouts };
  assert.deepEqual(store.readouts, { map: 2 });
});

test("values are as found until a gesture begins, and again when all is undone", () => {
  assert.equal(store.isAsFound, true);
  moveTo(2);
  assert.equal(store.isAsFound, false, "in the middle of a gesture");
  store.commit();
  assert.equal(store.isAsFound, false);
  store.undo();
  assert.equal(store.isAsFound, true);
  const fresh = new Store();
  fresh.begin({ controls: CONTROLS, scene: scene() });
  fresh.change({ ...fresh.values, width: 2 });
  assert.equal(fresh.isAsFound, true, "a link is read before the history starts");
});

test("the reader moves no locked control, by undo and reset neither; a script does", () => {
  moveTo(2);
  store.commit();
  store.locked = new Set(["width"]);
  store.change({ width: 3, rate: 1, dots: [] });
  assert.deepEqual(store.values, { width: 2, rate: 1, dots: [] });
  store.commit();
  store.undo();
  store.undo();
  assert.deepEqual(store.values, { width: 2, rate: 0.01, dots: [[0, 0]] });
  store.home = { width: 4 };
  store.reset();
  assert.equal(store.values.width, 2);
  store.assign({ width: 4 });
  assert.equal(store.values.width, 4);
});

test("a control that limits a locked one stops at it", () => {
  store.begin({ controls: [FLIPS, HEADS], scene: scene() });
  store.locked = new Set(["heads"]);
  store.change({ ...store.values, flips: 3 });
  assert.deepEqual(store.values, { flips: 7, heads: 7 });
});
