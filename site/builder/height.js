// How high an embed is in a frame of a given width: measured in such a frame, out of sight.

import { say } from "../words/say.js";
import { embedUrl } from "./markup.js";

/** @typedef {import('./facts.js').Facts} Facts */

const COLUMN = 640; // CSS pixels: the text column of many themes, for a frame as wide as its column

class HeightProbe {
  #frame = document.createElement("iframe");

  /** @param {HTMLElement} place @param {(height: number) => void} callback with whole tens of CSS pixels */
  constructor(place, callback) {
    this.place = place;
    this.#frame.className = "probe";
    this.#frame.tabIndex = -1;
    this.#frame.ariaHidden = "true";
    this.#frame.title = say`Measures the height`;
    addEventListener("message", ({ source, data }) => {
      if (source !== this.#frame.contentWindow || !Number.isFinite(data?.height)) return;
      if (data.height <= 0) return;
      callback(Math.ceil(data.height / 10) * 10);
    });
  }

  /** @param {Facts} facts */
  measure(facts) {
    const url = embedUrl(facts);
    const width = String(parseInt(facts.width, 10) === 100 ? COLUMN : facts.width);
    if (this.#frame.src === url && this.#frame.width === width) return;
    this.#frame.width = width;
    this.#frame.src = url;
    this.place.append(this.#frame);
  }
}

/**
 * The height that the figure has in a frame of the form's width, until somebody enters another one.
 * @param {HTMLFormElement} form
 * @param {() => Facts} facts
 * @param {() => void} update
 */
export function fillHeight(form, facts, update) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("height"));
  const probe = new HeightProbe(form, (height) => {
    if (field.dataset.own) return;
    field.value = String(height);
    update();
  });
  field.addEventListener("input", () => (field.dataset.own = field.value));
  form.addEventListener("change", () => probe.measure(facts()));
  probe.measure(facts());
}
