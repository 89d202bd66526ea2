// Tasks: which states are answers, and what is shown when one is found.

import assert from "node:assert/strict";
import { test } from "node:test";
import { JUDGES, watchTasks } from "../../../site/teach/tasks.js";
import { openPage } from "../support/samples.mjs";

/** @param {any} fields */
const state = (fields) => ({ readouts: {}, values: {}, scene: { note: "" }, ...fields });

test("the MAP is half the MLE, as far as three digits show", () => {
  const at = (/** @type {any} */ readouts) => JUDGES["half-way"](state({ readouts }));
  assert.ok(at({ map: -0.701, mle: -1.4 }));
  assert.ok(!at({ map: 0.72, mle: 1.4 }));
  assert.ok(!at({ map: 0 }), "without an MLE");
});

test("one house decides where all others, at least one, have size 0", () => {
  const at = (/** @type {any} */ points, mle = 1) =>
    JUDGES["one-decides"](state({ values: { points }, readouts: { mle } }));
  const none = [[0, 2]];
  assert.ok(at([...none, [1, 1]]));
  assert.ok(!at([[1, 1]]));
  assert.ok(!at([...none, [0.2, 1], [1, 1]]));
  assert.ok(!JUDGES["one-decides"](state({ values: { points: [...none, ...none] } })));
});

test("points refute a prior where the note says so", () => {
  assert.ok(JUDGES.refuted(state({ scene: { note: "They refute a belief of σ = 0.1." } })));
  assert.ok(!JUDGES.refuted(state({})));
});

test("a task that is done says so, stays done, and waits for the numbers of the values", () => {
  openPage(`<explorable-figure name="posterior"></explorable-figure>
    <p class="task" data-figure="posterior" data-judge="half-way" data-done="Done.">Can you?
    <span role="status"></span></p>`);
  const figure = /** @type {any} */ (document.querySelector("explorable-figure"));
  const show = (/** @type {number} */ map, settled = "true") => {
    Object.assign(figure, state({ name: "posterior", readouts: { map, mle: 2 } }));
    figure.dataset.settled = settled;
    const Event = /** @type {any} */ (document.defaultView).Event;
    figure.dispatchEvent(new Event("explorable-change", { bubbles: true }));
    return document.querySelector("[role=status]")?.textContent;
  };
  watchTasks(document);
  assert.equal(show(1.5), "");
  assert.equal(show(1, "false"), "");
  assert.equal(show(1), "Done.");
  assert.equal(show(1.5), "Done.");
  assert.equal(document.querySelectorAll(".task.done").length, 1);
});
