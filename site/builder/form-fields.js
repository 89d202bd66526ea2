// Fields of a form that is made when it is opened.

import { newElement } from "../lesson/elements.js";

/**
 * A field for words, with its label.
 * @param {string} label
 * @param {string} name
 * @param {number} most letters
 * @param {"input" | "textarea"} [tag]
 */
export function newField(label, name, most, tag = "textarea") {
  const element = newElement("label", "words", label);
  const field = newElement(tag, "");
  Object.assign(field, { name, maxLength: most, dir: "auto", autocomplete: "off" });
  element.append(field);
  return element;
}

/** The field in such a label. @param {HTMLElement} label @returns {HTMLInputElement | HTMLTextAreaElement} */
export const inputOf = (label) =>
  /** @type {HTMLInputElement} */ (label.querySelector("input, textarea"));

/**
 * A group of checkboxes.
 * @param {string} legend "" for none
 * @param {{name: string, label: string}[]} options
 * @param {boolean} checked at first
 */
export function newCheckboxes(legend, options, checked) {
  const element = newElement(legend ? "fieldset" : "div", "");
  if (legend) element.append(newElement("legend", "", legend));
  const boxes = options.map(({ name, label }) => {
    const box = Object.assign(document.createElement("input"), {
      type: "checkbox",
      value: name,
      checked,
    });
    const line = newElement("label", "");
    line.append(box, ` ${label}`);
    element.append(line);
    return { name, box };
  });
  const names = () => boxes.filter(({ box }) => box.checked).map(({ name }) => name);
  const set = (/** @type {string[] | undefined} */ chosen) => {
    for (const { name, box } of boxes) box.checked = !chosen || chosen.includes(name);
  };
  return { element, names, set, isWhole: () => names().length === boxes.length };
}
