// The profile of a session: which functions of WebAssembly are called, of modules that are marked by
// py/publish/wasm/marks.py.

const MARK = "mark:";

export class Profile {
  /** @type {[name: string, marks: [number, WebAssembly.Global][]][]} of every instance */
  #instances = [];

  /** @param {string} name of the module @returns {import('../../../site/boot/wasm/split-module.js').Complete} */
  of(name) {
    return ({ exports }) => {
      const marks = Object.keys(exports).filter((one) => one.startsWith(MARK));
      this.#instances.push([
        name,
        marks.map((one) => [
          Number(one.slice(MARK.length)),
          /** @type {WebAssembly.Global} */ (exports[one]),
        ]),
      ]);
      const own = Object.entries(exports).filter(([one]) => !one.startsWith(MARK));
      return { exports: Object.fromEntries(own) };
    };
  }

  /** @returns {Record<string, number[]>} the numbers of the functions called so far, by module */
  called() {
    /** @type {Record<string, Set<number>>} */
    const found = {};
    for (const [name, marks] of this.#instances) {
      found[name] ??= new Set();
      for (const [one, mark] of marks) if (mark.value) found[name].add(one);
    }
    const sorted = Object.entries(found).map(([name, all]) => [
      name,
      [...all].sort((a, b) => a - b),
    ]);
    return Object.fromEntries(sorted);
  }
}
