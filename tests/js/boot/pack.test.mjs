// Packs are unpacked without a copy; one that is not as it was built is refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Checksum } from "../../../site/boot/checksum.js";
import { unpack } from "../../../site/boot/pack.js";

/** @param {string} text after the checksum */
function withSum(text) {
  const sum = new Checksum().add(new TextEncoder().encode(text)).value;
  return new TextEncoder().encode(`{"sum":${sum},${text}`);
}
const whole = withSum('"files":[["a/b.py",3],["empty",0],["c",2]]}\n\nx\nyz');

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
  const sizesDiffer = withSum('"files":[["a",3]]}\nxy');
  for (const wrong of [whole.slice(0, -1), new Uint8Array([...whole, 1]), sizesDiffer]) {
    assert.throws(() => unpack(wrong.buffer, "/python/x.pack"), /came damaged \(x\.pack\)/);
  }
});

test("a pack with any one byte changed is refused", () => {
  for (const at of whole.keys()) {
    const wrong = whole.slice();
    wrong[at] ^= 1 << (at % 8);
    assert.throws(() => unpack(wrong.buffer), /came damaged/, `byte ${at}`);
  }
});

test("a response that is no pack is refused", () => {
  for (const wrong of ["", "<!doctype html>\n<p>Sign in to use this network", "[1]\n"]) {
    const bytes = new TextEncoder().encode(wrong);
    assert.throws(() => unpack(bytes.buffer), /a part of it came damaged/);
  }
});
