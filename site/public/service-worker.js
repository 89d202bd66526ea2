// Keeps the site for reading offline: all files of one version, so that no page is made of two.
// A new version is fetched beside the old one and takes over when no page of the old is open.
// The build puts `self.files` before this: path -> [sha256, bytes] of all that offline pages need.

/** @type {any} a ServiceWorkerGlobalScope, which tsc does not know beside a page's own */
const worker = self;
/** @type {Record<string, [string, number]>} */
const files = worker.files;
const scope = worker.registration.scope; // also the cache's name: other sites may share the origin

/** @param {string} name @returns {string} one entry for each content: what stays is not fetched anew */
const keyOf = (name) => `${scope}${name}?${files[name][0]}`;

/** @param {string} name @returns {string} as readers ask for it; some hosts redirect what ends in index.html */
const addressOf = (name) => scope + name.replace(/(^|\/)index\.html$/, "$1");

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(keepAll()));

async function keepAll() {
  try {
    const cache = await caches.open(scope);
    const kept = new Set((await cache.keys()).map((/** @type {Request} */ { url }) => url));
    const missing = Object.keys(files).filter((name) => !kept.has(keyOf(name)));
    await findRoom(missing);
    for (const name of missing) await cache.put(keyOf(name), await fetchRight(name));
  } catch (error) {
    // Without network the old version stays. But if this one is not what the site really serves, or
    // there is no room for it, nothing may stand between the reader and the site as it is.
    const offline = error instanceof TypeError;
    if (!offline) worker.registration.unregister(); // is not waited for: it waits for us
    throw error;
  }
}

/** @param {string[]} missing nothing of it is fetched, at any visit, where not all of it would be kept */
async function findRoom(missing) {
  const needed = missing.reduce((bytes, name) => bytes + files[name][1], 0);
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } =
    (await navigator.storage?.estimate?.()) ?? {};
  if (needed > quota - usage) throw new Error("There is no room for the site.");
}

/** @param {string} name @returns {Promise<Response>} only if its content is that of this version */
async function fetchRight(name) {
  const response = await fetch(addressOf(name), { cache: "no-cache" });
  const content = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash !== files[name][0]) throw new Error(`${name} is of another version.`);
  const headers = new Headers(response.headers);
  // The content is decoded by now, and the same for everybody who asks.
  for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
  return new Response(content, { headers });
}

worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(dropOld()));

async function dropOld() {
  const cache = await caches.open(scope);
  const needed = new Set(Object.keys(files).map(keyOf));
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url, cache } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  if (cache === "only-if-cached") return; // the browser's own is meant
  const [path, query = ""] = url.slice(scope.length).split(/(?=[?#])/);
  const name = path.replace(/(^|\/)$/, "$1index.html");
  if (Object.hasOwn(files, name)) event.respondWith(answer(name, event.request));
  else if (Object.hasOwn(files, `${path}/index.html`))
    event.respondWith(Response.redirect(`${scope}${path}/${query}`));
});

/** @param {string} name @param {Request} request */
async function answer(name, request) {
  return (await kept(name)) ?? fetch(request);
}

/** @param {string} name @returns {Promise<Response | undefined>} nothing, if it is gone or damaged */
async function kept(name) {
  try {
    const response = await (await caches.open(scope)).match(keyOf(name));
    const content = await response?.blob(); // in some browsers a mere handle
    return content?.size === files[name][1] ? new Response(content, response) : undefined;
  } catch {
    return undefined; // a disk that cannot be read
  }
}
