// Clears what a Python has freed before its memory is taken.

const [LARGEST, SMALLEST] = [2 ** 17, 2 ** 4]; // bytes of a free piece of memory

/**
 * Fills with zeros what Python has freed, as in a blank memory: else a sixth of the snapshot is remains of the
 * session. It takes all free pieces of memory, larger ones first, until the next one would be new.
 *
 * @param {any} module of Pyodide
 */
export function clearFreed(module) {
  /** @type {number[]} */
  const taken = [];
  for (let size = LARGEST; size >= SMALLEST; size /= 2) {
    for (const end = module._sbrk(0); module._sbrk(0) === end; ) {
      const place = module._malloc(size);
      module.HEAPU8.fill(0, place, place + size);
      taken.push(place);
    }
  }
  for (const place of taken) module._free(place);
}
