// What a figure shows before Python is there: the pictures that the build has kept of its sliders.

import { python } from "../python/client.js";
import { bakedFrames } from "../urls.js";
import { bakedScene } from "./interpolate.js";

const MARGIN = "100%"; // how far from the view, in heights of it, a figure asks for its pictures

export class Kept {
  /** @type {import('./interpolate.js').Baked | undefined} */
  #baked;
  #asked = false;
  /** what to tell of the picture that is shown; "" where there is nothing to tell */
  words = "";

  /** @param {import('../figure/element.js').ExplorableFigure} figure */
  constructor(figure) {
    this.figure = figure;
  }

  /** Fetches the pictures as soon as the figure comes near. @param {AbortSignal} signal */
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
    if (this.#asked || python.phase === "live") return;
    this.#asked = true;
    try {
      const answer = await fetch(bakedFrames(this.figure.name));
      if (answer.ok) this.#baked = await answer.json();
    } catch {
      this.#asked = false; // there was no network: with the next move, perhaps
    }
    if (this.#baked) this.figure.view.showKept();
  }

  /** @returns {import('../types.js').Scene | undefined} the picture of the figure's values, if there is one */
  scene() {
    const { controls, values } = this.figure;
    if (!this.#baked) this.#fetch();
    const edited = python.edits.newest; // the pictures are those of our own functions
    const scene = this.#baked && !edited && bakedScene(this.#baked, controls, values);
    const excuse = python.phase === "failed" ? "" : "The exact picture comes with Python.";
    this.words = scene
      ? `The picture is one kept at build, at most ${this.#baked?.within} pixels off.`
      : excuse;
    return scene || undefined;
  }
}
