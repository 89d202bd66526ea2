// A shared worker outlives its last page, and not for ever.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lingerWithout } from "../../../site/worker/linger.js";

test("a worker ends a minute after the last page that showed", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const pages = { isIdle: true };
  let ended = 0;
  const linger = lingerWithout(/** @type {any} */ (pages), () => ended++);
  linger();
  context.mock.timers.tick(40_000);
  linger(); // another page came and went
  context.mock.timers.tick(40_000);
  assert.equal(ended, 0);
  context.mock.timers.tick(20_000);
  assert.equal(ended, 1);
});

test("a worker with a page that shows then stays", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const pages = { isIdle: true };
  const linger = lingerWithout(/** @type {any} */ (pages), assert.fail);
  linger();
  pages.isIdle = false;
  context.mock.timers.tick(100_000);
});
