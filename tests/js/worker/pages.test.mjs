// The pages of a worker: who is sent what, and when.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Pages } from "../../../site/worker/pages.js";

/** A port that keeps what is posted to it. */
class Port extends EventTarget {
  posted = [];

  postMessage(message) {
    this.posted.push(message);
  }
}

const joined = (pages) => {
  const port = new Port();
  pages.join(port, () => {});
  port.posted.length = 0;
  return port;
};

test("a page that joins is sent the newest boot message", () => {
  const pages = new Pages();
  pages.report({ type: "boot", stage: "ready", start: "snapshot" });
  const port = new Port();
  pages.join(port, () => {});
  assert.deepEqual(port.posted, [{ type: "boot", stage: "ready", start: "snapshot" }]);
});

test("a hidden page is sent nothing until it is shown, then all of it in order", () => {
  const pages = new Pages();
  const [hidden, other] = [joined(pages), joined(pages)];
  pages.hide(hidden);
  pages.broadcast({ type: "fetching", active: true });
  pages.post(hidden, { type: "edited", seq: 1 });
  pages.broadcast({ type: "fetching", active: false });
  assert.deepEqual(hidden.posted, []);
  assert.equal(other.posted.length, 2);
  pages.show(hidden);
  assert.deepEqual(hidden.posted, [
    { type: "fetching", active: true },
    { type: "edited", seq: 1 },
    { type: "fetching", active: false },
  ]);
  pages.post(hidden, { type: "edited", seq: 2 });
  assert.equal(hidden.posted.length, 4);
});

test("a worker is idle where no page shows", () => {
  const pages = new Pages();
  assert.ok(pages.isIdle);
  const [first, second] = [joined(pages), joined(pages)];
  pages.hide(first);
  assert.ok(!pages.isIdle);
  pages.remove(second);
  assert.ok(pages.isIdle);
  pages.show(first);
  assert.ok(!pages.isIdle);
});

test("a page that is removed is sent nothing more", () => {
  const pages = new Pages();
  const port = joined(pages);
  pages.hide(port);
  pages.remove(port);
  pages.show(port);
  pages.broadcast({ type: "fetching", active: true });
  assert.deepEqual(port.posted, []);
  assert.ok(pages.isEmpty);
});
