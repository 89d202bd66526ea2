// The script in a page's head starts the very worker that the page's module would start: one with another
// name or other options would be a second Python.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { runInNewContext } from "node:vm";
import { openOwn } from "../../../site/python/transport/own.js";
import { openShared } from "../../../site/python/transport/shared.js";
import { bestWay } from "../../../site/python/transports.js";
import { FakeWorker, pass } from "../support/workers.mjs";

const SCRIPT = readFileSync(new URL("../../../templates/inline/start.js", import.meta.url), "utf8");

/** @type {{kind: string, options: object}[]} */
const made = [];

class Own extends FakeWorker {
  /** @param {any} url @param {any} options */
  constructor(url, options) {
    super(url, options);
    made.push({ kind: "own", options: { ...options } });
  }
}

class Shared extends EventTarget {
  port = Object.assign(new FakeWorker(), { start() {} });

  /** @param {any} _url @param {any} options */
  constructor(_url, options) {
    super();
    made.push({ kind: "shared", options: { ...options } });
  }
}

beforeEach(() => {
  made.length = 0;
  Object.assign(globalThis, { Worker: Own, SharedWorker: Shared });
});

/** Runs the script in a page. @param {Record<string, any>} [dataset] @param {object} [globals] */
function start(dataset = {}, globals = {}) {
  const documentElement = {
    dataset: { python: "version", worker: "site/worker.js", ...dataset },
    lang: "en",
  };
  const sessionStorage = { getItem: () => null };
  const page = { origin: "https://example.org", sessionStorage, Worker: Own, SharedWorker: Shared };
  runInNewContext(SCRIPT, { document: { documentElement }, ...page, ...globals });
}

test("a page starts the shared worker that its module would join", () => {
  start();
  openShared(
    () => {},
    () => {},
  ).close();
  assert.deepEqual([made.length, made[0].kind], [2, "shared"]);
  assert.deepEqual(made[0], made[1]);
});

test("without shared workers it starts its own, of the same name and type", () => {
  start({}, { SharedWorker: undefined });
  openOwn(
    () => {},
    () => {},
  ).close();
  const [{ options }, module] = made;
  assert.deepEqual({ ...options, ...module.options }, options);
  assert.deepEqual([made[0].kind, module.kind], ["own", "own"]);
});

test("it goes the way that the module takes, on a table's page, too", () => {
  for (const dataset of [{}, { alone: "" }]) {
    made.length = 0;
    start(dataset);
    Object.assign(globalThis.document, { documentElement: { dataset } });
    assert.equal(made[0].kind, bestWay());
  }
});

test("it leaves alone a page in a sandbox, and one whose snapshot does not fit", () => {
  start({}, { origin: "null" });
  start({}, { sessionStorage: { getItem: () => "version" } });
  assert.equal(made.length, 0);
  pass(0);
});
