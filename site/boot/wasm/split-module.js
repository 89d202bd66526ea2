// Split modules of WebAssembly (py/publish/wasm/split.py). A start takes the primary module, without the
// functions that no session at build has called. The first call of one of those loads the secondary module.

/** @typedef {(instance: WebAssembly.Instance, imports: any) => {exports: any}} Complete */

const SHARED = /^\d:\d+$|^stubs$/; // names of exports for the secondary module

// (module (type (func)) (import "" "" (func (type 0))) (export "" (func 0)))
const CALL = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 5, 1, 0, 0, 0, 0, 7, 4, 1, 0, 0, 0,
];

/** @param {() => void} called @returns {any} a function of WebAssembly that calls it: others cannot be in a table */
function inWasm(called) {
  const module = new WebAssembly.Module(Uint8Array.from(CALL));
  return new WebAssembly.Instance(module, { "": { "": called } }).exports[""];
}

/**
 * Makes an instance of a primary module complete.
 * @param {() => BufferSource} readSecondary called at once, but only when a function is called that the
 *   primary module does not have; WebAssembly cannot wait for a promise
 * @returns {Complete} gives what stands for the instance, without the exports for the secondary module
 */
export const completing = (readSecondary) => (instance, imports) => {
  const { exports } = instance;
  const load = () => {
    const secondary = new WebAssembly.Module(readSecondary());
    new WebAssembly.Instance(secondary, { ...imports, primary: exports }); // it fills the table of stubs
  };
  /** @type {WebAssembly.Table} */ (exports.stubs).set(0, inWasm(load));
  const own = Object.entries(exports).filter(([name]) => !SHARED.test(name));
  return { exports: Object.fromEntries(own) };
};

/**
 * Completes Pyodide's main module when it is instantiated.
 * @param {any} settings that Pyodide makes it with
 * @param {Complete} complete
 */
export function completeMain(settings, complete) {
  const { instantiateWasm } = settings;
  settings.instantiateWasm = (
    /** @type {any} */ imports,
    /** @type {(instance: any, module: WebAssembly.Module) => void} */ receive,
  ) =>
    instantiateWasm(imports, (/** @type {any} */ instance, /** @type {any} */ module) =>
      receive(complete(instance, imports), module),
    );
}

/**
 * Completes a library when it is instantiated.
 * @template T
 * @param {WebAssembly.Module} library
 * @param {Complete} complete
 * @param {() => Promise<T>} instantiate
 * @returns {Promise<T>} what `instantiate` gives
 */
export async function completeLibrary(library, complete, instantiate) {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = new Proxy(Instance, {
    construct(_, [module, imports]) {
      const instance = new Instance(module, imports);
      return module === library ? complete(instance, imports) : instance;
    },
  });
  try {
    return await instantiate();
  } finally {
    WebAssembly.Instance = Instance;
  }
}
