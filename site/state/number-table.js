// Reads columns of numbers as spreadsheets copy them: a line for each row, cells between tabs or
// semicolons, or between spaces or commas where the numbers leave no doubt; a header is skipped.

import { mark } from "../words/language.js";
import { say } from "../words/say.js";

/** @typedef {typeof import('./number-text.js').readNumber} Read */

const WHOLE_LINE = /$^/;

/**
 * @param {string} text
 * @param {number[][]} ranges of the columns that there is room for
 * @param {Read} read reads one number
 * @returns {number[][] | string} the rows, all of one length, or a sentence that says why there are none
 */
export function readTable(text, ranges, read) {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim());
  const [sure] = [/\t/, /;/].filter((mark) => mark.test(text));
  const marks = sure ? [sure] : [WHOLE_LINE, /\s+/, /,/];
  let problem = "";
  for (const mark of marks) {
    const rows = rowsOf(lines.map((line) => cellsOf(line, mark)));
    const isGuess = mark !== sure && mark !== WHOLE_LINE;
    if (typeof rows === "string") problem ||= rows;
    else if (!isGuess || rows.every((row) => row.every(isWithin))) return rows;
  }
  return problem;

  /** @param {number} number @param {number} i */
  function isWithin(number, i) {
    return ranges[i] && number >= ranges[i][0] && number <= ranges[i][1];
  }

  /** @param {string[][]} lines @returns {number[][] | string} */
  function rowsOf(lines) {
    const first = isHeader(lines) ? 1 : 0;
    const rows = [];
    for (const [i, cells] of lines.entries()) {
      if (i < first) continue;
      const numbers = cells.map((cell, column) => read(cell, ranges[column], mark));
      const problem = numbers.find((number) => typeof number === "string");
      if (problem) return say`Line ${i + 1}: ${problem}`;
      if (cells.length > ranges.length) return tooMany(cells.length);
      if (cells.length !== lines[first].length)
        return say`Line ${i + 1} has another number of columns.`;
      rows.push(/** @type {number[]} */ (numbers));
    }
    const decimals = new Set(lines.slice(first).flat().map(decimalMark));
    if (decimals.has(",") && decimals.has(".")) return say`Decimal commas and points are mixed.`;
    return rows;
  }

  /** Whether the first of several lines has words and no number. @param {string[][]} lines */
  function isHeader([first, ...others]) {
    return (
      others.length > 0 &&
      first.every((cell) => typeof read(cell) === "string") &&
      first.some((cell) => /^\D*\p{L}/u.test(cell))
    );
  }

  /** @param {number} columns */
  function tooMany(columns) {
    return say`There are ${columns} columns, and from here on room for ${ranges.length}.`;
  }
}

/** The mark before the decimals of a number's text, if it has one. @param {string} text */
const decimalMark = (text) => /[.,](?=[^.,]*$)/.exec(text)?.[0];

/** The cells of a line, without quotes, and without empty ones at its end. @param {string} line @param {RegExp} mark */
function cellsOf(line, mark) {
  const ends = mark === WHOLE_LINE || mark.test("\t") ? line : line.trim();
  return ends
    .replace(/[\t;]+\s*$/, "")
    .split(mark)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}
