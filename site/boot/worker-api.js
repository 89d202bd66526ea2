// The Python module that answers the worker. Numbers of a Scene come through one buffer that both
// languages see: to convert an array for each frame takes longer than to compute a figure's curves.

export class WorkerApi {
  #python;
  /** @type {any} a view of Python's buffer: how many numbers there are, and the numbers */
  #view;

  /** @param {any} python the module explorable.runtime.worker_api */
  constructor(python) {
    this.#python = python;
  }

  /** @param {string} catalogue JSON of the words of a language */
  speak(catalogue) {
    this.#python.speak(catalogue);
  }

  /**
   * @param {string} figure
   * @param {string} state JSON
   * @param {number} [page] whose last state and Scene the delta refers to; without one, all is sent
   * @returns {[text: string, numbers: Float64Array]} see py/explorable/scene/delta.py
   */
  draw(figure, state, page) {
    const text = this.#python.draw(figure, state, page);
    return [text, this.#numbers()];
  }

  #numbers() {
    // Views end when Python's memory grows.
    if (!this.#view?.data.length) this.#view = this.#python.BUFFER.getBuffer("f64");
    const { data } = this.#view;
    if (data[0] < data.length) return data.slice(1, 1 + data[0]);
    const long = this.#python.long_numbers();
    const numbers = long.toJs();
    long.destroy();
    return numbers;
  }

  /** @param {string} figure @param {string} text "" for the original */
  edit(figure, text) {
    this.#python.edit(figure, text);
  }

  /** @param {string} text of a cell @returns {string} JSON of what it prints, a CellOutput */
  run(text) {
    return this.#python.run(text);
  }

  /** @param {string} exercise @param {string} answer @returns {string} JSON of a Verdict */
  check(exercise, answer) {
    return this.#python.check(exercise, answer);
  }

  /** @param {string} step @param {object} options @param {Uint8Array} [data] @returns {string} JSON */
  table(step, options, data) {
    return this.#python.table(step, JSON.stringify(options), data);
  }

  /** @returns {string} the end of what readers' code has printed since the last call */
  printed() {
    return this.#python.printed();
  }

  /** @param {number | undefined} page that is gone */
  forget(page) {
    this.#python.forget(page);
  }
}
