// The link of an embed: the figure's state under plain names, and how the figure is to be shown.
// ?prior_sd=0.3&points=1,2;3,4&theme=dark&controls=prior_sd&readouts=none&caption=0&code=1

import { decode } from "../state/query-codec.js";
import { clamp } from "../state/state.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @type {Record<string, string[]>} the usual first; embed.css does what they say */
const CHOICES = { theme: ["auto", "light", "dark"], caption: ["1", "0"], code: ["0", "1"] };
const LISTS = ["controls", "readouts"];

/** @param {Figure} figure @returns {string[]} what the link says that cannot be done */
export function readOptions(figure) {
  const query = new URLSearchParams(location.search);
  const own = new URLSearchParams(query);
  for (const option of [...Object.keys(CHOICES), ...LISTS]) own.delete(option);
  const { state, problems } = decode(figure.controls, own, "");
  figure.store.home = clamp(figure.controls, state);
  figure.change(figure.store.home);
  return [
    ...problems,
    ...wrongChoices(query),
    ...list(query, "controls", names(figure.controls), (hidden) => lock(figure, hidden)),
    ...list(query, "readouts", names(figure.scene.readouts), (hidden) => hide(figure, hidden)),
  ];
}

/** @param {{name: string}[]} named */
const names = (named) => named.map(({ name }) => name);

/** @param {URLSearchParams} query */
function wrongChoices(query) {
  return Object.entries(CHOICES).flatMap(([option, known]) => {
    const value = query.get(option);
    if (value === null || known.includes(value)) return [];
    return [`The link’s ${option} = “${value}” is none of ${known.join(", ")}.`];
  });
}

/**
 * @param {URLSearchParams} query
 * @param {string} option whose value is all, none, or names: a,b
 * @param {string[]} known
 * @param {(hidden: string[]) => void} apply
 * @returns {string[]} a sentence for each name that there is not
 */
function list(query, option, known, apply) {
  const text = query.get(option) ?? "all";
  if (text === "all") return [];
  const wanted = text === "none" ? [] : text.split(",");
  apply(known.filter((name) => !wanted.includes(name)));
  return wanted
    .filter((name) => !known.includes(name))
    .map((name) => `The link’s ${option} name “${name}”; there are ${known.join(", ")}.`);
}

/** @param {Figure} figure @param {string[]} controls they keep their value, and nobody sees them */
function lock(figure, controls) {
  figure.store.locked = new Set(controls);
  for (const name of controls) {
    const places = [...figure.inputs(name)].map((input) => input.closest(".control"));
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
