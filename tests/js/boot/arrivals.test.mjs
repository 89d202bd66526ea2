// A start that waits in vain has an end. The clock is the test's own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Arrivals } from "../../../site/boot/arrivals.js";

/** @type {() => void} */
let tick = () => {};
Object.assign(globalThis, {
  setInterval: (/** @type {() => void} */ ring) => {
    tick = ring;
  },
  clearInterval: () => {
    tick = () => {};
  },
});

/** @param {number} seconds */
const pass = (seconds) => {
  for (let second = 0; second < seconds; second++) tick();
};

test("a file that stops arriving is a stall; one that trickles is none", () => {
  const arrivals = new Arrivals();
  let stalls = 0;
  const stop = arrivals.watch(() => stalls++);
  arrivals.track("file", new Promise(() => {}));
  for (let time = 0; time < 10; time++) {
    pass(9);
    arrivals.note();
  }
  assert.equal(stalls, 0);
  pass(12);
  assert.ok(stalls > 0);
  stop();
  stalls = 0;
  pass(100);
  assert.equal(stalls, 0);
});

test("when all files are here there is more time, but not for ever", async () => {
  const arrivals = new Arrivals();
  let stalls = 0;
  arrivals.watch(() => stalls++);
  await arrivals.track("file", Promise.resolve());
  await assert.rejects(arrivals.track("other", Promise.reject(new Error("missing"))));
  assert.equal(arrivals.pending.size, 0);
  pass(40);
  assert.equal(stalls, 0);
  pass(10);
  assert.ok(stalls > 0);
});
