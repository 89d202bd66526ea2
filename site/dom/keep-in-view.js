// Keeps in view what has been scrolled to, when its height changes before the reader's next gesture: an element that is
// sticky, and at the end of what it stands beside, grows upwards.

/** What a reader does next. A scroll may be the page's own. */
const GESTURES = ["pointerdown", "keydown", "wheel", "touchstart"];

/** @type {AbortController | undefined} ends the newest */
let kept;

/** @param {Element} element @param {() => void} scroll brings it into view, as has been done */
export function keepInView(element, scroll) {
  kept?.abort();
  if (getComputedStyle(element).position !== "sticky") return;
  const ended = new AbortController();
  kept = ended;
  const { signal } = ended;
  const observer = new ResizeObserver(scroll);
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
  const end = () => ended.abort();
  for (const gesture of GESTURES)
    document.addEventListener(gesture, end, { signal, passive: true });
}
