// The snapshot that Python starts from may not fit a browser. Then it is not tried again in this visit.

/** How the name of a worker ends that is to do without it. */
export const FROM_PARTS = " from parts";

const KEY = "python";
let forgone = false;

/** @param {string} reason */
export function forgo(reason) {
  console.info(`Python is put together from its parts: ${reason}.`);
  forgone = true;
  try {
    sessionStorage.setItem(KEY, version());
  } catch {} // a reader who forbids storage pays for the attempt on every page
}

/** @returns {string} the name of a worker: pages of another version have another */
export function workerName() {
  return `python ${version()}${isForgone() ? FROM_PARTS : ""}`;
}

function isForgone() {
  try {
    return forgone || sessionStorage.getItem(KEY) === version();
  } catch {
    return forgone;
  }
}

const version = () => document.documentElement.dataset.python ?? "";
