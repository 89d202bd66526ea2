// URLs of the files that scripts fetch by name. The build puts all scripts into one folder, dist/site/,
// wherever their sources lie, those of another language into a folder in it; workers lie beside them.

import { language } from "./words/language.js";

const IN_LANGUAGE = language === "en" ? "" : `${language}/`;
/** The top of the site. */
export const SITE = new URL(IN_LANGUAGE ? "../../" : "../", import.meta.url).href;
/** The top of the pages in this language. */
export const HOME = SITE + IN_LANGUAGE;
export const WORKER = new URL("./worker.js", import.meta.url);
export const LESSON_STYLE = `${SITE}site/lesson.css`;
export const STAGE_STYLE = `${SITE}site/stage.css`;
export const PRINT_WORKER = new URL("./print-worker.js", import.meta.url);

/** @param {string} name of a file in dist/python/ */
export const pythonFile = (name) => new URL(`python/${name}`, SITE);

/** @param {string} figure @returns {URL} its script to take away, in the language of the page */
export const figureScript = (figure) => pythonFile(`scripts/${IN_LANGUAGE}${figure}.py`);

/** @param {string} figure whose sliders have prerendered frames */
export const prerenderedFrames = (figure) =>
  new URL(`prerendered/${IN_LANGUAGE}${figure}.json`, SITE);

/** A script once more: Firefox remembers under its address that it did not load. @param {string} name @param {number} failures */
export const again = (name, failures) => new URL(`${name}?${failures}`, import.meta.url).href;
