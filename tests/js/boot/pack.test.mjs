// Packs are unpacked without a copy; an incomplete one is refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import { unpack } from "../../../site/boot/pack.js";

const whole = new TextEncoder().encode('[["a/b.py",3],["empty",0],["c",2]]\n\nx\nyz');

test("unpack returns every file with its content, uncopied", () => {
  const files = unpack(whole.buffer).map(([name, bytes]) => [name, [...bytes]]);
  assert.deepEqual(files, [
    ["a/b.py", [10, 120, 10]],
    ["empty", []],
    ["c", [121, 122]],
  ]);
  assert.ok(unpack(whole.buffer).every(([, bytes]) => bytes.buffer === whole.buffer));
});

test("a pack that is too short or too long is refused", () => {
  const longer = new Uint8Array([...whole, 0]);
  for (const wrong of [whole.slice(0, -1), longer]) {
    assert.throws(() => unpack(wrong.buffer), /A part of Python came damaged/);
  }
});

test("a response that is no pack is refused", () => {
  for (const wrong of ["", "<!doctype html>\n<p>Sign in to use this network", "[1]\n"]) {
    const bytes = new TextEncoder().encode(wrong);
    assert.throws(() => unpack(bytes.buffer), /A part of Python came damaged/);
  }
});
