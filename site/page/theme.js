// Theme: one button switches between light, dark, and as the system prefers; stored for this site.
// templates/inline/theme.js sets the stored one before the page is painted, where a host's policy allows that.

import { say } from "../words/say.js";

const THEMES = ["auto", "light", "dark"];
const WORDS = [say`Theme: auto`, say`Theme: light`, say`Theme: dark`];

/** @param {HTMLButtonElement} button */
export function listenToTheme(button) {
  const root = document.documentElement;
  try {
    const stored = localStorage.getItem("theme");
    if (stored) root.dataset.theme = stored;
  } catch {
    // Without storage, it is as the system prefers.
  }
  const at = () => THEMES.indexOf(root.dataset.theme ?? "auto");
  const show = () => (button.textContent = WORDS[at()]);
  button.addEventListener("click", () => {
    const next = THEMES[(at() + 1) % THEMES.length];
    root.dataset.theme = next;
    try {
      localStorage.setItem("theme", next);
    } catch {
      // Without storage, the theme lasts for this page.
    }
    show();
  });
  show();
  button.hidden = false;
}
