// What can be undone: one entry a gesture; a new one ends what could have been done again.

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

test("undo and redo walk through what was committed, and stop at both ends", () => {
  const history = after(1, 2);
  assert.deepEqual(history.undo(), { slope: 1 });
  assert.deepEqual(history.undo(), { slope: 0 });
  assert.equal(history.undo(), null);
  assert.deepEqual(history.redo(), { slope: 1 });
  assert.deepEqual(history.redo(), { slope: 2 });
  assert.equal(history.redo(), null);
});

test("what changed nothing is no entry", () => {
  const history = after(1);
  assert.equal(history.commit({ slope: 1 }), false);
  assert.equal(history.past.length, 1);
  assert.equal(history.commit({ slope: 2 }), true);
  assert.equal(history.past.length, 2);
});

test("something new takes the place of what was undone", () => {
  const history = after(1, 2);
  history.undo();
  history.commit({ slope: 5 });
  assert.equal(history.redo(), null);
  assert.deepEqual(history.undo(), { slope: 1 });
});

test("after a restart there is nothing to undo", () => {
  const history = after(1, 2);
  history.undo();
  history.restart({ slope: 9 });
  assert.equal(history.undo(), null);
  assert.equal(history.redo(), null);
  assert.deepEqual(history.present, { slope: 9 });
});
