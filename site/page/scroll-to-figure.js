// Scrolls from a state link to the figure that it changes, and back: on a phone there may be a screen
// or two between them.

export const prefersNoMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const behavior = () => /** @type {ScrollBehavior} */ (prefersNoMotion() ? "instant" : "smooth");

/** @type {HTMLButtonElement | undefined} leads back to the newest link: there is one in a page */
let backButton;

/**
 * Scrolls to a figure's panels. If the window cannot hold both panels and link, a button leads back.
 *
 * On a phone panels are stacked and may be higher than the window: their end is shown then, because
 * the last panels show the result.
 * @param {Element} panels
 * @param {HTMLElement} link
 */
export function scrollToFigure(panels, link) {
  backButton?.remove();
  const [figureBox, linkBox] = [panels, link].map((element) => element.getBoundingClientRect());
  const height = Math.max(figureBox.bottom, linkBox.bottom) - Math.min(figureBox.top, linkBox.top);
  if (height > innerHeight) {
    backButton = backButtonTo(link);
    panels.append(backButton); // the figure's toolbar may be out of sight
  }
  const block = panels.getBoundingClientRect().height > innerHeight ? "end" : "nearest";
  panels.scrollIntoView({ block, behavior: behavior() });
}

/** @param {HTMLElement} link */
function backButtonTo(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "back";
  button.textContent = "Back to the text";
  button.addEventListener("click", () => {
    link.focus({ preventScroll: true }); // before the focused button is removed
    button.remove();
    link.scrollIntoView({ block: "center", behavior: behavior() });
  });
  return button;
}
