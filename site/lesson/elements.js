// Elements of a lesson. Words get in as text only, never as markup.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name its class
 * @param {string} [words]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function newElement(tag, name, words = "") {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = words;
  return element;
}

/**
 * An element for words of the teacher, whose language and direction are not known.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name
 * @param {string} [words]
 */
export function newWords(tag, name, words = "") {
  const element = newElement(tag, name, words);
  element.dir = "auto";
  element.lang = "";
  return element;
}

/** @param {string} words @param {() => void} [press] */
export function newButton(words, press) {
  const button = newElement("button", "", words);
  button.type = press ? "button" : "submit";
  if (press) button.addEventListener("click", press);
  return button;
}
