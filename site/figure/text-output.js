// Writes the text of a figure: readouts, summary, notes, problems, and the state of Python.

import { part } from "../dom/element-cache.js";
import { announcer } from "../dom/live-region.js";
import { keepUnits, set, write } from "../render/svg.js";
import { mark } from "../words/language.js";
import { say } from "../words/say.js";

/** @typedef {import('../types.js').Python} Python */
/** @typedef {import('../types.js').Scene} Scene */

/** @type {WeakMap<Element, (sentence: string) => void>} */
const announcers = new WeakMap();

/** @param {Element} figure @param {Scene} scene */
export function showReadouts(figure, { readouts }) {
  for (const { name, text, value } of readouts) {
    const output = part(figure, `output[name="${name}"]`);
    if (!output) continue;
    write(output, text);
    set(output, "data-value", value ?? "");
  }
}

/** @param {Element} figure @param {Scene} scene */
export function showSentences(figure, { summary, note }) {
  write(part(figure, ".summary"), summary);
  showNote(figure, note);
  announce(figure, note || summary);
}

/** @param {Element} figure @param {string} sentence */
function announce(figure, sentence) {
  if (!announcers.has(figure)) announcers.set(figure, announcer(part(figure, ".announcement")));
  announcers.get(figure)?.(keepUnits(sentence));
}

/** @param {Element} figure @param {number} [milliseconds] that Python took */
export function showTime(figure, milliseconds) {
  const time = milliseconds?.toFixed(1).replace(".", mark);
  write(part(figure, ".status"), time ? say`Live: numpy answered in ${time} ms` : say`Live`);
}

/** @param {Element} figure @param {string} note @param {string} [traceback] */
function showNote(figure, note, traceback = "") {
  const box = part(figure, ".note");
  box.hidden = !note;
  write(part(figure, ".note p"), traceback ? say`Python could not draw this: ${note}` : note);
  const details = part(figure, ".note details");
  details.hidden = !traceback;
  write(part(figure, ".note pre"), traceback);
}

/** @param {Element} figure @param {{message: string, traceback: string}} error */
export function showRefusal(figure, { message, traceback }) {
  showNote(figure, message, traceback);
  const note = part(figure, ".note p").textContent;
  announce(figure, say`The picture and numbers are from before. ${note}`);
}

/** @param {Element} figure @param {string[]} problems of its link */
export function showProblems(figure, problems) {
  const box = part(figure, ".problems");
  box.hidden = problems.length === 0;
  write(box, problems.join(" "));
}

/**
 * @param {Element} figure
 * @param {Python} python
 * @param {string} frameNote about a prerendered picture that is shown meanwhile
 */
export function showPhase(figure, { phase, loaded, total, reason }, frameNote) {
  const [now, all] = [loaded, total].map((bytes) => (bytes / 1e6).toFixed(1).replace(".", mark));
  const words = {
    still: say`A still picture so far`,
    starting:
      total && loaded < total
        ? say`Python is starting: ${now} of ${all} MB`
        : say`Python is starting`,
    live: figure.hasAttribute("data-behind")
      ? say`Live, but the picture and numbers are from before`
      : say`Live`,
    failed: say`Python is not running: ${reason.replace(/\.$/, "")}`,
  };
  const status = words[/** @type {keyof typeof words} */ (phase)];
  const more = frameNote || (phase === "failed" ? say`The picture stays as it was.` : "");
  write(part(figure, ".status"), phase === "live" || !more ? status : `${status}. ${more}`);
  part(figure, '[data-action="retry"]').hidden = phase !== "failed";
  const bar = /** @type {HTMLProgressElement} */ (part(figure, "progress"));
  bar.hidden = phase !== "starting";
  bar.value = total ? Math.min(1, loaded / total) : 0;
}
