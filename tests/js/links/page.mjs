// A page of figures without a browser: real stores, shared controls and readers of the link.

import { readOptions } from "../../../site/embed/options.js";
import { Store } from "../../../site/figure/store.js";
import { shareState } from "../../../site/page/shared-state.js";
import { readAddress } from "../../../site/page/url-state.js";
import { openPage } from "../support/samples.mjs";

/** @typedef {import('../../../site/types.js').Control} Control */
/** @typedef {{name: string, controls: Control[], readouts: string[], shares: string}} Facts */

/** @param {Facts} facts @returns {any} an element that behaves as a figure before Python answers */
function figureOf({ name, controls, readouts, shares }) {
  const element = /** @type {any} */ (document.createElement("explorable-figure"));
  element.setAttribute("name", name);
  if (shares) element.dataset.shares = shares;
  const store = new Store();
  store.begin({
    controls,
    scene: /** @type {any} */ ({ readouts: readouts.map((own) => ({ name: own })) }),
  });
  store.addEventListener("change", () => tell("moved"));
  const tell = (/** @type {string} */ type) =>
    element.dispatchEvent(new document.defaultView.Event(type, { bubbles: true }));
  const own = {
    ...{ name, controls, store, scene: store.scene, tell, inputs: () => [] },
    change: store.change.bind(store),
    follow: store.follow.bind(store),
    commit() {},
    control: store.control.bind(store),
  };
  for (const [key, value] of Object.entries(own)) Object.defineProperty(element, key, { value });
  Object.defineProperty(element, "values", { get: () => store.values });
  return element;
}

/**
 * What figures show after they have read a link.
 * @param {Facts[]} facts of the page's figures
 * @param {string} query
 * @param {boolean} isEmbed
 * @returns {{figure: any, problems: string[]}[]}
 */
export function opened(facts, query, isEmbed) {
  openPage("");
  const figures = facts.map(figureOf);
  document.body.append(...figures);
  Object.assign(globalThis, { location: { search: query && `?${query}` } });
  shareState(document);
  const read = isEmbed ? readOptions : readAddress;
  return figures.map((figure) => {
    figure.tell("joined");
    return { figure, problems: read(figure) };
  });
}
