// The site is put aside in the reader's browser, for when there is no network; unless that is not wanted.

import { python } from "../python/client.js";
import { SITE } from "../urls.js";

const CHOICE = "offline"; // in localStorage: "on", "off", or nothing: then Save-Data decides

/** @returns {ServiceWorkerContainer | undefined} where the browser has one and lets us keep things */
function keeper() {
  try {
    localStorage.getItem(CHOICE);
    return navigator.serviceWorker;
  } catch {
    return undefined; // a reader who forbids storage means this one too
  }
}

function wanted() {
  const { connection } = /** @type {any} */ (navigator);
  const choice = localStorage.getItem(CHOICE);
  return choice === "on" || (choice !== "off" && !connection?.saveData);
}

/** When Python runs, if the page needs it, and there is nothing else to do. */
export function keepOffline() {
  if (!keeper() || !wanted()) return;
  const idle = globalThis.requestIdleCallback ?? setTimeout; // Safari has none
  const look = () => {
    if (python.phase !== "live" && document.querySelector("explorable-figure")) return;
    python.removeEventListener("change", look);
    idle(() => wanted() && keep());
  };
  python.addEventListener("change", look);
  addEventListener("load", look, { once: true });
}

async function keep() {
  try {
    await keeper()?.register(`${SITE}service-worker.js`);
  } catch (error) {
    console.info("This site cannot be kept for reading offline:", error);
  }
}

async function forget() {
  const registration = await keeper()?.getRegistration(SITE);
  if (registration?.scope === SITE) await registration.unregister();
  await caches.delete(SITE);
}

/** @param {HTMLElement | null} place of the switch, on the page that has one */
export function listenToOffline(place) {
  const container = keeper();
  if (!place || !container) return;
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
  const show = async () => {
    button.textContent = `Keep for reading offline: ${wanted() ? "on" : "off"}`;
    const registration = await container.getRegistration(SITE);
    registration?.installing?.addEventListener("statechange", show);
    status.textContent = registration?.active ? "All of it is kept." : "Nothing is kept yet.";
  };
  button.addEventListener("click", async () => {
    localStorage.setItem(CHOICE, wanted() ? "off" : "on");
    await (wanted() ? keep() : forget());
    show();
  });
  container.ready.then(show);
  place.hidden = false;
  show();
}
