// A worker that embeds in one host page share where there is no shared worker; with fake workers.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { forgetWorkers, page, pass, workers } from "../support/workers.mjs";

/** @type {((entries: {isIntersecting: boolean}[]) => void)[]} */
let watchers = [];

class FakeObserver {
  /** @param {(entries: {isIntersecting: boolean}[]) => void} callback */
  constructor(callback) {
    this.callback = callback;
  }

  observe() {
    watchers.push(this.callback);
  }

  disconnect() {
    watchers = watchers.filter((callback) => callback !== this.callback);
  }
}

/** A frame of another site: it can be counted and passed through. */
const foreign = new Proxy(
  {},
  {
    get(_, name) {
      if (name === "length") return 0;
      throw new DOMException("", "SecurityError");
    },
  },
);
Object.assign(globalThis, {
  IntersectionObserver: FakeObserver,
  top: { length: 2, 0: foreign, 1: globalThis },
  length: 0,
});
const { openEmbedded } = await import("../../../site/python/transport/embedded.js");
const { siblingWorker } = await import("../../../site/python/transport/sibling-worker.js");

const NAME = "python version en";

beforeEach(() => {
  forgetWorkers();
  watchers = [];
});

/** An embed that has no shared worker. */
function embed() {
  /** @type {any[]} */
  const heard = [];
  const transport = openEmbedded(
    (message) => heard.push(message.stage),
    (reason) => heard.push(reason),
  );
  return { ...transport, heard };
}

const see = () => watchers[0]([{ isIntersecting: true }]);
const joins = (/** @type {FakeWorker} */ { messages }) =>
  messages.filter(({ type }) => type === "join");
const unload = (/** @type {boolean} */ persisted) =>
  page.dispatchEvent(Object.assign(new Event("pagehide"), { persisted }));

/**
 * An embed in a shadow tree, which is in no list of frames; what its host's script does, if there is one.
 * @param {object[]} frames those in the list
 * @param {() => void} answer to its request for a room
 */
async function hidden(frames, answer) {
  const { top } = globalThis;
  const parent = { postMessage: answer };
  Object.assign(globalThis, { parent, top: { length: frames.length, ...frames } });
  const one = embed();
  pass(1_000);
  await new Promise((resolve) => setImmediate(resolve));
  Object.assign(globalThis, { top });
  return one;
}

test("an embed in a shadow tree of a host without a room is left to a worker of its own", async () => {
  const one = await hidden([foreign], () => {});
  assert.match(one.heard[0], /SharedWorker/);
  assert.deepEqual([workers.length, watchers.length], [0, 0]);
});

test("embeds in shadow trees show themselves to the others in a room", async () => {
  const href = new URL("../../../embed.js", import.meta.url).href;
  const room = { length: 0, location: { href } };
  const one = await hidden([foreign, room], () =>
    page.dispatchEvent(
      Object.assign(new Event("message"), { source: parent, data: { explorable: "room" } }),
    ),
  );
  see();
  assert.equal(joins(workers[0]).length, 1);
  one.close();
});

test("the first in sight starts a worker for all that wait and that come later", () => {
  const first = embed();
  const second = embed();
  assert.equal(workers.length, 0);
  see();
  const third = embed();
  assert.equal(workers.length, 1);
  assert.equal(joins(workers[0]).length, 3);
  assert.equal(watchers.length, 0);
  first.close();
  second.close();
  assert.equal(workers[0].ended, false, "it serves the third");
  third.close();
  assert.equal(workers[0].ended, true);
  assert.equal(siblingWorker(NAME), undefined);
});

test("a worker that dies is lost to all, and the next start finds another", () => {
  const both = [embed(), embed()];
  see();
  workers[0].says({ type: "boot", stage: "loading" });
  workers[0].dispatchEvent(new Event("error"));
  pass(0);
  assert.deepEqual(
    both.map(({ heard }) => heard),
    [["it has ended"], ["it has ended"]],
  );
  for (const { close } of both) close();
  const again = embed();
  see();
  assert.equal(joins(workers[1]).length, 1);
  again.close();
});

test("a worker whose script does not come fails the start of all, without another wait", () => {
  const both = [embed(), embed()];
  see();
  pass(10_000);
  pass(0);
  assert.deepEqual(
    both.map(({ heard }) => heard),
    [["failed"], ["failed"]],
  );
  for (const { close } of both) close();
});

test("nobody joins a worker whose start has failed, or whose snapshot does not fit", () => {
  for (const stage of ["failed", "unfit"]) {
    const one = embed();
    see();
    workers.at(-1)?.says({ type: "boot", stage });
    assert.equal(siblingWorker(NAME), undefined);
    one.close();
    assert.equal(workers.at(-1)?.ended, true);
  }
});

test("in the back/forward cache the worker rests; with its page it ends", () => {
  const one = embed();
  see();
  unload(true);
  assert.equal(workers[0].ended, false);
  unload(false);
  assert.equal(workers[0].ended, true);
  pass(0);
  assert.deepEqual(one.heard, [], "a page that is gone starts no other");
});
