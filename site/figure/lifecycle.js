// Whether a figure is in sight, and how Python is: what makes it ask, and what it says meanwhile.

import { python } from "../python/client.js";
import { showPhase } from "./text-output.js";

export class Presence {
  /** whether any of the figure is seen; out of sight it does not ask Python for pictures */
  visible = false;
  #gone = new AbortController();
  #goLive = () => {};
  /** @type {Promise<void>} resolves when Python answers this figure */
  live = new Promise((resolve) => {
    this.#goLive = resolve;
  });

  /** @param {import('./element.js').ExplorableFigure} figure */
  constructor(figure) {
    this.figure = figure;
  }

  /** Looks after Python and after what is seen, as long as the figure is in its page. */
  begin() {
    const { figure } = this;
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    const observer = new IntersectionObserver((entries) => {
      // On a busy machine several come at once; the last one tells how it is now.
      this.visible = Boolean(entries.at(-1)?.isIntersecting);
      if (this.visible) this.#seen();
    });
    observer.observe(figure);
    figure.kept.attend(signal);
    signal.addEventListener("abort", () => observer.disconnect());
    python.addEventListener("change", () => this.#phaseChanged(), { signal });
    python.addEventListener("edited", () => figure.newest.want(this.visible), { signal });
    this.#phaseChanged(); // it may have changed while the figure was in no page
  }

  end() {
    this.#gone.abort();
  }

  #seen() {
    const { figure } = this;
    figure.view.showValues(); // it may have followed others while nobody saw it
    figure.newest.ask();
    figure.view.showKept();
    if (python.phase === "starting") showPhase(figure, python);
  }

  #phaseChanged() {
    const { figure } = this;
    const { dataset } = figure;
    const wasLive = dataset.phase === "live";
    const isNews = dataset.phase !== python.phase;
    dataset.phase = python.phase;
    dataset.runtime = python.phase === "live" ? python.way : "baked";
    dataset.start = python.from;
    if (python.phase === "live" && !wasLive) {
      this.#goLive();
      if (this.visible) figure.newest.want(); // a first call warms Python up before it is needed
    }
    if (isNews || this.visible) showPhase(figure, python); // bytes come often, and that costs a frame
    if (python.phase === "failed") figure.view.showKept();
    figure.newest.ask();
  }
}
