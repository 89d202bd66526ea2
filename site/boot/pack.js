// Packs: many files in one, as py/publish/pyodide/pack.py writes them. A line of JSON with a checksum,
// names and sizes, then the content of each file.

import { checkOwnSum } from "./checksum.js";
import { damaged } from "./errors.js";

const LINE_END = 10;

/**
 * @param {ArrayBuffer} pack
 * @param {string} [url] for the error
 * @returns {[name: string, content: Uint8Array][]} views of the pack; throws a StartError if it is not as
 *   it was built
 */
export function unpack(pack, url) {
  const bytes = new Uint8Array(pack);
  checkOwnSum(bytes, url);
  let start = bytes.indexOf(LINE_END) + 1;
  /** @type {{files: [string, number][]}} */
  const { files } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start)));
  if (files.reduce((end, [, size]) => end + size, start) !== bytes.length) throw damaged(url);
  return files.map(([name, size]) => {
    start += size;
    return [name, bytes.subarray(start - size, start)];
  });
}

/**
 * Writes files below a folder, without copying their content.
 * @param {any} FS Pyodide's file system
 * @param {[string, Uint8Array][]} files
 * @param {string} folder
 */
export function writeFiles(FS, files, folder) {
  const created = new Set();
  for (const [name, content] of files) {
    const path = `${folder}/${name}`;
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (!created.has(parent)) FS.mkdirTree(parent);
    created.add(parent);
    FS.writeFile(path, content, { canOwn: true });
  }
}
