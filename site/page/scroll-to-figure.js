// From a link in the text to the figure that it moves, and back: on a phone there may be a screen or
// two between them.

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const behavior = () => /** @type {ScrollBehavior} */ (calm() ? "instant" : "smooth");

/** @type {HTMLButtonElement | undefined} there is one way back in a page, to the newest link */
let wayBack;

/**
 * Shows what a link has moved. If the window cannot hold both, a button there leads back to the link.
 *
 * On a phone panels stand one above the other, and may be higher than the window: then the last are
 * shown whole, which tell what comes of it all.
 * @param {Element} panels
 * @param {HTMLElement} link
 */
export function lead(panels, link) {
  wayBack?.remove();
  const [there, here] = [panels, link].map((element) => element.getBoundingClientRect());
  const reach = Math.max(there.bottom, here.bottom) - Math.min(there.top, here.top);
  if (reach > innerHeight) {
    wayBack = wayTo(link);
    panels.append(wayBack); // the figure's bar is farther down than a window shows
  }
  const block = panels.getBoundingClientRect().height > innerHeight ? "end" : "nearest";
  panels.scrollIntoView({ block, behavior: behavior() });
}

/** @param {HTMLElement} link */
function wayTo(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "back";
  button.textContent = "Back to the text";
  button.addEventListener("click", () => {
    link.focus({ preventScroll: true }); // first: a button that goes would take the focus along
    button.remove();
    link.scrollIntoView({ block: "center", behavior: behavior() });
  });
  return button;
}
