// Fallback frames: Scenes prerendered along a figure's sliders, shown until Python answers.

import { prerenderedFrames } from "../urls.js";
import { mark } from "../words/language.js";
import { say } from "../words/say.js";
import { prerenderedScene } from "./interpolate.js";

const MARGIN = "100%"; // how far from the view, in heights of it, a figure fetches its frames
const PATIENCE = 1000; // milliseconds in which Python may be live: a reader who moves something does not wait

/** Dispatches "load" when the frames have been fetched. */
export class FallbackFrames extends EventTarget {
  /** @type {import('./interpolate.js').Prerendered | undefined} */
  #prerendered;
  #isRequested = false;
  /** a sentence about the picture that is shown; "" where there is nothing to explain */
  note = "";

  /**
   * @param {HTMLElement & {name: string}} figure
   * @param {import('../figure/store.js').Store} store
   * @param {import('../types.js').Python} python
   */
  constructor(figure, store, python) {
    super();
    this.figure = figure;
    this.store = store;
    this.python = python;
  }

  /** Fetches the frames when the figure is near and Python not live soon. @param {AbortSignal} signal */
  attend(signal) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(timer);
        if (entries.at(-1)?.isIntersecting) timer = setTimeout(() => this.#fetch(), PATIENCE);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(this.figure);
    signal.addEventListener("abort", () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    this.python.addEventListener("change", () => this.#dropIfLive(), { signal });
  }

  /** A megabyte for each figure; fetched again, out of a cache, where Python does not answer any more. */
  #dropIfLive() {
    if (this.python.phase !== "live") return;
    this.#prerendered = undefined;
    this.#isRequested = false;
  }

  async #fetch() {
    if (this.#isRequested || this.python.phase === "live") return;
    this.#isRequested = true;
    try {
      const response = await fetch(prerenderedFrames(this.figure.name));
      if (response.ok) this.#prerendered = await response.json();
    } catch {
      this.#isRequested = false; // no network: tried again with the next change
    }
    this.#dropIfLive(); // meanwhile
    if (this.#prerendered) this.dispatchEvent(new Event("load"));
  }

  /** @returns {import('../types.js').Scene | undefined} the Scene of the figure's values, if there is one */
  scene() {
    const { controls, values } = this.store;
    if (!this.#prerendered) this.#fetch();
    const isEdited = this.python.edits.newest; // the frames are those of the original functions
    const scene =
      this.#prerendered && !isEdited
        ? prerenderedScene(this.#prerendered, controls, values)
        : undefined;
    if (scene) {
      const off = String(this.#prerendered?.within).replace(".", mark);
      this.note = say`The picture is one kept at build, at most ${off} pixels off.`;
    } else if (this.python.phase === "failed") this.note = say`The picture is of other values.`;
    else this.note = say`The picture is of other values; yours comes with Python.`;
    return scene;
  }
}
