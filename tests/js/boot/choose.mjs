// Whether a page starts from the snapshot. In (standard input): {cases, lines} as JSON.

import { text } from "node:stream/consumers";
import { snapshotIfFaster } from "../../../site/boot/snapshot/choose.js";
import { LineSpeed } from "../../../site/boot/snapshot/line-speed.js";

/** @typedef {{kept: string, saveData: boolean, quick: boolean, storage: boolean}} Case */

/** @param {Case} one */
async function answer({ kept, saveData, quick, storage }) {
  const refuse = () => Promise.reject(new Error("no storage"));
  const cached = async (
    /** @type {string} */ url,
    /** @type {CacheQueryOptions} */ { ignoreSearch },
  ) => (kept && (ignoreSearch || url.endsWith(`?${kept}`)) ? new Response("all of it") : undefined);
  const match = storage ? cached : refuse;
  Object.defineProperty(globalThis, "caches", { value: { match }, configurable: true });
  const navigator = { connection: { saveData } };
  Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });
  /** @type {AbortSignal[]} */
  const asked = [];
  const read = async (/** @type {string} */ _url, /** @type {AbortSignal} */ signal) =>
    asked.push(signal);
  const requestWasm = (
    /** @type {any} */ _onMissing,
    /** @type {string[]} */ urls,
    /** @type {AbortSignal} */ signal,
  ) => asked.push(...urls.map(() => signal));
  const track = (/** @type {string} */ _url, /** @type {Promise<any>} */ promise) => promise;
  const files = /** @type {any} */ ({ read, requestWasm, arrivals: { track }, count() {} });
  const found = await snapshotIfFaster(String, files, MANIFEST, quickly(quick));
  const stored = new TextDecoder().decode(await found?.stored);
  return { better: Boolean(found), asked: asked.length, ended: ended(asked), stored };
}

const MANIFEST = /** @type {any} */ (
  Promise.resolve({ snapshot: { libraries: [["data:,", "a library"]], sha256: "this" } })
);

/** @param {AbortSignal[]} asked */
const ended = (asked) => asked.length > 0 && asked.every((one) => one.aborted);

const quickly = (/** @type {boolean} */ quick) => Promise.resolve(quick);

/** @param {[milliseconds: number, bytes: number][]} came */
async function judged(came) {
  const clock = { now: () => 0 };
  Object.defineProperty(globalThis, "performance", { value: clock, configurable: true });
  const speed = new LineSpeed();
  for (const [time, bytes] of came) {
    clock.now = () => time;
    speed.count(bytes);
  }
  return Promise.race([speed.isFast, Promise.resolve("not yet")]);
}

const { cases, lines } = JSON.parse(await text(process.stdin));
const answers = [];
for (const one of cases) answers.push(await answer(one));
const judgements = [];
for (const came of lines) judgements.push(await judged(came));
console.log(JSON.stringify({ answers, judgements }));
