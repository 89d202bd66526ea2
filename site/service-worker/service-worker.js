// Service worker: caches all files of one version of the site, so that no page mixes two. A new version
// is fetched beside the old one and takes over when no page of the old one is open. The largest file is
// compared with its hash by the worker that starts from it, while other things go on there
// (site/boot/snapshot/).

import { checked, files, keyOf, openCache, scope, urlOf, worker } from "./cached-files.js";
import { isOfOtherLanguage, readNow } from "./languages.js";
import { redirectToNotKept } from "./not-kept.js";
import { bundleKey, bundleStart, fromBundle, readAhead } from "./start-bundle.js";

const LARGEST = "python/snapshot.pack";

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(cacheAll()));

async function cacheAll() {
  try {
    const cache = await caches.open(scope);
    const cached = new Set((await cache.keys()).map((/** @type {Request} */ { url }) => url));
    const visited = new Set([...cached].map((url) => url.split("?")[0]));
    const isRead = await readNow();
    const missing = Object.keys(files)
      .filter((name) => !isOfOtherLanguage(name) || visited.has(scope + name) || isRead(name))
      .filter((name) => !cached.has(keyOf(name)));
    await checkQuota(missing);
    for (const name of missing) {
      const response = await fetch(urlOf(name), { cache: "no-cache" });
      await cache.put(keyOf(name), await checked(name, response));
    }
    await bundleStart(cache);
  } catch (error) {
    // Without network the old version stays. But if the site serves other files than this version, or
    // there is no room for them, the worker is removed: the reader gets the site as it is.
    const isOffline = error instanceof TypeError;
    if (!isOffline) worker.registration.unregister(); // not awaited: it waits for this event to end
    throw error;
  }
}

/** Throws where the missing files exceed the quota, before any is fetched. @param {string[]} missing */
async function checkQuota(missing) {
  const needed = missing.reduce((bytes, name) => bytes + files[name][1], 0);
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } =
    (await navigator.storage?.estimate?.()) ?? {};
  if (needed > quota - usage) throw new Error("There is no room for the site.");
}

worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(deleteOld()));

async function deleteOld() {
  const cache = await caches.open(scope);
  const needed = new Set([...Object.keys(files).map(keyOf), bundleKey]);
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url, cache } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  if (cache === "force-cache" || cache === "reload") return; // for the HTTP cache
  const [path, query = ""] = url.slice(scope.length).split(/(?=[?#])/);
  const name = path.replace(/(^|\/)$/, "$1index.html");
  if (Object.hasOwn(files, name)) event.respondWith(answer(name, event));
  else if (Object.hasOwn(files, `${path}/index.html`))
    event.respondWith(Response.redirect(`${scope}${path}/${query}`));
});

/** Answers from the cache; an entry that is gone or damaged is fetched anew. @param {string} name @param {any} event */
async function answer(name, event) {
  try {
    const bundled = await fromBundle(name);
    if (bundled) return bundled;
    if (name.endsWith(".html")) readAhead();
    const cached = /** @type {any} */ (await (await openCache()).match(keyOf(name)));
    if (name === LARGEST && cached) return cached;
    return await checked(name, cached);
  } catch {
    // Its page gives the largest up where the line is slow; it is for the next visit then.
    const asked = name === LARGEST ? event.request.url : event.request;
    const response = await fetch(asked).catch(async (error) => {
      const page = event.request.mode === "navigate" && (await redirectToNotKept(name));
      if (!page) throw error;
      return page;
    });
    const store = async (/** @type {Response} */ copy) =>
      (await openCache()).put(keyOf(name), await checked(name, copy));
    event.waitUntil(store(response.clone()).catch(() => {})); // the disk cannot be read, perhaps
    return response;
  }
}
