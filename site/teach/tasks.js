// Tasks whose answer is a state of a figure. Python judges, and its Scene names the tasks that the state
// solves; a task that is done stays so.

/** @param {Document} page */
export function watchTasks(page) {
  for (const figure of page.querySelectorAll("explorable-figure")) judge(page, figure);
  page.addEventListener("explorable-change", ({ target }) => judge(page, target));
}

/** @param {Document} page @param {any} figure */
function judge(page, figure) {
  if (figure.dataset.settled !== "true") return; // the numbers are not yet those of the values
  for (const task of page.querySelectorAll(`.task[data-figure="${figure.name}"]:not(.done)`)) {
    const { task: name = "", done = "" } = /** @type {HTMLElement} */ (task).dataset;
    if (!figure.scene.solved?.includes(name)) continue;
    task.classList.add("done");
    /** @type {Element} */ (task.querySelector("[role=status]")).textContent = done;
  }
}
