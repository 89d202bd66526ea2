// Runs before every script of a page and marks, from outside, what happens there during a start. All
// marks reach the browser's trace, whose clock is the same in every process.
(() => {
  const seen = new Set();
  /** Marks the first time only. */
  const mark = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    performance.mark(`start: ${name}`);
  };

  const define = customElements.define;
  customElements.define = function (name, ...others) {
    if (name === "explorable-figure") mark("page's scripts evaluated, figures begin");
    define.call(this, name, ...others);
    if (name === "explorable-figure") mark("figures set up");
  };

  function watch(port) {
    const { postMessage } = port;
    port.postMessage = (message, ...others) => {
      if (message?.type === "draw") mark("first draw requested");
      postMessage.call(port, message, ...others);
    };
    port.addEventListener("message", ({ data }) => {
      mark("connected to the worker");
      if (data?.stage === "ready") mark("page hears that Python is ready");
      if (data?.type === "scene") mark("page has the first scene");
    });
  }

  window.Worker = class extends Worker {
    constructor(...parameters) {
      mark("worker created");
      super(...parameters);
      watch(this);
    }
  };
  if (window.SharedWorker) {
    window.SharedWorker = class extends SharedWorker {
      constructor(...parameters) {
        mark("worker created");
        super(...parameters);
        watch(this.port);
      }
    };
  }

  addEventListener("explorable-change", () => mark("first scene drawn"), { capture: true });
  new MutationObserver((changes, observer) => {
    if (!document.querySelector('explorable-figure[data-phase="live"]')) return;
    mark("live");
    window.live = true;
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-phase"] });

  /** Milliseconds since navigation that the browser itself has noted. */
  window.noted = () => {
    const [html] = performance.getEntriesByType("navigation");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const script = performance
      .getEntriesByType("resource")
      .find(({ name }) => name.endsWith("site/main.js"));
    return {
      "HTML begins": html.responseStart,
      "HTML has come": html.responseEnd,
      "HTML parsed": html.domInteractive,
      "first paint": paint?.startTime,
      "main.js has come": script?.responseEnd,
    };
  };
})();
