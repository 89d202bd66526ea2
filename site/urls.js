// URLs of the files that scripts fetch by name. The build puts all scripts into one folder, dist/site/,
// wherever their sources lie, and each URL is relative to that folder.

/** The top of the site. */
export const SITE = new URL("../", import.meta.url).href;
export const WORKER = new URL("./worker.js", import.meta.url);
export const LESSON_STYLE = new URL("./lesson.css", import.meta.url).href;
export const STAGE_STYLE = new URL("./stage.css", import.meta.url).href;
export const PRINT_WORKER = new URL("./print-worker.js", import.meta.url);

/** @param {string} name of a file in dist/python/ */
export const pythonFile = (name) => new URL(`../python/${name}`, import.meta.url);

/** @param {string} figure whose sliders have prerendered frames */
export const prerenderedFrames = (figure) =>
  new URL(`../prerendered/${figure}.json`, import.meta.url);
