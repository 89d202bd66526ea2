// Failures of a start: a clause for readers, and what the browser says for the console.

import assert from "node:assert/strict";
import { test } from "node:test";
import { failureOf, missing } from "../../../site/boot/errors.js";

test("a plain failure has its own words and file, and nothing for the console", () => {
  const { reason, url, detail } = failureOf(missing("/python/a.pack", 404));
  assert.match(reason, /missing on this site \(a\.pack, status 404\)/);
  assert.deepEqual([url, detail], ["/python/a.pack", undefined]);
});

test("of a crash and of any other error, the console gets what the browser says", () => {
  const crash = Object.assign(new RangeError("call stack"), { pyodide_fatal_error: true });
  assert.equal(failureOf(crash).reason, "it has crashed");
  assert.match(String(failureOf(crash).detail), /^RangeError: call stack\n.*errors\.test/s);
  assert.match(failureOf(new TypeError("x")).reason, /came damaged, or this browser cannot run it/);
  assert.equal(failureOf(undefined).detail, "undefined\n");
});
