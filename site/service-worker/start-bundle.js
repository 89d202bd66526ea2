// Start bundle: the small files that pages start with, in one cache entry. A start asks for some twenty of
// them, and every entry takes several messages between processes. The build prepends `self.start`: their names,
// in order, and the sha256 of all their content together.

import { files, keyOf, openCache, scope, sha256, worker } from "./cached-files.js";

/** @type {{names: string[], sha256: string}} */
const start = worker.start;
export const bundleKey = `${scope}?start=${start.sha256}`;
/** @type {Record<string, string>} */
const TYPES = {
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  woff2: "font/woff2",
};

/** @type {Promise<Map<string, Uint8Array<ArrayBuffer>> | undefined> | undefined} name -> content */
let startSoon;

/** Reads the entry, once in a worker's life: a page will ask for what is in it. */
export function readAhead() {
  startSoon ??= read().catch(() => undefined); // it is gone or damaged: each file has an entry of its own
  return startSoon;
}

/** Puts the files, which are in the cache already, into one entry. @param {Cache} cache */
export async function bundleStart(cache) {
  const cached = await Promise.all(start.names.map((name) => cache.match(keyOf(name))));
  const contents = cached.map((one) => /** @type {Response} */ (one).arrayBuffer());
  await cache.put(bundleKey, new Response(new Blob(await Promise.all(contents))));
}

/** @returns {Promise<Map<string, Uint8Array<ArrayBuffer>>>} */
async function read() {
  const cached = /** @type {Response} */ (await (await openCache()).match(bundleKey));
  const content = await cached.arrayBuffer();
  if ((await sha256(content)) !== start.sha256) throw new Error("The start bundle is damaged.");
  const found = new Map();
  let at = 0;
  for (const name of start.names) {
    const [, bytes] = files[name];
    found.set(name, new Uint8Array(content, at, bytes));
    at += bytes;
  }
  return found;
}

/** @param {string} name @returns {Promise<Response | undefined>} */
export async function fromBundle(name) {
  if (!start.names.includes(name)) return undefined;
  const content = (await readAhead())?.get(name);
  const type = TYPES[String(name.split(".").at(-1))];
  return content && new Response(content, { headers: { "Content-Type": type } });
}
