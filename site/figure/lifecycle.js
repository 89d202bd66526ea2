// Lifecycle of a figure in its page: draws when it comes into sight and when Python goes live.

/**
 * @typedef {object} Parts of a figure, as far as its lifecycle uses them
 * @property {import('../types.js').Python} python
 * @property {import('./view.js').View} view
 * @property {import('./draw-scheduler.js').DrawScheduler} scheduler
 * @property {{attend: (signal: AbortSignal) => void}} frames prerendered pictures
 */

export class Lifecycle {
  /** whether any of the figure is in sight; out of sight it requests no Scenes */
  visible = false;
  #removed = new AbortController();
  #goLive = () => {};
  /** @type {Promise<void>} resolves when Python is ready for this figure */
  live = new Promise((resolve) => {
    this.#goLive = resolve;
  });

  /** @param {HTMLElement} figure @param {Parts} parts */
  constructor(figure, parts) {
    this.figure = figure;
    this.parts = parts;
  }

  /** Watches Python and the view, as long as the figure is in its page. */
  begin() {
    const { python, frames } = this.parts;
    this.#removed = new AbortController();
    const { signal } = this.#removed;
    const observer = new IntersectionObserver((entries) => {
      this.visible = Boolean(entries.at(-1)?.isIntersecting); // on a busy machine several come at once
      if (this.visible) this.#appeared();
    });
    observer.observe(this.figure);
    frames.attend(signal);
    signal.addEventListener("abort", () => observer.disconnect());
    python.addEventListener("change", () => this.#phaseChanged(), { signal });
    python.addEventListener("edited", () => this.#edited(), { signal });
    this.#phaseChanged(); // it may have changed while the figure was in no page
  }

  end() {
    this.#removed.abort();
  }

  #edited() {
    this.parts.scheduler.request(this.visible);
    if (this.visible) this.parts.view.showFallback(); // Python may have to start again first
  }

  #appeared() {
    const { python, view, scheduler } = this.parts;
    scheduler.flush();
    view.showFallback();
    view.values.show(); // it may have followed other figures while it was out of sight
    if (python.phase === "starting") view.showPhase();
  }

  #phaseChanged() {
    const { python, view, scheduler } = this.parts;
    const { dataset } = this.figure;
    const { phase } = python;
    const wasLive = dataset.phase === "live";
    const isNew = dataset.phase !== phase;
    dataset.phase = phase;
    dataset.runtime = phase === "live" ? python.way : "baked";
    dataset.start = python.from;
    if (phase === "live" && !wasLive) {
      this.#goLive();
      if (this.visible) scheduler.request(); // a first call warms Python up before it is needed
    }
    if (isNew || this.visible) view.showPhase(); // progress comes often, and each costs a frame
    if (phase === "failed") view.showFallback();
    scheduler.flush();
  }
}
