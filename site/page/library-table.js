// The table of libraries: filters its rows by words, language and penalty, and copies calls; and the
// form above it.

import { say } from "../words/say.js";
import { listenToTranslate } from "./forms/translate.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.filter"));
const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("tr[id]"));
const texts = new Map([...rows].map((row) => [row, row.innerText.toLowerCase()]));

/** Hides the rows that do not have all words, the language and the penalty. */
function filter() {
  const wanted = new FormData(form);
  const words = String(wanted.get("words")).toLowerCase().split(/\s+/);
  for (const row of rows) {
    const text = texts.get(row) ?? "";
    row.hidden = !(
      words.every((word) => text.includes(word)) &&
      ["language", "penalty"].every((name) =>
        ["", row.dataset[name]].includes(`${wanted.get(name)}`),
      )
    );
  }
  const count = [...rows].filter((row) => !row.hidden).length;
  /** @type {HTMLOutputElement} */ (form.querySelector("output")).value =
    say`${count} of ${rows.length}`;
}

for (const call of document.querySelectorAll(".call")) {
  const button = document.createElement("button");
  const text = call.textContent ?? "";
  Object.assign(button, { type: "button", textContent: say`Copy`, ariaLabel: say`Copy ${text}` });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say`Copied`;
    } catch {
      getSelection()?.selectAllChildren(call); // the clipboard is closed: the reader copies it
    }
  });
  call.after(" ", button);
}
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  filter();
});
form.hidden = false;
filter();

listenToTranslate(/** @type {HTMLFormElement} */ (document.querySelector("form.translate")));
