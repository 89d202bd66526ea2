// A worker that one embed has started and that serves all embeds of this site in the same host page.

import { openOwn } from "./own.js";
import { everywhere, here } from "./sibling-windows.js";

/** @typedef {{moved: () => void, lost: (reason: string, hasBegun: boolean) => void}} Member an embed that is served */

export class SiblingWorker {
  /** @type {Set<Member>} */
  #members = new Set();

  /** @param {string} name of the worker */
  constructor(name) {
    this.name = name;
    let hasBegun = false;
    this.worker = openOwn(
      ({ stage }) => {
        hasBegun = true;
        if (["failed", "unfit"].includes(stage)) this.retire();
      },
      (reason) => this.#end(({ lost }) => lost(reason, hasBegun)),
    );
    here.workers.set(name, this);
    // The worker ends with the document that has started it; in the back/forward cache it rests.
    addEventListener("pagehide", (/** @type {PageTransitionEvent} */ { persisted }) => {
      if (!persisted) this.#end(({ moved }) => moved());
    });
    for (const { waiting } of everywhere()) for (const join of [...waiting]) join();
  }

  /** @param {MessagePort} port @param {Member} member @returns {() => void} leaves */
  join(port, member) {
    this.#members.add(member);
    this.worker.post({ type: "join", port }, [port]);
    return () => {
      this.#members.delete(member);
      if (!this.#members.size) this.#end(() => {});
    };
  }

  /** No embed joins from now on: it is of no more use. */
  retire() {
    if (here.workers.get(this.name) === this) here.workers.delete(this.name);
  }

  /** @param {(member: Member) => void} tell */
  #end(tell) {
    this.retire();
    this.worker.close();
    const members = [...this.#members];
    this.#members.clear();
    for (const member of members) tell(member);
  }
}

/** @param {string} name @returns {SiblingWorker | undefined} one that an embed in this host page has started */
export const siblingWorker = (name) =>
  everywhere()
    .map(({ workers }) => workers.get(name))
    .find(Boolean);
