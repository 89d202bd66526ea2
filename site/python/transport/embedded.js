// Transport of embeds: the worker that all pages of the site share, else one that the embeds in this host
// page share, where the browser blocks the storage of frames or has no shared workers.

import { openShared } from "./shared.js";
import { enterRoom } from "./sibling-room.js";
import { isListed } from "./sibling-windows.js";
import { openSiblings } from "./siblings.js";

/** @typedef {import('../transports.js').Transport} Transport */

let isRefused = false; // for the rest of this page

/**
 * @param {import('../transports.js').OnMessage} onMessage
 * @param {import('../transports.js').OnLost} onLost
 * @returns {Transport}
 */
export function openEmbedded(onMessage, onLost) {
  if (isRefused) return openSiblings(onMessage, onLost);
  /** @type {Transport | undefined} */
  let transport;
  let hasBegun = false;
  let isGivenUp = false;
  let isClosed = false;
  const receive = (/** @type {any} */ message) => {
    if (isGivenUp) return; // it came too late
    hasBegun = true;
    onMessage(message);
  };
  const lost = (/** @type {string} */ reason) => {
    if (hasBegun) return onLost(reason);
    if (isGivenUp) return;
    isGivenUp = true;
    transport?.close();
    transport = undefined;
    if (isListed()) meet();
    else enterRoom().then((isFound) => isClosed || (isFound ? meet() : onLost(reason))); // or its own, in sight
  };
  const meet = () => {
    isRefused = true;
    transport = openSiblings(onMessage, onLost);
  };
  try {
    transport = openShared(receive, lost);
  } catch (error) {
    lost(String(error));
  }
  return {
    post: (message) => transport?.post(message),
    close() {
      isClosed = true;
      transport?.close();
    },
  };
}
