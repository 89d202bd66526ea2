// Numbers as people type them: every spelling of a number is read as that number, or is refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readNumber } from "../../../site/state/number-text.js";
import { random } from "../support/random.mjs";

const ROUNDS = 2000;
const SPACES = ["\u00a0", "\u2009", "\u202f", "\u2007"];
const DASHES = ["-", "−", "–", "—", "‑", "－"];

/** @param {() => number} next @returns {number} of any size and sign, with few or all of its digits */
function anyNumber(next) {
  const number = (next() - 0.5) * 10 ** (20 * next() - 10);
  return next() < 0.5 ? number : Number(number.toPrecision(1 + Math.floor(5 * next())));
}

/** A number without exponent. @param {number} number */
const plain = (number) =>
  number.toLocaleString("en", {
    maximumFractionDigits: 20,
    useGrouping: false,
    maximumSignificantDigits: 17,
  });

/** @param {string} digits of a whole number @param {string} mark */
const grouped = (digits, mark) => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/**
 * Spellings of one number, each of them unambiguous.
 * @param {number} number
 * @param {(list: string[]) => string} pick
 */
function spellings(number, pick) {
  const [, sign, whole, rest = ""] = /** @type {string[]} */ (
    /^(-?)(\d+)\.?(\d*)$/.exec(plain(number))
  );
  const minus = sign && pick(DASHES);
  const fraction = (/** @type {string} */ mark) => (rest ? mark + rest : "");
  const isClear = rest.length !== 3 || whole.length > 3 || whole === "0";
  const two = whole.length > 3 && rest;
  return [
    String(number),
    ` ${minus}${whole}${fraction(".")}\t`,
    ...(isClear ? [`${minus}${whole}${fraction(",")}`] : []),
    `${minus}${grouped(whole, pick(SPACES))}${fraction(".")}`,
    `${minus}${grouped(whole, pick(["'", "’"]))}${fraction(".")}`,
    ...(two
      ? [`${minus}${grouped(whole, ",")}.${rest}`, `${minus}${grouped(whole, ".")},${rest}`]
      : []),
    number
      .toExponential(16)
      .replace("-", pick(DASHES))
      .replace("e", pick(["e", "E"])),
    number.toExponential(16).replace(".", ","),
    number.toExponential(16).replace(/e(.*)$/, (_, power) => ` × 10${raised(power)}`),
    number.toExponential(16).replace("e", "·10^"),
    `\u200e${minus}${whole}${fraction(".")}\u200f`,
    arabic(`${sign}${whole}${rest && `\u066b${rest}`}`),
    wide(`${sign}${whole}${fraction(".")}`),
  ];
}

/** @param {string} power */
const raised = (power) =>
  power
    .replace(/[+]/, "")
    .replace(/./g, (sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)]));
/** @param {string} text */
const arabic = (text) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]);
/** @param {string} text */
const wide = (text) =>
  text.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test("all spellings of a number are read as that number", () => {
  const next = random(3);
  const pick = (/** @type {string[]} */ list) => list[Math.floor(list.length * next())];
  for (let round = 0; round < ROUNDS; round++) {
    const number = anyNumber(next);
    for (const text of spellings(number, pick)) {
      assert.equal(readNumber(text), number, `“${text}” is ${number}`);
    }
  }
});

test("a text is read as JavaScript reads it, or by a comma or group in it, or not at all", () => {
  const next = random(11);
  const signs = "0123456789012345678900..,,--+eE xX'_ \u00a0−–;Inf";
  for (let round = 0; round < 50 * ROUNDS; round++) {
    const length = 1 + Math.floor(7 * next());
    const text = Array.from({ length }, () => signs[Math.floor(signs.length * next())]).join("");
    const found = readNumber(text);
    if (typeof found === "string") continue;
    // An independent reading: only one mark, and it is the decimal mark; else all but the last are groups.
    const bare = text
      .trim()
      .replace(/[−–]/g, "-")
      .replace(/^([+-])\s+/, "$1")
      .replace(/['\u00a0]/g, "");
    const marks = bare.match(/[.,]/g) ?? [];
    const isGroup = marks.length > 1 && new Set(marks).size === 1;
    const last = isGroup ? -1 : Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
    const whole = last < 0 ? bare.replace(/[.,]/g, "") : bare.slice(0, last).replace(/[.,]/g, "");
    const expected = Number(last < 0 ? whole : `${whole}.${bare.slice(last + 1)}`);
    assert.equal(found, expected + 0, `“${text}”`);
  }
});

test("a comma before three digits is decided by the range, or refused", () => {
  assert.equal(readNumber("1,234"), "“1,234” may be 1.234 or 1234.");
  assert.equal(readNumber("1,234", [-5, 5]), 1.234);
  assert.equal(readNumber("−1,749", [-5, 5]), -1.749);
  assert.equal(readNumber("1,234", [100, 5000]), 1234);
  assert.equal(readNumber("1,234", [0, 5000]), "“1,234” may be 1.234 or 1234.");
  assert.equal(readNumber("1,234", [0, 1]), "“1,234” may be 1.234 or 1234.");
  assert.equal(readNumber("0,123"), 0.123);
  assert.equal(readNumber("1.234"), 1.234);
});

for (const text of [
  "0x1F",
  "0b1",
  "1_000",
  "10²",
  "⁻²",
  "10⁻²",
  "½",
  "1e",
  "e5",
  ".",
  "-",
  "1..2",
  "1,2,3",
  "--1",
  "1-2",
  "Infinity",
  "NaN",
  "1e999",
  "1e-999",
  "12 %",
  "1.5 m",
  "(1)",
  "$1",
  "\u00ad5",
  "1,2345,678",
]) {
  test(`“${text}” is not a number`, () => {
    assert.equal(readNumber(text), `“${text}” is not a number.`);
  });
}

for (const text of ["1 2", "1;2", "1\t2", "1.5 2,5", "-1 -2", "1 234"]) {
  test(`“${text}” is more than one number`, () => {
    assert.equal(readNumber(text), `“${text}” is more than one number.`);
  });
}

test("nothing, and very much, are refused in few words", () => {
  for (const text of ["", "  ", "\n"]) assert.equal(readNumber(text), "There is no number.");
  assert.ok(String(readNumber("1 ".repeat(1e6))).length < 70);
});

test("zero has no sign", () => {
  for (const text of ["-0", "−0,0", "0"]) assert.ok(Object.is(readNumber(text), 0));
});

test("a text too long for a number is refused at once", () => {
  const start = process.cpuUsage();
  for (const text of ["²".repeat(1e5), `${"×10".repeat(3e4)} x`]) {
    assert.match(String(readNumber(text)), /… is too long for a number/);
  }
  assert.ok(process.cpuUsage(start).user < 1e6, "microseconds");
});

test("where decimals are typed with a comma, it is one; a point is one, too, where no other fits", () => {
  const german = (/** @type {string} */ text, /** @type {number[]} */ range) =>
    readNumber(text, range, ",");
  assert.equal(german("1,234", [0, 5000]), 1.234);
  assert.equal(german("1.234,5", [0, 5000]), 1234.5);
  assert.equal(german("1.234", [0, 5]), 1.234);
  assert.equal(german("1.234", [10, 5000]), 1234);
  assert.equal(german("1.234", [0, 5000]), "“1.234” may be 1234 or 1,234.");
  assert.equal(german("0.35", [0, 5]), 0.35);
  assert.equal(readNumber("1,234", [0, 5000]), "“1,234” may be 1.234 or 1234.");
});

test("what a field shows with a comma is read as the same number", () => {
  const next = random(7);
  for (let i = 0; i < ROUNDS; i++) {
    const number = anyNumber(next);
    assert.equal(readNumber(String(number).replace(".", ","), [-1e12, 1e12], ","), number);
  }
});
