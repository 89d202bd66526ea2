// Writes the text of a figure: readouts, summary, notes, problems, and the state of Python.

import { part } from "../dom/element-cache.js";
import { announcer } from "../dom/live-region.js";

/** @typedef {import('../types.js').Python} Python */
/** @typedef {import('../types.js').Scene} Scene */

const BEHIND = "picture and numbers are from before";

/** @type {WeakMap<Element, (sentence: string) => void>} */
const announcers = new WeakMap();

/** @param {Element} figure @param {Scene} scene */
export function showReadouts(figure, { readouts }) {
  for (const { name, text, value } of readouts) {
    const output = part(figure, `output[name="${name}"]`);
    if (!output) continue;
    write(output, text);
    output.dataset.value = value === undefined ? "" : String(value);
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
  announcers.get(figure)?.(sentence);
}

/** @param {Element} figure @param {number} [milliseconds] that Python took */
export function showTime(figure, milliseconds) {
  const answered =
    milliseconds === undefined ? "" : `: numpy answered in ${milliseconds.toFixed(1)} ms`;
  write(part(figure, ".status"), `Live${answered}`);
}

/** Sets the text only where it changes, which spares a layout. @param {HTMLElement} element @param {string} text */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {Element} figure @param {string} note @param {string} [traceback] */
function showNote(figure, note, traceback = "") {
  const box = part(figure, ".note");
  box.hidden = !note;
  write(part(figure, ".note p"), traceback ? `Python could not draw this: ${note}` : note);
  const details = part(figure, ".note details");
  details.hidden = !traceback;
  write(part(figure, ".note pre"), traceback);
}

/** @param {Element} figure @param {{message: string, traceback: string}} error */
export function showRefusal(figure, { message, traceback }) {
  showNote(figure, message, traceback);
  announce(figure, `The ${BEHIND}. ${part(figure, ".note p").textContent}`);
}

/** @param {Element} figure @param {string[]} problems of its link */
export function showProblems(figure, problems) {
  const box = part(figure, ".problems");
  box.hidden = problems.length === 0;
  write(box, problems.join(" ").replace(/“([^”]{60})[^”]+/g, "“$1…")); // a link may be of any length
}

/**
 * @param {Element} figure
 * @param {Python} python
 * @param {string} frameNote about a prerendered picture that is shown meanwhile
 */
export function showPhase(figure, { phase, loaded, total, reason }, frameNote) {
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  const words = {
    still: "A still picture so far",
    starting:
      total && loaded < total
        ? `Python is starting: ${megabytes(loaded)} of ${megabytes(total)} MB`
        : "Python is starting",
    live: figure.hasAttribute("data-behind") ? `Live, but the ${BEHIND}` : "Live",
    failed: `Python is not running: ${reason.replace(/\.$/, "")}`,
  };
  const status = words[/** @type {keyof typeof words} */ (phase)];
  const more = frameNote || (phase === "failed" ? "The picture stays as it was." : "");
  write(part(figure, ".status"), phase === "live" || !more ? status : `${status}. ${more}`);
  part(figure, '[data-action="retry"]').hidden = phase !== "failed";
  const bar = /** @type {HTMLProgressElement} */ (part(figure, "progress"));
  bar.hidden = phase !== "starting";
  bar.value = total ? Math.min(1, loaded / total) : 0;
}
