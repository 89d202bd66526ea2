// Calls back when attributes of elements change.

/**
 * @param {Element[]} elements
 * @param {(changes: MutationRecord[]) => void} callback
 * @param {AbortSignal} signal
 */
export function onAttributeChange(elements, callback, signal) {
  const observer = new MutationObserver(callback);
  for (const element of elements) observer.observe(element, { attributes: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
