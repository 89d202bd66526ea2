// Theme: one button switches between light, dark, and as the system prefers; stored for this site.

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
      // Without storage, the theme lasts for this page.
    }
    show();
  });
  show();
  button.hidden = false;
}
