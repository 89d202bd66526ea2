// The offline cache of one version of the site. The build prepends `self.files`: path -> [sha256, bytes] of every
// file that offline pages need. What is in the cache is compared with its hash at every use: code that readers
// run can write there, too.

/** @type {any} a ServiceWorkerGlobalScope, which tsc does not know beside a page's own */
export const worker = self;
/** @type {Record<string, [string, number]>} */
export const files = worker.files;
export const scope = worker.registration.scope; // also the cache's name: other sites may share the origin
/** @type {Promise<Cache> | undefined} opened once: every answer needs it */
let cacheSoon;
export const openCache = () => (cacheSoon ??= caches.open(scope));

/** @param {string} name @returns {string} one cache entry for each content: unchanged files are not fetched again */
export const keyOf = (name) => `${scope}${name}?${files[name][0]}`;

/** @param {string} name @returns {string} the URL that pages use; some hosts redirect those that end in index.html */
export const urlOf = (name) => scope + name.replace(/(^|\/)index\.html$/, "$1");

/** @param {string} name @param {Response} response @returns {Promise<Response>} rejects if its content is not that of this version */
export async function checked(name, response) {
  const content = await response.arrayBuffer();
  if ((await sha256(content)) !== files[name][0]) throw new Error(`${name} is of another version.`);
  const headers = new Headers(response.headers);
  // The content is decoded already, and the same for all requests.
  for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
  return new Response(content, { headers });
}

/** @param {ArrayBuffer} content @returns {Promise<string>} in hexadecimal digits */
export async function sha256(content) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
