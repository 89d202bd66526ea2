// Syntax highlighting: the text stays the same, and only whole tokens are highlighted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { highlight } from "../../../site/code/highlight-python.js";

/** @param {string} html its text content */
const shown = (html) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

/** @param {string} source @param {string} kind @returns {string[]} all texts highlighted as this kind */
const coloured = (source, kind) =>
  [...highlight(source).matchAll(new RegExp(`<span class="${kind}">(.*?)</span>`, "gs"))].map(
    ([, text]) => shown(text),
  );

const SOURCES = [
  "",
  "def f(x):\n    return x ** 2  # a square\n",
  "text = \"a # b\"; more = 'it\\'s # c'\nx = 1",
  '"""Doc with "quotes" and # signs\nover lines."""\nif a < b and c > d & e: pass',
  'x = "unterminated\ny = 2',
  '"""unterminated\nx = 1',
  "'''\n'''''",
  'f"{x!r:>10} <b>&amp;</b>"',
  "</textarea></code><script>alert(1)</script>",
  "w1 = 1_000.5e-3 + .5 + 0x1F + 1e9 - a1b2",
  "forty = information or notes",
  "\t'\\",
];

test("the text without its tags is unchanged", () => {
  for (const source of SOURCES) assert.equal(shown(highlight(source)), source);
});

test("typed HTML is escaped", () => {
  for (const source of SOURCES) {
    const rest = highlight(source).replace(
      /<span class="(comment|string|number|keyword)">|<\/span>/g,
      "",
    );
    assert.doesNotMatch(rest, /[<>]|&(?!(lt|gt|amp);)/);
  }
});

test("a # inside a string begins no comment, a quote inside a comment no string", () => {
  const source = `a = "x # y"  # it's "so"`;
  assert.deepEqual(coloured(source, "string"), ['"x # y"']);
  assert.deepEqual(coloured(source, "comment"), [`# it's "so"`]);
});

test("strings: triple quotes over lines, escaped quotes, prefixes", () => {
  const doc = '"""One "two"\n# three"""';
  assert.deepEqual(coloured(`${doc}\nx = 1`, "string"), [doc]);
  assert.deepEqual(coloured(`f"a\\"b" + r'\\'`, "string"), [`f"a\\"b"`, `r'\\'`]);
});

test("an unterminated string ends with its line, an unterminated triple one with the text", () => {
  assert.deepEqual(coloured('x = "abc\nreturn 1', "string"), ['"abc']);
  assert.deepEqual(coloured('x = "abc\nreturn 1', "keyword"), ["return"]);
  assert.deepEqual(coloured('"""abc\nreturn 1', "string"), ['"""abc\nreturn 1']);
});

test("keywords and numbers are whole tokens", () => {
  assert.deepEqual(coloured("forty = information or notes", "keyword"), ["or"]);
  assert.deepEqual(coloured("a1 = 12.5e-3 * b2", "number"), ["12.5e-3"]);
});
