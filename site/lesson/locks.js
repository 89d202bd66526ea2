// Locked controls of a lesson: they are shown with their values, and nothing but the lesson moves them.

import { language } from "../words/language.js";
import { say } from "../words/say.js";
import { newElement } from "./elements.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/**
 * @param {Figure} figure
 * @param {string[]} names of controls, which get the link's values
 * @returns {string} a sentence that says what is locked and why; "" if nothing is seen of it
 */
export function lockControls(figure, names) {
  const { store } = figure;
  const seen = names.filter((name) => !store.locked.has(name));
  const given = Object.fromEntries(names.map((name) => [name, store.home[name]]));
  store.assign({ ...store.values, ...given });
  store.locked = new Set([...store.locked, ...names]);
  for (const name of seen) lockInputs(figure, name);
  const labels = seen.map((name) => labelOf(figure, name));
  return labels.length ? say`Locked by whoever made this lesson: ${list(labels)}.` : "";
}

/** Within a sentence; German nouns stay capitalised. @param {Figure} figure @param {string} name */
const labelOf = (figure, name) => {
  const { label } = /** @type {import('../types.js').Control} */ (figure.control(name));
  return language === "en" ? label.toLowerCase() : label;
};

/** @param {string[]} words */
const list = (words) => new Intl.ListFormat(language).format(words);

/** @param {Figure} figure @param {string} name */
function lockInputs(figure, name) {
  const reason = newElement("small", "lock", say`locked in this lesson`);
  reason.id = `${figure.name}-${name}-lock`;
  for (const input of figure.inputs(name)) {
    input.disabled = true;
    const described = input.getAttribute("aria-describedby");
    input.setAttribute("aria-describedby", [described, reason.id].filter(Boolean).join(" "));
  }
  const control = figure.inputs(name)[0]?.closest(".control");
  control?.querySelector("label, legend")?.append(" ", reason);
  const table = figure.querySelector(`.numbers[data-control="${name}"] table`);
  if (!table) return;
  const fields = document.createElement("fieldset");
  fields.disabled = true; // also rows that are still to come
  table.replaceWith(fields);
  fields.append(reason, table);
  figure.querySelector('[data-action="add"]')?.toggleAttribute("hidden", true);
}

/** Says why when somebody presses a locked handle. @param {Figure} figure @param {(words: string) => void} tell */
export function explainLocks(figure, tell) {
  figure.addEventListener("pointerdown", ({ target }) => {
    const handle = /** @type {Element} */ (target).closest(".handles .locked");
    const [name] = handle?.getAttribute("aria-label")?.split(":") ?? [];
    if (name) tell(say`${name} is locked in this lesson.`);
  });
}
