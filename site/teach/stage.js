// Full screen: one figure fills the window, with large type and few words. Escape, or the button again,
// leaves.

import { STAGE_STYLE } from "../urls.js";
import { say } from "../words/say.js";
import { fit } from "./stage-layout.js";
import { noteIn, stepper } from "./stage-steps.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @type {(() => void) | undefined} leaves the stage */
let leave;

/** @param {Figure} figure @param {boolean} [asksBrowser] for its own full screen, which takes a press */
export async function toggleStage(figure, asksBrowser = true) {
  if (leave) return leave();
  const signal = enter(figure);
  if (asksBrowser) figure.requestFullscreen?.().catch(() => {}); // else it fills the window alone
  await loadStyle();
  if (signal.aborted) return;
  const draw = () => fit(figure);
  const observer = new ResizeObserver(draw);
  observer.observe(/** @type {Element} */ (figure.querySelector(".panels"))); // words around it may come later
  signal.addEventListener("abort", () => observer.disconnect());
  figure.addEventListener("explorable-change", draw, { signal });
  draw();
}

/** @param {Figure} figure @returns {AbortSignal} aborted when it leaves */
function enter(figure) {
  const ended = new AbortController();
  const { signal } = ended;
  const button = /** @type {HTMLElement} */ (figure.querySelector('[data-action="stage"]'));
  const behind = othersBeside(figure).filter((element) => !element.inert);
  const place = { words: button.textContent, top: scrollY };
  const note = noteIn(figure);
  const step = stepper(figure, note);
  for (const element of behind) element.inert = true;
  figure.dataset.stage = "";
  figure.tabIndex = -1;
  figure.focus({ preventScroll: true }); // no control has the focus: the arrow keys step
  button.textContent = say`Leave full screen`;
  const isFullScreen = () => figure.matches(":fullscreen");
  leave = () => {
    // The browser's first, and the rest when the figure has its place again: to scroll before would be in vain.
    if (isFullScreen()) return void document.exitFullscreen();
    leave = undefined;
    ended.abort();
    for (const element of behind) element.inert = false;
    note.remove();
    figure.removeAttribute("data-stage");
    figure.removeAttribute("tabindex");
    for (const picture of figure.querySelectorAll("svg.panel")) picture.removeAttribute("style");
    button.textContent = place.words;
    button.focus({ preventScroll: true });
    scrollTo({ top: place.top, behavior: "instant" });
  };
  const onEscape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && !event.defaultPrevented) leave?.();
  };
  document.addEventListener("keydown", (event) => step(event) || onEscape(event), { signal });
  const follow = (/** @type {Event} */ event) =>
    event.target !== figure || isFullScreen() || leave?.();
  document.addEventListener("fullscreenchange", follow, { signal });
  return signal;
}

/** Everything that the figure covers. @param {HTMLElement} figure */
function othersBeside(figure) {
  const found = [];
  for (let one = figure; one.parentElement && one !== document.body; one = one.parentElement)
    found.push(...one.parentElement.children);
  const within = (/** @type {Element} */ element) => !element.contains(figure);
  return /** @type {HTMLElement[]} */ (found.filter(within));
}

/** @type {Promise<unknown> | undefined} */
let style;

function loadStyle() {
  style ??= new Promise((resolve) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: STAGE_STYLE, onload: resolve });
    document.head.append(link);
  });
  return style;
}
