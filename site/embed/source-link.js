// The link under an embed: the article, with the figure as it is here.

import { encode } from "../state/query-codec.js";

/** @param {import('../figure/element.js').ExplorableFigure} figure @param {HTMLAnchorElement} link */
export function keepSource(figure, link) {
  const show = () => {
    const { controls, values, name } = figure;
    const url = new URL(link.href);
    url.search = encode(controls, values, `${name}.`).join("&");
    link.href = url.href;
  };
  // However the state has come about: by the link, by hand or from the page around.
  for (const event of ["moved", "explorable-change"]) figure.addEventListener(event, show);
}
