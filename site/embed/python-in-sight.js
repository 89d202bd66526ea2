// Python of an embed that shares none, because its host is sandboxed or the browser blocks storage there: it
// starts when the figure comes into sight and ends a while after it has left. A page may hold many embeds.

import { bestWay } from "../python/transports.js";

const GRACE = 10_000; // milliseconds out of sight

/**
 * @param {Element} figure
 * @param {typeof import('../python/client.js').python} python
 */
export function keepInSight(figure, python) {
  let isVisible = false;
  const follow = () => {
    if (isVisible && python.phase === "still") python.start();
    if (!isVisible) python.rest(); // does nothing where it is shared
  };
  new IntersectionObserver((entries) => {
    isVisible = Boolean(entries.at(-1)?.isIntersecting);
    if (isVisible) follow();
    else setTimeout(follow, GRACE);
  }).observe(figure);
  python.addEventListener("change", () => {
    // It could not be shared after all. In a moment, when it has begun and can be ended.
    if (python.phase === "starting") queueMicrotask(follow);
  });
  if (bestWay() === "shared") python.start();
}
