// Prints a module and all that it imports as one script, which is no module: `node one_script.mjs MODULE`.

import { build } from "esbuild";

const [module] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: [module],
  bundle: true,
  write: false,
  format: "iife",
  target: "es2022",
});
process.stdout.write(outputFiles[0].text);
