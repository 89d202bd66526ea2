// Options in the link of an embed: the figure's state under plain names, and what is shown of it.
// ?prior_sd=0.3&points=1,2;3,4&theme=dark&controls=prior_sd&readouts=none&caption=0&code=1

import { decode } from "../state/query-codec.js";
import { clamp } from "../state/state.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @type {Record<string, string[]>} the default first; embed.css implements them */
const CHOICES = { theme: ["auto", "light", "dark"], caption: ["1", "0"], code: ["0", "1"] };
const LISTS = ["controls", "readouts"];

/** @param {Figure} figure @returns {string[]} the link's problems, as sentences */
export function readOptions(figure) {
  const query = new URLSearchParams(location.search);
  const own = new URLSearchParams(query);
  for (const option of [...Object.keys(CHOICES), ...LISTS]) own.delete(option);
  const { state, problems } = decode(figure.controls, own, "");
  figure.store.home = clamp(figure.controls, state);
  figure.change(figure.store.home);
  return [
    ...problems,
    ...unknownChoices(query),
    ...applyList(query, "controls", names(figure.controls), (hidden) => lock(figure, hidden)),
    ...applyList(query, "readouts", names(figure.scene.readouts), (hidden) => hide(figure, hidden)),
  ];
}

/** @param {{name: string}[]} named */
const names = (named) => named.map(({ name }) => name);

/** @param {URLSearchParams} query */
function unknownChoices(query) {
  return Object.entries(CHOICES).flatMap(([option, known]) => {
    const value = query.get(option);
    if (value === null || known.includes(value)) return [];
    return [`The link’s ${option} = “${value}” is none of ${known.join(", ")}.`];
  });
}

/**
 * @param {URLSearchParams} query
 * @param {string} option whose value is all, none, or names: a,b
 * @param {string[]} known names
 * @param {(others: string[]) => void} apply called with the names that the link does not list
 * @returns {string[]} a sentence for each unknown name
 */
function applyList(query, option, known, apply) {
  const text = query.get(option) ?? "all";
  if (text === "all") return [];
  const listed = text === "none" ? [] : text.split(",");
  apply(known.filter((name) => !listed.includes(name)));
  return listed
    .filter((name) => !known.includes(name))
    .map((name) => `The link’s ${option} name “${name}”; there are ${known.join(", ")}.`);
}

/** Hides controls of any kind, which keep their values. @param {Figure} figure @param {string[]} controls */
function lock(figure, controls) {
  figure.store.locked = new Set(controls);
  for (const name of controls) {
    const places = figure.inputs(name).map((input) => input.closest(".control"));
    places.push(figure.querySelector(`.numbers[data-control="${name}"]`));
    if (figure.control(name)?.kind === "points") {
      places.push(figure.querySelector('[data-action="add"]'));
    }
    for (const place of places) place?.toggleAttribute("hidden", true);
  }
}

/** @param {Figure} figure @param {string[]} readouts */
function hide(figure, readouts) {
  for (const name of readouts) {
    const place = figure.querySelector(`.readouts output[name="${name}"]`)?.closest("div");
    place?.toggleAttribute("hidden", true);
  }
}
