// Addresses of the files that scripts fetch by name. The build puts all scripts into one folder,
// dist/site/, whatever folder their sources lie in, so each address is relative to that one.

/** The top of the site. */
export const SITE = new URL("../", import.meta.url).href;
export const WORKER = new URL("./worker.js", import.meta.url);
export const PRINT_WORKER = new URL("./print-worker.js", import.meta.url);

/** @param {string} name of a file in dist/python/ */
export const pythonFile = (name) => new URL(`../python/${name}`, import.meta.url);

/** @param {string} figure whose pictures along its sliders the build has made */
export const bakedFrames = (figure) => new URL(`../baked/${figure}.json`, import.meta.url);
