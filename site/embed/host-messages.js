// An embed and the page around it: what the figure is and shows goes out, a new state may come in.
// Out: {explorable: 'is' | 'change', title, height, phase, runtime, settled, state, readouts}
//      where a list too long for a link is in the state only when it is new
// In:  {explorable: 'state', state}, from the page around only

import { tooLong } from "../state/query-codec.js";

/**
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @returns {(height: number) => void} to be told the height of the whole
 */
export function talkToHost(figure) {
  let height = 0;
  /** @type {import('../types.js').State} as it was told last */
  let told = {};
  const news = () => {
    const { controls, values } = figure;
    const state = { ...values };
    for (const { name } of tooLong(controls, values)) {
      if (values[name] === told[name]) delete state[name];
    }
    told = values;
    return state;
  };
  const tell = (/** @type {"is" | "change"} */ kind) => {
    const { phase, runtime, settled } = figure.dataset;
    const { readouts } = figure;
    const { title } = document;
    const state = news();
    const message = { explorable: kind, title, height, phase, runtime, settled, state, readouts };
    parent.postMessage(message, "*");
  };
  figure.addEventListener("explorable-change", () => tell("change"));
  new MutationObserver(() => tell("is")).observe(figure, {
    attributeFilter: ["data-phase", "data-runtime", "data-settled"],
  });
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.explorable !== "state") return;
    if (!data.state || typeof data.state !== "object") return;
    told = {}; // the page around may think that all it said was allowed
    figure.state = data.state;
  });
  return (newHeight) => {
    height = newHeight;
    tell("is");
  };
}
