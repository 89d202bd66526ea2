// Stands before the worker's script in the copy of the site that is traced; marks, from outside, what
// happens in it. Names that Pyodide and the start set at objects are caught by setters that
// all objects inherit until one has its own.
{
  const mark = (name) => performance.mark(`start: ${name}`);
  mark("worker: script begins");
  setTimeout(() => mark("worker: script evaluated"));
  addEventListener("connect", () => mark("worker: the page has joined"));

  const nameOf = (url) => String(url).split(/[?#]/)[0].split("/").pop();

  new PerformanceObserver((list) => {
    for (const { name, startTime, responseEnd } of list.getEntries()) {
      performance.mark(`start: ${nameOf(name)} requested`, { startTime });
      performance.mark(`start: ${nameOf(name)} has come`, { startTime: responseEnd });
    }
  }).observe({ type: "resource", buffered: true });

  for (const [method, done] of [
    ["compileStreaming", "compiled"],
    ["instantiateStreaming", "compiled and instantiated"],
  ]) {
    const own = WebAssembly[method];
    WebAssembly[method] = async (source, ...others) => {
      const result = await own.call(WebAssembly, source, ...others);
      mark(`${nameOf((await source).url)} ${done}`);
      return result;
    };
  }

  /** Calls `changed(value)` for what is to be set at any object's property `name`. */
  function whenSet(name, changed) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set(value) {
        let current = changed(value);
        const set = (next) => {
          current = changed(next);
        };
        const own = { get: () => current, set, configurable: true, enumerable: true };
        Object.defineProperty(this, name, own);
      },
    });
  }

  whenSet("noInitialRun", (value) => {
    mark("Pyodide's scripts evaluated, module begins");
    return value;
  });
  let linking = 0;
  whenSet("loadWebAssemblyModule", (load) => async (...parameters) => {
    if (!linking++) mark("libraries: linking begins");
    const library = await load(...parameters);
    if (!--linking) mark("libraries linked");
    return library;
  });
  let restored = false;
  whenSet("finalizeBootstrap", (finalize) => {
    // Set anew once the memory has been restored.
    if (restored) mark("snapshot applied");
    restored = true;
    return (...parameters) => {
      mark("finalizeBootstrap begins");
      const result = finalize(...parameters);
      mark("finalizeBootstrap done");
      return result;
    };
  });

  // The snapshot alone is hashed, when it is here and while it is applied.
  const { digest } = SubtleCrypto.prototype;
  SubtleCrypto.prototype.digest = function (...parameters) {
    mark("snapshot: applying begins");
    return digest.apply(this, parameters);
  };

  let drawn = false;
  function watch(message) {
    if (message?.stage === "ready") mark("worker says that Python is ready");
    if (message?.type !== "scene" || drawn) return;
    drawn = true;
    performance.mark("start: Python begins the first frame", {
      startTime: performance.now() - message.milliseconds,
    });
    mark("Python's first frame");
  }
  for (const place of [MessagePort.prototype, self]) {
    const { postMessage } = place;
    if (!postMessage) continue;
    place.postMessage = function (message, ...others) {
      watch(message);
      return postMessage.call(this, message, ...others);
    };
  }
}
