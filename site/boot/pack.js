// Many files as one, as publish/pack.py makes them: a line of JSON with their names and sizes,
// then their bytes. They are written into Python's file system without copying any.

const LINE_END = 10;

/**
 * @param {ArrayBuffer} pack
 * @returns {[string, Uint8Array][]} each file's name and content; throws if the pack is not whole
 */
export function filesOf(pack) {
  try {
    return cut(new Uint8Array(pack));
  } catch {
    throw new Error("A part of Python came damaged.");
  }
}

/** @param {Uint8Array} bytes @returns {[string, Uint8Array][]} */
function cut(bytes) {
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
 * Writes files below `folder`.
 * @param {any} FS Pyodide's file system
 * @param {[string, Uint8Array][]} files
 * @param {string} folder
 */
export function writeInto(FS, files, folder) {
  const made = new Set();
  for (const [name, content] of files) {
    const path = `${folder}/${name}`;
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(parent)) FS.mkdirTree(parent);
    made.add(parent);
    FS.writeFile(path, content, { canOwn: true });
  }
}
