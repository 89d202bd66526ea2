// Hostile links: texts that mailers cut, people mistype and programs garble, with what each must mean.

import { short } from "../../../site/state/link-values.js";

/** @typedef {import('../../../site/types.js').Control} Control */
/** @typedef {(low?: number, high?: number) => number} Random */

const GARBAGE = [
  ...[
    "",
    " ",
    "NaN",
    "Infinity",
    "-Infinity",
    "null",
    "undefined",
    "true",
    "[object Object]",
    "1e999",
  ],
  ...["0x1F", "1e", "e5", "--1", "1;2;3", ",", ";", ",,;,", "1,2,3", "..", "1.2.3", "½", "²", "1²"],
  ...[
    "<img src=x onerror=alert(1)>",
    "%",
    "%zz",
    "%E0%A4",
    "\u0000",
    "\ud800",
    "٣",
    "１",
    "１e",
    "一",
  ],
  ...[
    "constructor",
    "__proto__",
    "toString",
    "javascript:alert(1)",
    "'; DROP TABLE",
    "1_000",
    "１,２",
  ],
  ...[
    "9".repeat(400),
    `0.${"0".repeat(400)}1`,
    "1,".repeat(300),
    "1,2;".repeat(300),
    "×10".repeat(90),
  ],
  ...["²".repeat(60_000), `${"×10".repeat(9_000)} x`],
];
const STRANGE = [
  "utm_source",
  "fbclid",
  "ref",
  "constructor",
  "__proto__",
  "toString",
  "valueOf",
  "",
];
const MINUS = ["-", "\u2212", "\u2013", "\u2010"];

/** @template T @param {Random} next @param {readonly T[]} items @returns {T} */
export const oneOf = (next, items) => items[Math.floor(next(0, items.length))];

/** A number of a range, often one of its ends, outside it, or of many digits. @param {Random} next @param {number[]} range */
function number(next, [low, high]) {
  const kind = next();
  if (kind < 0.1) return low;
  if (kind < 0.2) return high;
  if (kind < 0.4) return next(low - 2 * (high - low), high + 2 * (high - low));
  if (kind < 0.45) return oneOf(next, [0, -0, 1e-320, 1e300, -1e300, 5e-7, 1e21]);
  const inside = next(low, high);
  return kind < 0.7 ? inside : Number(short(inside));
}

/** How people write it. @param {Random} next @param {number} value */
function written(next, value) {
  const text = next() < 0.5 ? String(value) : short(value);
  if (next() < 0.8) return text;
  return ` ${text.replace("-", oneOf(next, MINUS))}`;
}

/** @param {Random} next @param {Control} control @returns {string} a text in the place of its value */
export function valueText(next, control) {
  if (next() < 0.25) return oneOf(next, GARBAGE);
  const text = goodText(next, control);
  return next() < 0.2 ? mangled(next, text) : text;
}

/** @param {Random} next @param {Control} control */
function goodText(next, control) {
  if (control.kind === "choice") return oneOf(next, control.options)[0];
  if (control.kind === "slider") {
    const text = written(next, number(next, [control.low, control.high]));
    return next() < 0.1 ? text.replace(".", ",") : text;
  }
  const { x_range, y_range } = control;
  const pair = () =>
    [x_range, y_range].map((range) => written(next, number(next, range))).join(",");
  if (control.kind === "point") return pair();
  const count = next() < 0.05 ? Math.floor(next(0, 260)) : Math.floor(next(0, 8));
  return Array.from({ length: count }, pair).join(";");
}

/** A text cut, doubled, or with one character changed. @param {Random} next @param {string} text */
function mangled(next, text) {
  const at = Math.floor(next(0, text.length + 1));
  const kind = next();
  if (kind < 0.3) return text.slice(0, at);
  if (kind < 0.4) return text + text;
  const strange = oneOf(next, [..."0159.,;-+e %&#\u00a0'’x\u202e"]);
  return text.slice(0, at) + strange + text.slice(at + (kind < 0.7 ? 1 : 0));
}

/**
 * @param {Random} next
 * @param {{prefix: string, controls: Control[]}[]} figures of a page
 * @param {Record<string, string[]>} options other names and their usual values
 * @returns {string} a query without "?"
 */
export function query(next, figures, options = {}) {
  const parts = Array.from({ length: Math.floor(next(0, 7)) }, () => {
    const { prefix, controls } = oneOf(next, figures);
    const kind = next();
    const others = Object.keys(options);
    if (kind < 0.1) return [oneOf(next, STRANGE), oneOf(next, GARBAGE)];
    if (kind < 0.2) return [prefix + mangled(next, oneOf(next, controls).name), "1"];
    if (kind < 0.25) return [oneOf(next, [prefix, ".", `${prefix}${oneOf(next, STRANGE)}`]), "1"];
    if (kind < 0.35 && others.length) {
      const option = oneOf(next, others);
      return [option, oneOf(next, [...options[option], ...GARBAGE])];
    }
    const control = oneOf(next, controls);
    return [prefix + control.name, valueText(next, control)];
  });
  return parts.map((part) => part.map((text) => encoded(next, text)).join("=")).join("&");
}

/** Percent-encoded as browsers do it, or left raw. @param {Random} next @param {string} text */
const encoded = (next, text) =>
  next() < 0.2
    ? text.replace(/[&#+%]/g, "")
    : encodeURIComponent(text.replace(/[\ud800-\udfff]/g, "\ufffd"));
