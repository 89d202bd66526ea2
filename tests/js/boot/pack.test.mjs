// A pack gives back what it was given, without a copy; one that is not whole is refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import { filesOf } from "../../../site/boot/pack.js";

const whole = new TextEncoder().encode('[["a/b.py",3],["empty",0],["c",2]]\n\nx\nyz');

test("every file is there, with its bytes", () => {
  const files = filesOf(whole.buffer).map(([name, bytes]) => [name, [...bytes]]);
  assert.deepEqual(files, [
    ["a/b.py", [10, 120, 10]],
    ["empty", []],
    ["c", [121, 122]],
  ]);
  assert.ok(filesOf(whole.buffer).every(([, bytes]) => bytes.buffer === whole.buffer));
});

test("a pack that is cut short, or too long, is refused in words", () => {
  const longer = new Uint8Array([...whole, 0]);
  for (const wrong of [whole.slice(0, -1), longer]) {
    assert.throws(() => filesOf(wrong.buffer), /A part of Python came damaged/);
  }
});

test("what is no pack at all is refused in the same words", () => {
  for (const wrong of ["", "<!doctype html>\n<p>Sign in to use this network", "[1]\n"]) {
    const bytes = new TextEncoder().encode(wrong);
    assert.throws(() => filesOf(bytes.buffer), /A part of Python came damaged/);
  }
});
