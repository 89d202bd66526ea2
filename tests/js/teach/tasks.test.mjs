// Tasks: what is shown when Python says that the state of a figure solves one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { watchTasks } from "../../../site/teach/tasks.js";
import { openPage } from "../support/samples.mjs";

test("a task that is done says so, stays done, and waits for the numbers of the values", () => {
  openPage(`<explorable-figure name="posterior"></explorable-figure>
    <p class="task" data-figure="posterior" data-task="half-way" data-done="Done.">Can you?
    <span role="status"></span></p>`);
  const figure = /** @type {any} */ (document.querySelector("explorable-figure"));
  const show = (/** @type {string[] | undefined} */ solved, settled = "true") => {
    Object.assign(figure, { name: "posterior", scene: { solved } });
    figure.dataset.settled = settled;
    const Event = /** @type {any} */ (document.defaultView).Event;
    figure.dispatchEvent(new Event("explorable-change", { bubbles: true }));
    return document.querySelector("[role=status]")?.textContent;
  };
  watchTasks(document);
  assert.equal(show(undefined), "");
  assert.equal(show(["another"]), "");
  assert.equal(show(["half-way"], "false"), "");
  assert.equal(show(["another", "half-way"]), "Done.");
  assert.equal(show(undefined), "Done.");
  assert.equal(document.querySelectorAll(".task.done").length, 1);
});
