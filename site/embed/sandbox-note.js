// In a sandbox a browser may drop downloads without an event or an error, so the menu states that first.

import { say } from "../words/say.js";

/** @param {HTMLElement} figure */
export function explainSandbox(figure) {
  if (globalThis.origin !== "null") return;
  const note = document.createElement("p");
  const link = document.createElement("a");
  Object.assign(link, {
    href: location.href,
    target: "_blank",
    textContent: say`Open it by itself`,
  });
  note.append(say`If no file arrives, this page does not let figures save.`, " ", link, ".");
  figure.querySelector(".download .outcome")?.before(note);
}
