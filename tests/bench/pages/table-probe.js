// Runs before every script of the page "Your data": when a table came, when the reader could stop it,
// when its picture was drawn, and which tasks blocked the page meanwhile.
(() => {
  let found;
  let outcome;
  let bringer = 0; // when the last key or event that may bring a table came

  const seen = (/** @type {string} */ name) => {
    if (!found || name in found) return;
    found[name] = performance.now();
    requestAnimationFrame(() => setTimeout(() => (found[`${name}_painted`] = performance.now())));
  };

  for (const type of ["keydown", "paste", "drop", "change"]) {
    addEventListener(
      type,
      (event) => {
        if (type === "paste" && bringer) return; // the key came before it
        bringer = event.timeStamp;
      },
      { capture: true },
    );
  }

  addEventListener(
    "explorable-change",
    ({ target }) => {
      if (!found || "drawn" in found) return;
      const texts = [...target.querySelectorAll("svg text")];
      if (texts.some(({ textContent }) => textContent.includes(outcome))) seen("drawn");
    },
    { capture: true },
  );

  new MutationObserver(() => {
    const isThere = (/** @type {string} */ selector) => {
      const element = document.querySelector(selector);
      return element && !element.hidden;
    };
    if (isThere(".bring progress") && isThere(".bring .stop")) seen("stop");
    if (/^[1-9]/.test(document.querySelector(".said")?.textContent ?? "")) seen("progress");
    if (isThere("form.columns")) seen("read");
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["hidden"] });

  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: "longtask" });

  // Scripts can read the clipboard of a paste in no other way than this one, which waits for it.
  const { getData } = DataTransfer.prototype;
  DataTransfer.prototype.getData = function (type) {
    const start = performance.now();
    const text = getData.call(this, type);
    if (found) found.clipboard = (found.clipboard ?? 0) + performance.now() - start;
    return text;
  };

  window.tableProbe = {
    /** From now on. @param {string} words of the picture that is waited for */
    begin(words) {
      outcome = words;
      found = {};
      bringer = 0;
      tasks.length = 0;
    },
    isDrawn: () => "drawn_painted" in (found ?? {}),
    /** Milliseconds after the table was brought, and the tasks of 50 ms or more. */
    take() {
      const { clipboard = 0, ...times } = found;
      const entries = Object.entries(times).map(([name, time]) => [name, time - bringer]);
      const blocked = tasks.filter(([start, duration]) => start + duration > bringer);
      return {
        ...Object.fromEntries(entries),
        clipboard,
        blocked: blocked.map(([start, duration]) => [start - bringer, duration]),
      };
    },
  };
})();
