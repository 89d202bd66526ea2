// Frames in shadow trees, as elements have them, are in no list of frames and would not find each other. The
// host's script opens a room for them (host/room.js): a frame in the page itself, in which they show themselves.

import { HOME } from "../../urls.js";
import { isListed, show, windows } from "./sibling-windows.js";

const PATIENCE = 1_000; // milliseconds, because not every host has our script

/** @returns {Promise<boolean>} whether other embeds can find this one, where there is a room for it */
export async function enterRoom() {
  const answered = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    addEventListener("message", ({ source, data }) => {
      if (source === parent && data?.explorable === "room") resolve(undefined);
    });
  });
  parent.postMessage({ explorable: "room" }, "*");
  await answered;
  windows().filter(isRoom).forEach(show);
  return isListed();
}

/** @param {any} window */
function isRoom(window) {
  try {
    return window.location.href === `${HOME}embed.js`;
  } catch {
    return false; // of another site
  }
}
