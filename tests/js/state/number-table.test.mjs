// Columns of numbers as spreadsheets copy them, and what cannot be read of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable } from "../../../site/state/number-table.js";
import { readNumber } from "../../../site/state/number-text.js";
import { random } from "../support/random.mjs";

const RANGES = [
  [-3, 3],
  [-10, 10],
];

/** @param {string} text */
const read = (text) => readTable(text, RANGES, readNumber);

for (const [text, rows] of /** @type {[string, number[][]][]} */ ([
  [
    "1\t2\n3\t4",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    "1,5\t2,5\r\n−1,25\t3\r\n",
    [
      [1.5, 2.5],
      [-1.25, 3],
    ],
  ],
  ["x;y\n0,5;1,25", [[0.5, 1.25]]],
  ["size\tprice\n1\t2\n", [[1, 2]]],
  ["price\n0.1\n0.2\n", [[0.1], [0.2]]],
  ["1,2\n3,4", [[1.2], [3.4]]],
  ["1,749\n2,5", [[1.749], [2.5]]],
  [
    "1.5,2.5\n1,2",
    [
      [1.5, 2.5],
      [1, 2],
    ],
  ],
  [
    "1 2\n0.5   3",
    [
      [1, 2],
      [0.5, 3],
    ],
  ],
  [
    "1, 2\n3, 4",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    "1\t2\t\n\n2\t3\t\n",
    [
      [1, 2],
      [2, 3],
    ],
  ],
  ['"1,5";"2,5"', [[1.5, 2.5]]],
])) {
  test(`${JSON.stringify(text)} has ${rows.length} rows`, () => assert.deepEqual(read(text), rows));
}

for (const [text, problem] of [
  ["1\tabc\n2\t3", "Line 1: “abc” is not a number."],
  ["House 1\t2\nHouse 2\t3", "Line 1: “House 1” is not a number."],
  ["\t2\n1\t2", "Line 1: There is no number."],
  ["1\t2\n3", "Line 2 has another number of columns."],
  ["1\t2\t3", "There are 3 columns, and from here on room for 2."],
  ["0,5\t0.5", "Decimal commas and points are mixed."],
  ["1.234\t0,5", "Decimal commas and points are mixed."],
  ["1\n2 567", "Line 2: “2 567” is more than one number."],
  ["a\nb", "Line 2: “b” is not a number."],
]) {
  test(`${JSON.stringify(text)} is refused`, () => assert.equal(read(text), problem));
}

test("many tables come back as they were, in every form", () => {
  const next = random(5);
  for (let round = 0; round < 500; round++) {
    const decimals = 1 + Math.floor(4 * next());
    const rows = Array.from({ length: 1 + Math.floor(6 * next()) }, () =>
      RANGES.map(([low, high]) => Number((low + (high - low) * next()).toFixed(decimals)) + 0),
    );
    const comma = (/** @type {number} */ number) => String(number).replace(".", ",");
    const header = next() < 0.5 ? ["x", "y"] : [];
    for (const [mark, write] of /** @type {[string, (number: number) => string][]} */ ([
      ["\t", String],
      ["\t", comma],
      [";", comma],
      [";", String],
      [" ", String],
    ])) {
      const lines = rows.map((row) => row.map(write).join(mark));
      const text = [...(header.length ? [header.join(mark)] : []), ...lines].join("\r\n");
      assert.deepEqual(read(text), rows, text);
    }
  }
});
