// Facts: what a snippet is made from, read from a figure and from the builder's form.

import { plainText } from "../lesson/plain-text.js";
import { encode, tooLong } from "../state/query-codec.js";
import { HOME } from "../urls.js";
import { language } from "../words/language.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/**
 * @typedef {object} Facts
 * @property {string} name of the figure
 * @property {string} title
 * @property {string} [lang] of the figure, where it is not English
 * @property {string} home the URL of the pages in the reader's language
 * @property {Record<string, string>} options in the link of the embed: state, theme, controls, lesson
 * @property {string[]} without labels of the controls whose values are too long for a link
 * @property {string} width "100%", or CSS pixels
 * @property {string} height CSS pixels
 */

/** @param {Figure} figure @param {HTMLFormElement} form @returns {Facts} */
export function factsOf(figure, form) {
  const data = new FormData(form);
  const free = data.getAll("controls").map(String);
  const theme = String(data.get("theme"));
  const options = stateOf(figure);
  if (theme !== "auto") options.theme = theme;
  if (free.length < figure.controls.length) options.controls = free.join(",") || "none";
  for (const [key, value] of data) {
    const [kind, option] = key.split(":");
    if (kind === "lesson" && value) options[option] = plainText(String(value)).text;
  }
  return {
    name: figure.name,
    title: figure.querySelector(".title")?.textContent ?? "",
    ...(language !== "en" && { lang: language }),
    home: HOME,
    options,
    without: tooLong(figure.controls, figure.values).map(({ label }) =>
      language === "en" ? label.toLowerCase() : label,
    ),
    width: String(data.get("width") || "100%"),
    height: String(data.get("height") || USUAL_HEIGHT),
  };
}

/** @param {Figure} figure @returns {Record<string, string>} its values that are not defaults, not URL-encoded */
function stateOf({ controls, values }) {
  const query = new URLSearchParams(encode(controls, values, "").join("&"));
  return Object.fromEntries(query);
}

const USUAL_HEIGHT = 700; // until it is measured
