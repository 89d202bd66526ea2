/** Answers one request with a file of a folder: right type, compressed, revalidated every time. */

import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { chooseEncoding, compress } from "./compress.mjs";
import { isCompressible, mimeType } from "./mime.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {{path: string, read: () => Promise<Buffer>, version: string}} File
 */

/**
 * @param {string} folder what is served
 * @param {Request} request
 * @param {Response} response
 * @param {string} pageEnd added to every page
 */
export async function answer(folder, request, response, pageEnd = "") {
  // Figures are put into pages of other sites, and the tests do so from another port.
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(response, 405, "Only GET and HEAD are answered here.");
  }
  const [path, query] = /** @type {string} */ (request.url).split(/\?(.*)/s);
  const names = safeNames(path);
  if (!names) return sendText(response, 400, "This is no path inside the site.");
  let place = join(folder, ...names);
  if ((await kindOf(place)) === "folder") {
    if (!path.endsWith("/")) {
      const slashed = `/${names.map(encodeURIComponent).join("/")}/`;
      response.setHeader("Location", query === undefined ? slashed : `${slashed}?${query}`);
      return sendText(response, 302, "A folder ends in a slash.");
    }
    place = join(place, "index.html");
  } else if (path.endsWith("/")) place = "";
  const file = place && (await load(place));
  if (file) return send(request, response, 200, file, pageEnd);
  const own = await load(join(folder, names[0] ?? "", "404.html")); // of a language, as some hosts have it
  const notFound = own ?? (await load(join(folder, "404.html")));
  if (notFound) return send(request, response, 404, notFound, pageEnd);
  return sendText(response, 404, `There is no ${path} here.`);
}

/**
 * @param {string} path as the browser wrote it
 * @returns {string[] | null} folder and file names; null if they would lead out of the site
 */
function safeNames(path) {
  try {
    const names = decodeURIComponent(path).split("/").filter(Boolean);
    const unsafe = names.some((name) => /^\.\.?$|[\\\0:]/.test(name));
    return unsafe ? null : names;
  } catch {
    return null; // a stray % sign
  }
}

/** @param {string} path */
async function kindOf(path) {
  const status = await stat(path).catch(() => null);
  return status?.isDirectory() ? "folder" : "file";
}

/**
 * @param {string} path
 * @returns {Promise<File | null>}
 */
async function load(path) {
  try {
    const found = await stat(path);
    if (!found.isFile()) return null;
    return { path, read: () => readFile(path), version: `${found.mtimeMs}-${found.size}` };
  } catch {
    return null;
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {File} file
 * @param {string} pageEnd
 */
async function send(request, response, status, file, pageEnd) {
  const type = mimeType(extname(file.path));
  const compressible = isCompressible(type);
  const encoding = compressible ? chooseEncoding(request.headers["accept-encoding"]) : null;
  // W/: the same for every encoding of the same content. no-cache: stored, but revalidated each time.
  const tag = `W/"${file.version}"`;
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", "no-cache");
  if (compressible) response.setHeader("Vary", "Accept-Encoding");
  if (status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  const read = async () => {
    const content = await file.read();
    const hasEnd = pageEnd && type.startsWith("text/html");
    return hasEnd ? Buffer.concat([content, Buffer.from(pageEnd)]) : content;
  };
  // What is compressed already is not read again.
  const body = await (encoding ? compress(read, encoding, file.path, file.version) : read());
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.writeHead(status, { "Content-Type": type, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
function sendText(response, status, words) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${words}\n`);
}
