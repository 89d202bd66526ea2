// Fallback frames: the Scenes that the build has kept along a figure's sliders, shown until Python
// answers. Dispatches "load" when they have been fetched.

import { bakedFrames } from "../urls.js";
import { bakedScene } from "./interpolate.js";

const MARGIN = "100%"; // how far from the view, in heights of it, a figure fetches its frames

export class FallbackFrames extends EventTarget {
  /** @type {import('./interpolate.js').Baked | undefined} */
  #baked;
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

  /** Fetches the frames as soon as the figure comes near. @param {AbortSignal} signal */
  attend(signal) {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) this.#fetch();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(this.figure);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  async #fetch() {
    if (this.#isRequested || this.python.phase === "live") return;
    this.#isRequested = true;
    try {
      const answer = await fetch(bakedFrames(this.figure.name));
      if (answer.ok) this.#baked = await answer.json();
    } catch {
      this.#isRequested = false; // no network: tried again with the next change
    }
    if (this.#baked) this.dispatchEvent(new Event("load"));
  }

  /** @returns {import('../types.js').Scene | undefined} the Scene of the figure's values, if there is one */
  scene() {
    const { controls, values } = this.store;
    if (!this.#baked) this.#fetch();
    const edited = this.python.edits.newest; // the frames are those of the original functions
    const scene = this.#baked && !edited && bakedScene(this.#baked, controls, values);
    const excuse = this.python.phase === "failed" ? "" : "The exact picture comes with Python.";
    this.note = scene
      ? `The picture is one kept at build, at most ${this.#baked?.within} pixels off.`
      : excuse;
    return scene || undefined;
  }
}
