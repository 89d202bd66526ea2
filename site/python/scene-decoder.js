// Decodes the deltas of a figure's Scenes. A delta is JSON, in which each mark is a row of values, and one
// array with the numbers of all new curves and areas. What has not changed is not in it, and stays the same
// object, which the renderer skips. py/explorable/scene/delta.py writes deltas.

/** @typedef {import('../types.js').Mark} Mark */
/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {import('../types.js').Readout} Readout */
/** @typedef {import('../types.js').Scene} Scene */
/** @typedef {(size: number) => Float64Array} Take the next numbers of the array */

export class SceneDecoder {
  /** @type {Record<string, string[]>} kind of a mark -> the names of the values in its row */
  #fields = {};
  /** @type {Panel[]} */
  #panels = [];
  /** @type {Readout[]} */
  #readouts = [];

  /**
   * @param {string} text JSON; "fields" are in the first delta, and wherever the number of panels changes
   * @param {Float64Array} numbers
   * @returns {Scene}
   */
  decode(text, numbers) {
    const { fields, panels, readouts, ...others } = JSON.parse(text);
    if (fields) this.#fields = fields; // all panels are complete then
    let start = 0;
    const take = (/** @type {number} */ size) => {
      start += size;
      return numbers.subarray(start - size, start);
    };
    this.#panels = panels.map((/** @type {any} */ delta, /** @type {number} */ index) =>
      this.#panel(delta, this.#panels[index], take),
    );
    this.#readouts = readouts.map((/** @type {any} */ readout, /** @type {number} */ index) =>
      Array.isArray(readout)
        ? withValue(this.#readouts[index], /** @type {any} */ (readout))
        : readout,
    );
    return { ...others, readouts: this.#readouts, panels: this.#panels };
  }

  /**
   * @param {any} delta its frame (name, title, axes, size) only where that has changed, and a row, or 0
   *   for an unchanged mark, or 1 for one with other numbers
   * @param {Panel} previous
   * @param {Take} take
   * @returns {Panel}
   */
  #panel(delta, previous, take) {
    const frame = "name" in delta ? delta : previous;
    const marks = delta.marks.map((/** @type {any} */ row, /** @type {number} */ index) => {
      if (row?.length) return this.#mark(row, take);
      const mark = /** @type {any} */ (previous.marks[index]);
      return row ? { ...mark, x: take(mark.x.length), y: take(mark.y.length) } : mark;
    });
    return { ...frame, marks };
  }

  /**
   * Empty texts and false flags are no properties, as in the Scene of the page's first frame.
   * @param {any[]} row @param {Take} take @returns {Mark}
   */
  #mark([kind, ...values], take) {
    /** @type {any} */
    const mark = { kind };
    this.#fields[kind].forEach((name, index) => {
      const value = values[index];
      if (value !== "" && value !== false) mark[name] = value;
    });
    if (kind !== "curve" && kind !== "area") return mark;
    return { ...mark, x: take(mark.x), y: take(mark.y) };
  }
}

/** @param {Readout} readout @param {[text: string, value: number | null]} changed @returns {Readout} */
function withValue({ value: _, ...labels }, [text, value]) {
  return value === null ? { ...labels, text } : { ...labels, text, value };
}
