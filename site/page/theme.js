// Light, dark, or as the system says: one button that goes round, remembered for this site.

const THEMES = ["auto", "light", "dark"];

/** @param {HTMLButtonElement} button */
export function listenToTheme(button) {
  const root = document.documentElement;
  const show = () => (button.textContent = `Theme: ${root.dataset.theme ?? "auto"}`);
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(root.dataset.theme ?? "auto") + 1) % THEMES.length];
    root.dataset.theme = next;
    try {
      localStorage.setItem("theme", next);
    } catch {
      // A reader who forbids storage still gets the theme, for this page.
    }
    show();
  });
  show();
  button.hidden = false;
}
