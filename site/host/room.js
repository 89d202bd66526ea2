// Figures in shadow trees cannot find each other, which they have to where the browser gives their frames no
// shared worker. The room is a hidden frame of their site in the page itself, in which they show themselves.

/** @type {HTMLIFrameElement | undefined} */
let room;
/** @type {Promise<Event>} */
let opened;

/** @param {URL} site @returns {Promise<Event>} resolves when the room is there, of which a page has one */
export function openRoom(site) {
  if (room?.isConnected) return opened;
  const frame = document.createElement("iframe");
  frame.style.cssText = "display: none !important";
  frame.src = `${site}embed.js`; // some document of the site, which the browser has
  opened = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  room = frame;
  return opened;
}
