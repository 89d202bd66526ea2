// Drops the functions of Pyodide's script that nothing refers to: `node tree_shake.mjs < SCRIPT`. The
// script is one function. esbuild drops only what is unused in a module, so the body of the function becomes
// one meanwhile.

import { text } from "node:stream/consumers";
import { build } from "esbuild";

const START = "async function _createPyodideModule(moduleArg={}){";
const END = "return moduleRtn}export default _createPyodideModule;";
const EXPORT = "export{moduleRtn};";
// Where there is an eval, nothing counts as unused. What Pyodide evaluates is code of its own modules.
const EVAL = /\beval(?=\()/g;
const HIDDEN = "evalOfPyodide";

const script = await text(process.stdin);
const start = script.indexOf(START);
const end = script.lastIndexOf(END);
if (start < 0 || end < 0) throw new Error("Pyodide's script is another kind of function.");
const body = script.slice(start + START.length, end).replace(EVAL, HIDDEN);
const { outputFiles } = await build({
  stdin: { contents: body + EXPORT },
  bundle: true,
  write: false,
  format: "esm",
  target: "esnext",
  platform: "neutral",
  external: ["node:*", "ws"],
  minifyWhitespace: true,
  logOverride: { "commonjs-variable-in-esm": "silent" },
  logLevel: "warning",
});
const shaken = outputFiles[0].text.trimEnd();
if (!shaken.endsWith(EXPORT)) throw new Error("Pyodide's script does not end as expected.");
const code = shaken.slice(0, -EXPORT.length).replaceAll(HIDDEN, "eval");
// As an expression in brackets it is compiled at once, which saves reading all of it twice.
const FUNCTION = "export default (async function(moduleArg={}){";
process.stdout.write(`${script.slice(0, start)}${FUNCTION}${code}return moduleRtn});\n`);
