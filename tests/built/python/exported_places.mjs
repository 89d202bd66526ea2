// Instantiates Pyodide as it is shipped in FOLDER, and as it was released in RELEASED, without running
// Python: `node exported_places.mjs FOLDER RELEASED`. Prints as JSON, of each: how many exports it has, those
// that are not at their address, and the addresses of functions.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, released] = process.argv.slice(2).map((path) => resolve(path));

/** @param {string} folder @param {string} ending @returns {Promise<{module: any, exports: Record<string, any>}>} */
async function instantiated(folder, ending) {
  const imported = (/** @type {string} */ name) =>
    import(pathToFileURL(`${folder}/${name}.${ending}`).href);
  const { loadPyodide } = await imported("pyodide");
  const createModule = (await imported("pyodide.asm")).default;
  return new Promise((done, failed) => {
    const createPyodideModule = async (/** @type {any} */ settings) => {
      settings.noInitialRun = true;
      let exports = {};
      const { instantiateWasm } = settings;
      settings.instantiateWasm = (/** @type {any} */ imports, /** @type {any} */ receive) =>
        instantiateWasm(imports, (/** @type {any} */ instance, /** @type {any} */ module) => {
          exports = instance.exports;
          receive(instance, module);
        });
      done({ module: await createModule(settings), exports });
      return new Promise(() => {}); // it is not to become a Python
    };
    loadPyodide({
      indexURL: `${folder}/`,
      stdLibURL: `${released}/python_stdlib.zip`,
      lockFileURL: `${released}/pyodide-lock.json`,
      createPyodideModule,
    }).catch(failed);
  });
}

/** @param {string} folder @param {string} ending */
async function described(folder, ending) {
  const { module, exports } = await instantiated(folder, ending);
  const { GOT, wasmTable } = module;
  const functions = Object.keys(exports).filter((name) => typeof exports[name] === "function");
  const placed = functions.filter((name) => GOT[name]?.value > 0);
  return {
    exports: Object.keys(exports).length,
    wrong: placed.filter((name) => wasmTable.get(GOT[name].value) !== exports[name]),
    places: Object.fromEntries(placed.map((name) => [name, GOT[name].value])),
  };
}

const found = [await described(folder, "js"), await described(released, "mjs")];
process.stdout.write(JSON.stringify(found), () => process.exit(0));
