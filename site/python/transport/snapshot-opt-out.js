// Snapshot opt-out: where the snapshot does not fit a browser, it is not tried again in this visit.

import { language } from "../../words/language.js";

/** The end of the name of a worker that must start without the snapshot. */
export const FROM_PARTS = " from parts";

const KEY = "python"; // in sessionStorage: the version whose snapshot did not fit
let optedOut = false;

/** @param {string} reason */
export function optOut(reason) {
  console.info(`Python is put together from its parts: ${reason}.`);
  optedOut = true;
  try {
    sessionStorage.setItem(KEY, version());
  } catch {} // without storage, every page tries the snapshot once
}

/** @returns {string} the name of a worker: pages of different versions or languages share none */
export function workerName() {
  return `python ${version()} ${language}${isOptedOut() ? FROM_PARTS : ""}`;
}

function isOptedOut() {
  try {
    return optedOut || sessionStorage.getItem(KEY) === version();
  } catch {
    return optedOut;
  }
}

const version = () => document.documentElement.dataset.python ?? "";
