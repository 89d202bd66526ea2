// Offline reading: registers the service worker that caches the site, unless the reader or Save-Data
// forbids it.

import { whenQuiet } from "../dom/when-quiet.js";
import { SITE } from "../urls.js";
import { say } from "../words/say.js";

/** @typedef {import('../types.js').Python} Python */

const CHOICE = "offline"; // in localStorage: "on", "off", or nothing, where Save-Data decides

/** @returns {ServiceWorkerContainer | undefined} undefined without support or permission to store anything */
function serviceWorkers() {
  try {
    localStorage.getItem(CHOICE);
    return navigator.serviceWorker;
  } catch {
    return undefined; // a reader who forbids storage means this one too
  }
}

function isWanted() {
  const { connection } = /** @type {any} */ (navigator);
  const choice = localStorage.getItem(CHOICE);
  return choice === "on" || (choice !== "off" && !connection?.saveData);
}

/** Caches the site where nothing else is to be done. @param {Python} python */
export function keepOffline(python) {
  if (!serviceWorkers() || !isWanted()) return;
  whenQuiet(python, () => isWanted() && register());
}

async function register() {
  try {
    await serviceWorkers()?.register(`${SITE}service-worker.js`);
  } catch (error) {
    console.info("This site cannot be kept for reading offline:", error);
  }
}

async function unregister() {
  const registration = await serviceWorkers()?.getRegistration(SITE);
  if (registration?.scope === SITE) await registration.unregister();
  await caches.delete(SITE);
}

/** @param {HTMLElement | null} place of the switch, on the page that has one */
export function listenToOffline(place) {
  const container = serviceWorkers();
  if (!place || !container) return;
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
  const show = async () => {
    button.textContent = isWanted()
      ? say`Keep for reading offline: on`
      : say`Keep for reading offline: off`;
    const registration = await container.getRegistration(SITE);
    registration?.installing?.addEventListener("statechange", show);
    status.textContent = registration?.active ? say`All of it is kept.` : say`Nothing is kept yet.`;
  };
  button.addEventListener("click", async () => {
    localStorage.setItem(CHOICE, isWanted() ? "off" : "on");
    await (isWanted() ? register() : unregister());
    show();
  });
  container.ready.then(show);
  place.hidden = false;
  show();
}
