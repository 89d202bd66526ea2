// Prints the builder's snippets of one figure as JSON: `node snippets.mjs FACTS`, FACTS in JSON.

import { KINDS } from "../../site/builder/kinds.js";

const facts = JSON.parse(process.argv[2]);
const made = Object.entries(KINDS).map(([kind, { snippet, setup }]) => [
  kind,
  [setup?.(facts).text ?? null, snippet(facts)],
]);
console.log(JSON.stringify(Object.fromEntries(made)));
