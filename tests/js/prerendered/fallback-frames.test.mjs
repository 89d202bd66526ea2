// Prerendered frames are kept as long as Python does not answer, and fetched again when it stops.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

/** @type {any} */
const scope = globalThis;
scope.document ??= { baseURI: "https://site.example/", documentElement: { lang: "en" } };
scope.IntersectionObserver = class {
  /** @param {(entries: object[]) => void} callback */
  constructor(callback) {
    this.callback = callback;
  }
  observe() {
    this.callback([{ isIntersecting: true }]);
  }
  disconnect() {}
};
const { FallbackFrames } = await import("../../../site/prerendered/fallback-frames.js");

class Python extends EventTarget {
  phase = "starting";
  edits = { newest: undefined };
  /** @param {string} phase */
  become(phase) {
    this.phase = phase;
    this.dispatchEvent(new Event("change"));
  }
}

mock.timers.enable({ apis: ["setTimeout"] });
const wait = () => mock.timers.tick(1000); // as long as Python is given to be live

let fetched = 0;
const DATA = { within: 0.5, sliders: {} };
/** @type {(value: any) => void} */
let arrive;
beforeEach(() => {
  fetched = 0;
  scope.fetch = () => {
    fetched++;
    return new Promise((resolve) => {
      arrive = () => resolve({ ok: true, json: async () => DATA });
    });
  };
});

/** @returns {{python: Python, frames: any, loads: () => Promise<boolean>}} `loads` once the file has arrived */
function attended() {
  const python = new Python();
  const frames = new FallbackFrames(
    /** @type {any} */ ({ name: "prior" }),
    /** @type {any} */ ({ controls: [], values: {} }),
    /** @type {any} */ (python),
  );
  let isLoaded = false;
  frames.addEventListener("load", () => {
    isLoaded = true;
  });
  frames.attend(new AbortController().signal);
  const loads = async () => {
    isLoaded = false;
    arrive(undefined);
    await new Promise(setImmediate);
    return isLoaded;
  };
  return { python, frames, loads };
}

test("frames are fetched once while Python starts", async () => {
  const { python, frames, loads } = attended();
  wait();
  assert.ok(await loads());
  python.become("starting");
  frames.scene();
  assert.equal(fetched, 1);
});

test("frames are fetched again when Python, which was live, has failed", async () => {
  const { python, frames, loads } = attended();
  wait();
  assert.ok(await loads());
  python.become("live");
  frames.scene();
  assert.equal(fetched, 1, "a live Python needs none");
  python.become("failed");
  frames.scene();
  assert.equal(fetched, 2);
  assert.ok(await loads());
});

test("frames that arrive when Python is live are dropped", async () => {
  const { python, frames, loads } = attended();
  wait();
  python.become("live");
  assert.equal(await loads(), false);
  python.become("failed");
  frames.scene();
  assert.equal(fetched, 2);
});

test("no frames are fetched where Python is live at once", () => {
  const { python } = attended();
  python.become("live");
  wait();
  assert.equal(fetched, 0);
});

test("a reader who moves something at once does not wait for the frames", () => {
  const { frames } = attended();
  frames.scene();
  assert.equal(fetched, 1);
  wait();
  assert.equal(fetched, 1);
});
