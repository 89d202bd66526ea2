// Tasks whose answer is a state of a figure. What counts is what Python has sent about that state; a
// task that is done stays so.

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

const AT_ZERO = 0.05; // a house nearer to size 0 fits every slope about equally well

/** @type {Record<string, (figure: Pick<Figure, "readouts" | "values" | "scene">) => boolean>} */
export const JUDGES = {
  "half-way": ({ readouts: { map, mle } }) => Math.abs(Number(map) / Number(mle) - 0.5) < 0.005,
  "one-decides": ({ values: { points }, readouts: { mle } }) => {
    const houses = /** @type {import('../types.js').Point[]} */ (points);
    const sized = houses.filter(([x]) => Math.abs(x) >= AT_ZERO);
    return mle !== undefined && houses.length > 1 && sized.length === 1;
  },
  refuted: ({ scene }) => /\brefute\b/.test(scene.note),
};

/** @param {Document} page */
export function watchTasks(page) {
  for (const figure of page.querySelectorAll("explorable-figure")) judge(page, figure);
  page.addEventListener("explorable-change", ({ target }) => judge(page, target));
}

/** @param {Document} page @param {any} figure */
function judge(page, figure) {
  if (figure.dataset.settled !== "true") return; // the numbers are not yet those of the values
  for (const task of page.querySelectorAll(`.task[data-figure="${figure.name}"]:not(.done)`)) {
    const { judge: name = "", done = "" } = /** @type {HTMLElement} */ (task).dataset;
    if (!JUDGES[name](figure)) continue;
    task.classList.add("done");
    /** @type {Element} */ (task.querySelector("[role=status]")).textContent = done;
  }
}
