// What only a reader's own code imports: `node pyodide_rest.mjs dist/python`.
// In (standard input):   [code, …]
// Out (standard output): [[the value of its last line, or its error; how often the rest has been
//                        fetched until then; how often the secondary module], …]

import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { startShipped } from "./shipped.mjs";

const { pyodide, fetched, secondary } = await startShipped(resolve(process.argv[2]));

/** @param {string} code */
function outcome(code) {
  try {
    return String(pyodide.runPython(code));
  } catch (error) {
    return String(error.message).trim().split("\n").at(-1);
  }
}
const codes = JSON.parse(await text(process.stdin));
const answers = codes.map((/** @type {string} */ code) => [
  outcome(code),
  fetched.length,
  secondary.length,
]);
process.stdout.write(JSON.stringify(answers));
