// A table in the address of the page, which somebody has sent as a link: table-link.js unpacks it.

import { LINKED } from "./source.js";

/** @param {(table: Promise<Blob>) => void} bring called at once if there is one, and for each that comes */
export function listenToLinks(bring) {
  const bringLinked = () => {
    const { hash } = location;
    if (!hash.startsWith(LINKED)) return;
    bring(import("./table-link.js").then(({ tableIn }) => tableIn(hash)));
  };
  addEventListener("hashchange", bringLinked);
  bringLinked();
}

/** Another table takes its place. */
export function leaveLink() {
  if (location.hash.startsWith(LINKED)) history.replaceState(history.state, "", location.pathname);
}
