{ // Starts Python before the page is parsed; site/python/transport/early.js takes the worker over.
  const { dataset: { python, worker: url, alone }, lang } = document.documentElement;
  try {
    if (sessionStorage.getItem("python") !== python && origin !== "null") {
      const options = { type: "module", extendedLifetime: true, name: `python ${python} ${lang}` };
      const worker = new (alone === undefined && globalThis.SharedWorker || Worker)(url, options);
      const early = globalThis.early = { worker, events: [] };
      worker.onerror = (worker.port ?? worker).onmessage = (event) => { event.preventDefault(); early.events.push(event); };
    }
  } catch { /* no storage, no worker: the page's own module says what is amiss */ }
}
