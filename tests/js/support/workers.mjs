// Fakes: workers that record their messages, and a clock that a test moves.

/** @type {FakeWorker[]} all that were started */
export const workers = [];

export class FakeWorker extends EventTarget {
  /** @type {any[]} */
  messages = [];
  ended = false;

  /** @param {URL} [_script] @param {{name: string}} [options] */
  constructor(_script, options) {
    super();
    this.name = options?.name;
    workers.push(this);
  }

  /** @param {any} message */
  postMessage(message) {
    this.messages.push(message);
  }

  terminate() {
    this.ended = true;
  }

  /** @param {any} data */
  says(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

let clock = 0;
/** @type {Set<{ends: number, ring: () => void}>} */
const timers = new Set();

/** Advances the clock. @param {number} milliseconds */
export function pass(milliseconds) {
  clock += milliseconds;
  for (const timer of [...timers]) {
    if (timer.ends <= clock && timers.delete(timer)) timer.ring();
  }
}

/** The target of the page's own events. */
export const page = new EventTarget();

Object.assign(globalThis, {
  addEventListener: page.addEventListener.bind(page),
  document: { documentElement: { dataset: { python: "version" } }, querySelector: () => null },
  Worker: FakeWorker,
  clearTimeout: (/** @type {any} */ timer) => timers.delete(timer),
  setTimeout: (/** @type {() => void} */ ring, /** @type {number} */ milliseconds) => {
    const timer = { ends: clock + milliseconds, ring };
    timers.add(timer);
    return timer;
  },
});

export function forgetWorkers() {
  workers.length = 0;
  timers.clear();
}
