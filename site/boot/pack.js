// Packs: many files in one, as py/publish/pyodide/pack.py writes them. A line of JSON with names and
// sizes, then the content of each file.

const LINE_END = 10;

/**
 * @param {ArrayBuffer} pack
 * @returns {[name: string, content: Uint8Array][]} views of the pack; throws if it is not complete
 */
export function unpack(pack) {
  try {
    return split(new Uint8Array(pack));
  } catch {
    throw new Error("A part of Python came damaged.");
  }
}

/** @param {Uint8Array} bytes @returns {[string, Uint8Array][]} */
function split(bytes) {
  let start = bytes.indexOf(LINE_END) + 1;
  /** @type {[string, number][]} */
  const sizes = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start)));
  /** @type {[string, Uint8Array][]} */
  const files = sizes.map(([name, size]) => {
    start += size;
    return [name, bytes.subarray(start - size, start)];
  });
  if (start !== bytes.length) throw new RangeError();
  return files;
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
