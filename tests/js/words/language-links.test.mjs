// The link to another language leads to the same state and place.

import assert from "node:assert/strict";
import { test } from "node:test";
import { keepAddress } from "../../../site/words/language-links.js";

test("a link takes the address as it is when it is pressed", () => {
  /** @type {any} */
  const link = new EventTarget();
  const page = {
    querySelectorAll: (/** @type {string} */ name) => (name === "a.language" ? [link] : []),
  };
  keepAddress(/** @type {any} */ (page));
  for (const [type, search, hash] of [
    ["focus", "", "#ridge"],
    ["pointerdown", "?posterior.prior_sd=0.3", ""],
    ["click", "?posterior.prior_sd=0.4", "#posterior"],
  ]) {
    Object.assign(globalThis, { location: { search, hash } });
    link.dispatchEvent(new Event(type));
    assert.deepEqual([link.search, link.hash], [search, hash]);
  }
});
