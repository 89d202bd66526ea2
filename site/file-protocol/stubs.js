// What a page that was opened as a file has instead of what browsers refuse to such a page. The
// build puts this file first and its names in the place of the browser's own: file.mjs.

const SENTENCE =
  "This page was opened as a file, where Python cannot run: sliders, one at a time, show pictures " +
  "that were kept at build. Put the folder on any web server, and every figure is live.";

// What would need Python, the bytes of a font, or an address that others can reach.
const NEEDLESS = [
  ...["retry", "run", "original"].map((action) => `[data-action="${action}"]`),
  ...["png", "csv", "pdf", "print"].map((format) => `[data-format="${format}"]`),
  "details.builder",
];

/** Where this script lies, as `import.meta.url` tells it to a module. */
export const address = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/** @param {URL} file of which the build has made a script for this @returns {Promise<Response>} */
export function fetch(file) {
  const script = document.createElement("script");
  script.src = `${file}.js`;
  return new Promise((resolve, reject) => {
    // Such a script gives its text to its own element.
    script.addEventListener("load", () => resolve(new Response(script.dataset.text)));
    script.addEventListener("error", () => reject(new TypeError(`There is no ${script.src}`)));
    document.head.append(script);
  });
}

/** One that never starts and says why. */
export class Worker extends EventTarget {
  constructor() {
    super();
    const refused = new ErrorEvent("error", { message: "this page was opened as a file" });
    setTimeout(() => this.dispatchEvent(refused), 0);
  }
  postMessage() {}
  terminate() {}
}

const style = document.createElement("style");
style.textContent = `${NEEDLESS} { display: none } main > [role="note"] { margin-top: 1rem }`;
document.head.append(style);
const sentence = document.createElement("p");
Object.assign(sentence, { className: "text", role: "note", textContent: SENTENCE });
document.querySelector("main")?.prepend(sentence);
