// Stubs for what browsers forbid to a page that was opened as a file. The build injects this module, and
// its exports replace the browser's globals of the same names: py/publish/take_away/file.mjs.

import { say } from "../words/say.js";

const SENTENCE = say`This page was opened as a file, where Python cannot run: sliders, one at a time, show pictures that were kept at build. Put the folder on any web server, and every figure is live.`;

// These need Python, the bytes of a font, or a URL that others can reach.
const UNAVAILABLE = [
  ...["retry", "run", "original"].map((action) => `[data-action="${action}"]`),
  ...["png", "csv", "pdf", "print"].map((format) => `[data-format="${format}"]`),
  "details.builder",
];

/** The URL of this script, in the place of `import.meta.url`. */
export const address = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/** Loads a file through a script that the build has made of it. @param {URL} file @returns {Promise<Response>} */
export function fetch(file) {
  const script = document.createElement("script");
  script.src = `${file}.js`;
  return new Promise((resolve, reject) => {
    // The script sets the text as a data attribute of its own element.
    script.addEventListener("load", () => resolve(new Response(script.dataset.text)));
    script.addEventListener("error", () => reject(new TypeError(`There is no ${script.src}`)));
    document.head.append(script);
  });
}

/** Says at once that it has failed, with the reason. */
export class Worker extends EventTarget {
  constructor() {
    super();
    const data = { type: "boot", stage: "failed", reason: say`this page was opened as a file` };
    setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })), 0);
  }
  postMessage() {}
  terminate() {}
}

const style = document.createElement("style");
style.textContent = `${UNAVAILABLE} { display: none } main > [role="note"] { margin-top: 1rem }`;
document.head.append(style);
const sentence = document.createElement("p");
Object.assign(sentence, { className: "text", role: "note", textContent: SENTENCE });
document.querySelector("main")?.prepend(sentence);
