// What few readers use is loaded when they use it: full screen, the play button, tasks, guesses, cells,
// and the mark in the contents of wide windows.

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Document} page @param {typeof import('../python/client.js').python} python */
export function loadOnDemand(page, python) {
  page.addEventListener("stage", ({ target }) => showOnStage(target));
  page.addEventListener("play", async (event) => {
    const { play } = await import("../teach/film.js");
    const { target, detail } = /** @type {CustomEvent} */ (event);
    play(/** @type {any} */ (target), detail);
  });
  // Where it cannot be loaded, or the page is left meanwhile, tasks stay questions.
  const watch = () =>
    import("../teach/tasks.js").then(({ watchTasks }) => watchTasks(page)).catch(() => {});
  loadGuesses(page);
  if (page.querySelector(".task")) page.addEventListener("commit", watch, { once: true });
  const useCell = async (/** @type {any} */ event) => {
    if (event.target.closest(".cell")) (await import("../teach/cells.js")).use(event, python);
  };
  for (const type of ["focusin", "click"]) page.addEventListener(type, useCell);
  const contents = page.querySelector(".contents");
  // Once, as in wide-contents.css: a window that is widened later has the contents without the mark.
  if (contents && matchMedia("(min-width: 84rem)").matches) {
    import("../teach/contents.js").then(({ markSection }) => markSection(contents)).catch(() => {});
  }
  if (new URLSearchParams(location.search).get("size") !== "stage") return;
  const named = location.hash && page.querySelector(`explorable-figure${location.hash}`);
  showOnStage(named || page.querySelector("explorable-figure"), false);
}

/** A question that is open at once; of one that was answered before only a line is shown. @param {Document} page */
function loadGuesses(page) {
  const withoutQuestions = () => {
    for (const card of page.querySelectorAll("[data-guess]")) card.removeAttribute("data-guess");
  };
  const load = () =>
    import("../teach/guesses.js").then(
      ({ listenToGuesses }) => listenToGuesses(page),
      withoutQuestions, // it did not load: the figures stand as elsewhere
    );
  if (page.querySelector('[data-guess="open"]')) load();
  page.addEventListener("click", async ({ target }) => {
    const button = /** @type {Element} */ (target).closest("explorable-guess:not(:defined) button");
    if (!(button instanceof HTMLElement)) return;
    await load();
    if (customElements.get("explorable-guess")) button.click(); // again: now it is listened to
  });
}

/** @param {any} figure @param {boolean} [asksBrowser] */
async function showOnStage(figure, asksBrowser) {
  const { toggleStage } = await import("../teach/stage.js");
  toggleStage(figure, asksBrowser);
}
