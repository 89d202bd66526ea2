// Snippets hold the state of every kind of control, and decode to it again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf } from "../../../site/builder/facts.js";
import { embedUrl, SNIPPETS } from "../../../site/builder/snippets.js";
import { decode } from "../../../site/state/query-codec.js";
import { CONTROLS, MLE, NORM, PENALTY } from "../support/samples.mjs";

const controls = [...CONTROLS, NORM, MLE, PENALTY];
const VALUES = {
  ...{ width: 3.3, rate: 0.01, norm: "l1", mle: [-1.5, 2], penalty: 0 },
  dots: [
    [1, -1],
    [0.5, 2],
  ],
};
const figure = /** @type {any} */ ({
  ...{ name: "fig", controls, values: VALUES },
  querySelector: () => ({ textContent: 'A "title"' }),
});

/** @param {[string, string][]} fields of the form @returns {any} */
function factsWith(fields) {
  globalThis.FormData = /** @type {any} */ (URLSearchParams);
  const all = controls.map(({ name }) => /** @type {[string, string]} */ (["controls", name]));
  const form = [["theme", "auto"], ["height", "500"], ...all, ...fields];
  return factsOf(figure, /** @type {any} */ (form));
}

test("the URL of an embed decodes to the state that was shown", () => {
  const query = new URL(embedUrl(factsWith([]))).searchParams;
  const { state, problems } = decode(controls, query, "");
  assert.deepEqual(problems, []);
  const { rate: _, ...others } = VALUES;
  assert.deepEqual(state, others);
});

test("an element has the state in its attributes, without URL encoding", () => {
  const snippet = SNIPPETS.element(factsWith([]));
  for (const attribute of ['norm="l1"', 'mle="-1.5,2"', 'penalty="0"', 'dots="1,-1;0.5,2"']) {
    assert.ok(snippet.includes(attribute), attribute);
  }
  assert.ok(snippet.includes('alt="A &quot;title&quot;"'));
});
