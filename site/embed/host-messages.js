// Sends an embed's figure to its host, and receives states and themes from it. Messages: messages.js.

import { tooLong } from "../state/query-codec.js";

/** @typedef {import('./messages.js').FigureMessage} FigureMessage */

/**
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @returns {(height: number) => void} to be called with the height of the page
 */
export function connectHost(figure) {
  let height = 0;
  /** @type {import('../types.js').State} the values that the host was last sent */
  let sent = {};
  let received = 0;
  const newState = () => {
    const { controls, values } = figure;
    const state = { ...values };
    for (const { name } of tooLong(controls, values)) {
      if (values[name] === sent[name]) delete state[name];
    }
    sent = values;
    return state;
  };
  const send = (/** @type {FigureMessage["explorable"]} */ explorable) => {
    const { phase, runtime, settled } = figure.dataset;
    const { readouts } = figure;
    const { title } = document;
    const state = newState();
    /** @type {FigureMessage} */
    const message = {
      explorable,
      title,
      height,
      phase,
      runtime,
      settled,
      state,
      readouts,
      received,
    };
    parent.postMessage(message, "*");
  };
  /** @type {Record<string, (data: any) => void>} */
  const receive = {
    state({ state, turn }) {
      if (!state || typeof state !== "object") return;
      received = Number.isFinite(turn) ? turn : 0;
      sent = {}; // the host may assume that all its values were allowed
      figure.state = state;
      if (received) send("is"); // a host that counts turns learns what of it was allowed
    },
    theme({ theme }) {
      if (["light", "dark"].includes(theme)) document.documentElement.dataset.theme = theme;
    },
  };
  figure.addEventListener("explorable-change", () => send("change"));
  new MutationObserver(() => send("is")).observe(figure, {
    attributeFilter: ["data-phase", "data-runtime", "data-settled"],
  });
  addEventListener("message", ({ source, data }) => {
    const kind = data?.explorable;
    if (source !== parent || typeof kind !== "string") return;
    if (Object.hasOwn(receive, kind)) receive[kind](data);
  });
  return (newHeight) => {
    height = newHeight;
    send("is");
  };
}
