// Live region: a screen reader announces the newest sentence, with a pause between two.

const PAUSE = 1200; // milliseconds between two announcements

/**
 * @param {HTMLElement} region an element with role="status"
 * @returns {(sentence: string) => void} announces the sentence, unless a newer one replaces it
 */
export function announcer(region) {
  let next = "";
  let waiting = false;
  const announce = () => {
    waiting = region.textContent !== next;
    if (!waiting) return;
    region.textContent = next;
    setTimeout(announce, PAUSE);
  };
  return (sentence) => {
    next = sentence;
    if (waiting) return;
    waiting = true;
    setTimeout(announce, PAUSE / 4);
  };
}
