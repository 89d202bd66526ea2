// An embed and the page around it: what the figure is and shows goes out, a new state may come in.
// Out: {explorable: 'is' | 'change', title, height, phase, runtime, settled, state, readouts}
// In:  {explorable: 'state', state}, from the page around only

/**
 * @param {import('./figure.js').ExplorableFigure} figure
 * @returns {(height: number) => void} to be told the height of the whole
 */
export function talkToHost(figure) {
  let height = 0;
  const tell = (/** @type {"is" | "change"} */ kind) => {
    const { phase, runtime, settled } = figure.dataset;
    const { state, readouts } = figure;
    const { title } = document;
    const message = { explorable: kind, title, height, phase, runtime, settled, state, readouts };
    parent.postMessage(message, "*");
  };
  figure.addEventListener("explorable-change", () => tell("change"));
  new MutationObserver(() => tell("is")).observe(figure, {
    attributeFilter: ["data-phase", "data-runtime", "data-settled"],
  });
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.explorable !== "state") return;
    if (data.state && typeof data.state === "object") figure.state = data.state;
  });
  return (newHeight) => {
    height = newHeight;
    tell("is");
  };
}
