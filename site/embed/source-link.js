// The link under an embed: the article, with the figure in its present state.

import { encode } from "../state/query-codec.js";

/** @param {import('../figure/element.js').ExplorableFigure} figure @param {HTMLAnchorElement} link */
export function updateSourceLink(figure, link) {
  const update = () => {
    const { controls, values, name } = figure;
    const url = new URL(link.href);
    url.search = encode(controls, values, `${name}.`).join("&");
    link.href = url.href;
  };
  // "moved" follows gestures, "explorable-change" also states of the link and of the host.
  for (const event of ["moved", "explorable-change"]) figure.addEventListener(event, update);
}
