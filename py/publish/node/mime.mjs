/** What each kind of file is called, and whether compressing it helps. */

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pack": "application/octet-stream",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".py": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".whl": "application/zip",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".zip": "application/zip",
};

/** @param {string} extension with its dot */
export const mimeType = (extension) => types[extension] ?? "application/octet-stream";

/** @param {string} type wheels, fonts and pictures are compressed already; packs are not */
export const isCompressible = (type) =>
  /^text\/|json|javascript|svg|xml|wasm|octet-stream/.test(type);
