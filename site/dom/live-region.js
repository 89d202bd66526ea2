// Says the state aloud, to those who listen: when it has come to rest, and never in a torrent.

const PAUSE = 1200; // milliseconds between two announcements

/** @param {HTMLElement} region an element with role="status" */
export function announcer(region) {
  let next = "";
  let waiting = false;
  const speak = () => {
    waiting = region.textContent !== next;
    if (!waiting) return;
    region.textContent = next;
    setTimeout(speak, PAUSE);
  };
  return (/** @type {string} */ sentence) => {
    next = sentence;
    if (waiting) return;
    waiting = true;
    setTimeout(speak, PAUSE / 4);
  };
}
