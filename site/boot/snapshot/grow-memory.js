// Grows a new module's memory to a snapshot's size, in which Python has run. Used at build and by pages.

const PIECE = 1 << 20; // bytes: less than the share by which memory grows at a time

/** By allocating, as Python did: only then does Emscripten renew its views. @param {any} module @param {number} size bytes */
export function growMemory(module, size) {
  const pieces = [];
  while (module.HEAPU8.length < size) pieces.push(module._malloc(PIECE));
  for (const piece of pieces) module._free(piece);
}
