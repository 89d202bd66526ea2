/** The verbs behind `npm start`, `npm test` and the others. Only what Node itself brings is used here. */

import { run, Trouble } from "./command.mjs";
import { installNodePackages, installPythonPackages, python } from "./setup.mjs";

const oldestNode = 20;

/** @type {Record<string, (parameters: string[]) => Promise<number>>} */
const verbs = { start, build, test, check, bench, trace, hosts, libraries, words, zip };

/** Build dist/, serve it, and do so again whenever a source file is saved. */
async function start() {
  const code = await build([]);
  if (code !== 0) return code;
  const { serve } = await import("./serve.mjs");
  await serve({ watching: true });
  return 0;
}

/** @param {string[]} parameters */
async function build(parameters) {
  await installNodePackages();
  await installPythonPackages("py");
  return run(python, ["build.py", ...parameters]);
}

/** @param {string[]} parameters go to pytest: `npm test -- -k drag` */
async function test(parameters) {
  return inBrowsers(["-m", "pytest", ...parameters]);
}

/** @param {string[]} parameters */
async function bench(parameters) {
  return inBrowsers(["tests/bench/bench.py", ...parameters]);
}

/** @param {string[]} parameters */
async function trace(parameters) {
  return inBrowsers(["tests/bench/trace/trace.py", ...parameters]);
}

/** @param {string[]} parameters names of hosts: `npm run hosts -- ghost` */
async function hosts(parameters) {
  return inBrowsers(["tests/hosts/hosts.py", ...parameters]);
}

/** @param {string[]} parameters `npm run libraries -- --newest` */
async function libraries(parameters) {
  await installPythonPackages("py");
  return run(python, ["tests/libraries/libraries.py", ...parameters]);
}

/** Bring the catalogues of other languages up to date with the sources. */
async function words() {
  await installPythonPackages("py");
  return run(python, ["py/publish/words/extract.py"]);
}

/** @param {string[]} parameters for Python */
async function inBrowsers(parameters) {
  await installNodePackages();
  await installPythonPackages("tests");
  const steps = [["build.py"], ["-m", "tests.browser.engines.browsers", "--install"], parameters];
  for (const step of steps) {
    const code = await run(python, step);
    if (code !== 0) return code;
  }
  return 0;
}

/** Build dist/, and a zip of it for any place. */
async function zip() {
  return build(["--zip"]);
}

/** Say everything that is wrong, not only the first thing. */
async function check() {
  await installNodePackages();
  await installPythonPackages("tests");
  const node = process.execPath;
  let worst = 0;
  for (const [program, ...parameters] of [
    [python, "-m", "ruff", "check"],
    [python, "-m", "ruff", "format", "--check"],
    [node, "node_modules/typescript/bin/tsc"],
    [node, "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  ]) {
    worst = Math.max(worst, await run(program, parameters));
  }
  return worst;
}

async function main() {
  const [verb, ...parameters] = process.argv.slice(2);
  const version = process.versions.node;
  if (Number.parseInt(version, 10) < oldestNode) {
    throw new Trouble(
      `Node ${oldestNode} or newer is needed; this is ${version}. See https://nodejs.org/`,
    );
  }
  const carryOut = Object.hasOwn(verbs, verb ?? "") ? verbs[verb] : undefined;
  if (!carryOut) throw new Trouble(`Say one of: ${Object.keys(verbs).join(", ")}.`);
  return carryOut(parameters);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
