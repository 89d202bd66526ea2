/** What a fresh machine lacks: npm packages from the lock file, and a .venv with the Python packages. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capture, root, run, Trouble } from "./command.mjs";

const environmentFolder = join(root, ".venv");
/** The Python of the project's own environment. */
export const python =
  process.platform === "win32"
    ? join(environmentFolder, "Scripts", "python.exe")
    : join(environmentFolder, "bin", "python");

// python3.14 and so on: where the plain name is an old Python, a newer one often stands beside it.
const pythonNames = ["python3", "python", "python3.14", "python3.13", "python3.12", "python3.11"];
/** @type {[string, ...string[]][]} */
const pythonCommands = [
  ...pythonNames.map((name) => /** @type {[string]} */ ([name])),
  ["py", "-3"],
];
const oldest = 11;
// The newest Python 3 that the pinned numpy and matplotlib have ready-made packages for.
const newest = 14;

/** Install the npm packages if the lock file has changed since the last time. */
export async function installNodePackages() {
  const lock = digest(["package-lock.json"]);
  const stamp = join(root, "node_modules", ".stamp");
  if (holds(stamp, lock)) return;
  console.log("Installing npm packages ...");
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  // Under `npm start` npm passes its own path; started otherwise, Windows needs its shell to find npm.
  const npm = process.env.npm_execpath;
  let command = process.platform === "win32" ? ["cmd", "/c", "npm"] : ["npm"];
  if (npm?.endsWith("npm-cli.js")) command = [process.execPath, npm];
  const code = await run(command[0], [...command.slice(1), ...options]);
  if (code !== 0)
    throw new Trouble("npm ci failed; its own words are above. Is the machine online?");
  writeFileSync(stamp, lock);
}

/**
 * Make .venv if there is none that works, and install the packages of a requirements file.
 * @param {"py" | "tests"} folder whose requirements.txt; that of tests includes that of py
 */
export async function installPythonPackages(folder) {
  if (!capture(python, ["--version"]).ok) makeEnvironment();
  const wanted = digest(["py/requirements.txt", `${folder}/requirements.txt`]);
  const stamp = join(environmentFolder, `.stamp-${folder}`);
  if (holds(stamp, wanted)) return;
  console.log(`Installing Python packages (${folder}/requirements.txt) ...`);
  const options = [
    "--quiet",
    "--disable-pip-version-check",
    "--requirement",
    `${folder}/requirements.txt`,
  ];
  const code = await run(python, ["-m", "pip", "install", ...options]);
  if (code !== 0) {
    throw new Trouble(
      `pip install failed; its own words are above. Is the machine online? The pinned packages are ` +
        `ready-made for Python 3.${oldest} to 3.${newest}; this is ${capture(python, ["--version"]).output}.`,
    );
  }
  writeFileSync(stamp, wanted);
}

function makeEnvironment() {
  const [program, ...first] = findPython();
  console.log(`Making .venv with ${[program, ...first].join(" ")} ...`);
  rmSync(environmentFolder, { recursive: true, force: true });
  const made = capture(program, [...first, "-m", "venv", environmentFolder]);
  if (made.ok) return;
  rmSync(environmentFolder, { recursive: true, force: true });
  if (!/ensurepip|No module named venv/.test(made.output)) {
    throw new Trouble(`${program} -m venv failed:\n${made.output}`);
  }
  const version = minorVersion([program, ...first]);
  throw new Trouble(
    "This Python comes without the module that makes environments. On Debian and Ubuntu install it with\n" +
      `  sudo apt install python3-venv    (or python3.${version}-venv)\nand run the command again.`,
  );
}

/** @returns {[string, ...string[]]} the command of a Python that the pinned packages fit */
function findPython() {
  const seen = pythonCommands.flatMap((command) => {
    const minor = minorVersion(command);
    return minor === null ? [] : [{ command, minor }];
  });
  const usable = seen.filter(({ minor }) => minor >= oldest);
  const chosen = usable.find(({ minor }) => minor <= newest) ?? usable[0];
  if (chosen) return chosen.command;
  const found = seen.map(({ command, minor }) => `${command.join(" ")} is 3.${minor}`).join(", ");
  throw new Trouble(
    `Python 3.${oldest} or newer is needed (${found || "no Python found on this machine"}).\n` +
      "Get it from https://www.python.org/downloads/ or your system's packages; `python3` or `python` must start it.",
  );
}

/**
 * @param {[string, ...string[]]} command
 * @returns {number | null} 12 for Python 3.12; null for no Python 3
 */
function minorVersion([program, ...first]) {
  const code = "import sys; print(*sys.version_info[:2])";
  const answer = capture(program, [...first, "-c", code]);
  const match = answer.ok ? /^3 (\d+)$/m.exec(answer.output) : null;
  return match ? Number(match[1]) : null;
}

/** @param {string[]} files */
function digest(files) {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/**
 * @param {string} stamp
 * @param {string} content
 */
function holds(stamp, content) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === content;
}
