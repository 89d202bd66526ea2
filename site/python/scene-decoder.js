// A Scene crosses from Python as two things: its words and single numbers as JSON, each mark a row
// of values, and its curves one after the other in one array. No word, or a flag that is down, is
// no property, as in the Scene of the page's first frame. Of what is as it was in the Scene before,
// nothing crosses, and it is the same object here: so nobody draws it again.

/** @typedef {import('../types.js').Mark} Mark */
/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {import('../types.js').Scene} Scene */

/** Puts the Scenes of one figure together, each from its message and the one before. */
export class Unpacked {
  /** @type {Record<string, string[]>} kind -> what the values of a row are */
  #fields = {};
  /** @type {Panel[]} */
  #panels = [];
  /** @type {import('../types.js').Readout[]} */
  #readouts = [];

  /**
   * @param {string} text
   * @param {Float64Array} numbers
   * @returns {Scene}
   */
  scene(text, numbers) {
    const { fields, panels, readouts, ...words } = JSON.parse(text);
    if (fields) this.#fields = fields; // and all panels are new
    let start = 0;
    const take = (/** @type {number} */ size) => {
      start += size;
      return numbers.subarray(start - size, start);
    };
    this.#panels = panels.map((/** @type {any} */ news, /** @type {number} */ index) => {
      const before = this.#panels[index];
      const marks = news.marks.map((/** @type {any} */ row, /** @type {number} */ place) => {
        if (row) return this.#mark(row, take);
        return before.marks[place];
      });
      return isFrame(news) ? { ...news, marks } : { ...before, marks };
    });
    this.#readouts = readouts.map((/** @type {any} */ readout, /** @type {number} */ index) =>
      Array.isArray(readout) ? withValue(this.#readouts[index], readout) : readout,
    );
    return { ...words, readouts: this.#readouts, panels: this.#panels.map(withOwnHandles) };
  }

  /** @param {any[]} row @param {(size: number) => Float64Array} take @returns {Mark} */
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

/** @param {object} panel whether it has all but the marks, and lacks what this panel has no more */
const isFrame = (panel) => "name" in panel;

/** @param {import('../types.js').Readout} readout @param {any[]} values its text and its value, or null */
function withValue({ value: _, ...labels }, [text, value]) {
  return value === null ? { ...labels, text } : { ...labels, text, value };
}

/**
 * Handles follow the state in the page, before Python answers; what is kept here they must not change.
 * @param {Panel} panel @returns {Panel}
 */
const withOwnHandles = (panel) => ({
  ...panel,
  marks: panel.marks.map((mark) => (mark.kind === "handle" ? { ...mark } : mark)),
});
