// A table goes to Python in pieces: all of them, in order, and none after a stop.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable, Stopped } from "../../../site/page/tables/source.js";
import { blobOf } from "../../../site/page/tables/text-blob.js";

/** A Python that counts. */
function counting() {
  const calls = [];
  return {
    calls,
    async table(step, options, data) {
      calls.push({ step, ...options, length: data?.length });
      return { rows: calls.length };
    },
  };
}

const going = () => new AbortController().signal;

const LONG = new Blob([new Uint8Array(2.5 * (1 << 20))]);

test("all bytes arrive, the last piece is marked, and progress ends at one", async () => {
  const python = counting();
  const shares = [];
  await readTable(python, LONG, ",", going(), (share) => shares.push(share));
  const [open, ...rest] = python.calls;
  assert.deepEqual([open.step, open.size, open.decimal], ["open", LONG.size, ","]);
  const pieces = rest.slice(0, -1);
  assert.ok(pieces.length > 2);
  assert.deepEqual(pieces.map(({ end }) => end).lastIndexOf(false), pieces.length - 2);
  assert.ok(pieces.at(-1).end);
  assert.equal(
    pieces.reduce((sum, { length }) => sum + length, 0),
    LONG.size,
  );
  assert.equal(rest.at(-1).step, "columns");
  assert.equal(shares.at(-1), 1);
});

test("an empty file is one empty last piece", async () => {
  const python = counting();
  await readTable(python, new Blob([]), "", going());
  assert.deepEqual(
    python.calls.map(({ step }) => step),
    ["open", "more", "columns"],
  );
});

test("after a stop nothing is sent", async () => {
  const python = counting();
  const stop = new AbortController();
  const reading = readTable(python, LONG, "", stop.signal, () => stop.abort());
  await assert.rejects(reading, Stopped);
  assert.equal(python.calls.length, 2);
});

test("a stop does not wait for an answer of Python", async () => {
  const stop = new AbortController();
  const reading = readTable({ table: () => new Promise(() => {}) }, LONG, "", stop.signal);
  stop.abort();
  await assert.rejects(reading, Stopped);
});

test("a text is the same in a Blob, wherever its pieces end", async () => {
  const text = `${"a".repeat((1 << 20) - 1)}😀b${"ü".repeat(1 << 20)}`;
  assert.equal(await (await blobOf(text)).text(), text);
  assert.equal((await blobOf("")).size, 0);
});
