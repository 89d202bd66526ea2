/** Running other programs, and stopping with a plain sentence instead of a stack trace. */

import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A problem that the user can solve; the message states how. */
export class Trouble extends Error {}

// PYTHONUTF8: on Windows Python would otherwise read and write files in the local code page.
const environment = { ...process.env, PYTHONUTF8: "1" };

/**
 * Run a program in the project's folder with its output shown; a signal to us reaches it too.
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<number>} its exit code
 */
export function run(program, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: root, env: environment, stdio: "inherit" });
    /** @type {NodeJS.Signals[]} */
    const signals = ["SIGINT", "SIGTERM"];
    /** @type {NodeJS.Signals | null} */
    let received = null;
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      received = signal;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    child.on("error", (error) =>
      reject(new Trouble(`${program} does not start: ${error.message}`)),
    );
    child.on("close", (code) => {
      for (const signal of signals) process.off(signal, pass);
      // The child has had time to tidy up; now we end as if nobody had listened.
      if (received) process.kill(process.pid, received);
      resolve(code ?? 1);
    });
  });
}

/**
 * Run a program silently.
 * @param {string} program
 * @param {string[]} parameters
 * @returns {{ok: boolean, output: string}}
 */
export function capture(program, parameters) {
  const answer = spawnSync(program, parameters, { cwd: root, env: environment, encoding: "utf8" });
  const output = answer.error ? answer.error.message : answer.stdout + answer.stderr;
  return { ok: answer.status === 0, output: output.trim() };
}
