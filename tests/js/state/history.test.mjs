// History: one entry for each gesture; a new one drops what could have been redone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { History } from "../../../site/state/history.js";

/** @param {number[]} slopes */
function after(...slopes) {
  const history = new History();
  history.restart({ slope: 0 });
  for (const slope of slopes) history.commit({ slope });
  return history;
}

test("undo and redo go through the commits and stop at both ends", () => {
  const history = after(1, 2);
  assert.deepEqual(history.undo(), { slope: 1 });
  assert.deepEqual(history.undo(), { slope: 0 });
  assert.equal(history.undo(), null);
  assert.deepEqual(history.redo(), { slope: 1 });
  assert.deepEqual(history.redo(), { slope: 2 });
  assert.equal(history.redo(), null);
});

test("a commit that changes nothing adds no entry", () => {
  const history = after(1);
  assert.equal(history.commit({ slope: 1 }), false);
  assert.equal(history.past.length, 1);
  assert.equal(history.commit({ slope: 2 }), true);
  assert.equal(history.past.length, 2);
});

test("a new entry replaces those that were undone", () => {
  const history = after(1, 2);
  history.undo();
  history.commit({ slope: 5 });
  assert.equal(history.redo(), null);
  assert.deepEqual(history.undo(), { slope: 1 });
});

test("a restart clears the history", () => {
  const history = after(1, 2);
  history.undo();
  history.restart({ slope: 9 });
  assert.equal(history.undo(), null);
  assert.equal(history.redo(), null);
  assert.deepEqual(history.present, { slope: 9 });
});
