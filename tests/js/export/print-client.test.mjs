// The page's side of the worker that draws for print, with fake workers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CodeEdits } from "../../../site/python/code-edits.js";
import { workers } from "../support/workers.mjs";

const { print } = await import("../../../site/export/print-client.js");

test("a worker is kept, except after a reader's text, which may have changed anything in it", async () => {
  const edits = new CodeEdits();
  const figure = { name: "prior", state: {} };
  const printed = async (/** @type {string} */ text) => {
    if (text) edits.record("prior", text);
    else edits.forget("prior");
    const file = print(/** @type {any} */ ({ figure, edits, report() {} }), "svg");
    const worker = /** @type {any} */ (workers.at(-1));
    assert.equal(worker.messages.at(-1).text, text);
    worker.says({ type: "file", seq: worker.messages.at(-1).seq, file: new ArrayBuffer(1) });
    await file;
    return worker;
  };
  const texts = ["", "", "one", "one", "two", "", ""];
  const used = [];
  for (const text of texts) used.push(await printed(text));
  assert.deepEqual(
    used.map((worker) => workers.indexOf(worker)),
    [0, 0, 0, 0, 1, 2, 2],
  );
  assert.deepEqual(
    workers.map(({ ended }) => ended),
    [true, true, false],
  );
});
