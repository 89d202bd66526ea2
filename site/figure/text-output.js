// What a figure says in words: its numbers, its sentence, what stands in the way, and how Python is.

import { part } from "../dom/element-cache.js";
import { announcer } from "../dom/live-region.js";

/** @typedef {import('./element.js').ExplorableFigure} Figure */

const BEHIND = "picture and numbers are from before";

/** @type {WeakMap<Figure, (sentence: string) => void>} */
const announcers = new WeakMap();

/** @param {Figure} figure */
export function showReadouts(figure) {
  for (const { name, text, value } of figure.scene.readouts) {
    const output = part(figure, `output[name="${name}"]`);
    if (!output) continue;
    write(output, text);
    output.dataset.value = value === undefined ? "" : String(value);
  }
}

/** @param {Figure} figure */
export function showWords(figure) {
  const { summary, note } = figure.scene;
  write(part(figure, ".summary"), summary);
  showNote(figure, note);
  announce(figure, note || summary);
}

/** @param {Figure} figure @param {string} sentence */
function announce(figure, sentence) {
  if (!announcers.has(figure)) announcers.set(figure, announcer(part(figure, ".announcement")));
  announcers.get(figure)?.(sentence);
}

/** @param {Figure} figure @param {number} [milliseconds] that Python took */
export function tellTime(figure, milliseconds) {
  const answered =
    milliseconds === undefined ? "" : `: numpy answered in ${milliseconds.toFixed(1)} ms`;
  write(part(figure, ".status"), `Live${answered}`);
}

/** @param {HTMLElement} element @param {string} text */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {Figure} figure @param {string} note @param {string} [traceback] */
function showNote(figure, note, traceback = "") {
  const box = part(figure, ".note");
  box.hidden = !note;
  write(part(figure, ".note p"), traceback ? `Python could not draw this: ${note}` : note);
  const details = part(figure, ".note details");
  details.hidden = !traceback;
  write(part(figure, ".note pre"), traceback);
}

/** @param {Figure} figure @param {import('../python/pending-requests.js').PythonError} error */
export function showRefusal(figure, { message, traceback }) {
  showNote(figure, message, traceback);
  announce(figure, `The ${BEHIND}. ${part(figure, ".note p").textContent}`);
}

/** @param {Figure} figure @param {string[]} problems */
export function showProblems(figure, problems) {
  const box = part(figure, ".problems");
  box.hidden = problems.length === 0;
  write(box, problems.join(" "));
}

/** @param {Figure} figure @param {typeof import('../python/client.js').python} python */
export function showPhase(figure, { phase, loaded, total, reason }) {
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
  const said = words[/** @type {keyof typeof words} */ (phase)];
  const more = figure.kept.words || (phase === "failed" ? "The picture stays as it was." : "");
  write(part(figure, ".status"), phase === "live" || !more ? said : `${said}. ${more}`);
  part(figure, '[data-action="retry"]').hidden = phase !== "failed";
  const bar = /** @type {HTMLProgressElement} */ (part(figure, "progress"));
  bar.hidden = phase !== "starting";
  bar.value = total ? Math.min(1, loaded / total) : 0;
}
