// Prints the builder's snippets of one figure as JSON: `node snippets.mjs FACTS`, FACTS in JSON.

import { SETUP, SNIPPETS } from "../../site/builder/snippets.js";

const facts = JSON.parse(process.argv[2]);
const made = Object.keys(SNIPPETS).map((kind) => [
  kind,
  [SETUP[kind]?.(facts).text ?? null, SNIPPETS[kind](facts)],
]);
console.log(JSON.stringify(Object.fromEntries(made)));
