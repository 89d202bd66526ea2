// A Scene from those that the build has kept of each slider: words as Python wrote them for the
// nearest step, places between those of the two nearest key steps. py/publish/prerender/frame_encoding.py and
// runs.py say how they are written down.

import { panelScale } from "../render/scale.js";
import { lowestPosition, positionOf } from "../state/slider-scale.js";
import { same } from "../state/state.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').Scene} Scene */
/** @typedef {import('../types.js').Slider} Slider */
/** @typedef {import('../types.js').State} State */
/** @typedef {{first: number, steps: number, keys: number[], scene: string, words: string[], numbers: number[][], places: number[], texts?: string[][], rows?: Float64Array[]}} Run */
/** @typedef {{within: number, sliders: Record<string, Run[]>}} Baked */

const FINENESS = 10; // places in a panel unit
const COORDINATES = ["x", "y", "x0", "y0", "x1", "y1"];

/**
 * @param {Baked} baked
 * @param {Control[]} controls
 * @param {State} values
 * @returns {Scene | undefined} nothing, if more than one slider is away from its default
 */
export function bakedScene({ sliders }, controls, values) {
  const slider = onlySlider(controls, values);
  if (!slider) return undefined;
  const position = positionOf(slider, /** @type {number} */ (values[slider.name]));
  const at = (position - lowestPosition(slider)) / slider.step;
  const runs = sliders[slider.name];
  const run = /** @type {Run} */ (runs.findLast(({ first }) => first <= Math.round(at)));
  return sceneAt(run, Math.min(Math.max(at - run.first, 0), run.steps - 1));
}

/** @param {Control[]} controls @param {State} values @returns {Slider | undefined} the one that moved, or any, if none has */
function onlySlider(controls, values) {
  const moved = controls.filter(
    ({ name, default: usual }) => !same({ [name]: values[name] }, { [name]: usual }),
  );
  if (moved.length > 1) return undefined;
  return (moved.length ? moved : controls).find((control) => control.kind === "slider");
}

/** @param {Run} run @param {number} at a step, or a place between two */
function sceneAt(run, at) {
  const { keys } = run;
  const next = Math.max(
    keys.findIndex((key) => key >= at),
    0,
  );
  const last = Math.max(next - 1, 0);
  const share = next === last ? 0 : (at - keys[last]) / (keys[next] - keys[last]);
  const between = (/** @type {number} */ one, /** @type {number} */ other) =>
    one + share * (other - one);

  run.rows ??= rowsOf(run.places, keys.length);
  run.texts ??= run.words.map((column) => column.split("|"));
  const { rows, texts } = run;
  const [before, after] = [rows[last], rows[next]];
  const row = before.map((place, i) => between(place, after[i]) / FINENESS);
  const step = Math.round(at);
  const text = run.scene.replace(/\{([wn])(\d+)\}/g, (_, kind, column) => {
    if (kind === "w") return texts[column][step];
    const numbers = run.numbers[column];
    return String(between(numbers[last], numbers[next]));
  });
  return placed(JSON.parse(text), row);
}

/**
 * @param {number[]} differences along each row, of its differences to the row before
 * @param {number} count
 */
function rowsOf(differences, count) {
  const width = differences.length / count;
  const rows = Array.from({ length: count }, () => new Float64Array(width));
  rows.forEach((row, key) => {
    const before = rows[key - 1] ?? row; // the first one is all zeros yet
    let difference = 0;
    for (let i = 0; i < width; i++) {
      difference += differences[key * width + i];
      row[i] = before[i] + difference;
    }
  });
  return rows;
}

/** @param {Scene} scene with places in the row for coordinates @param {Float64Array} row in panel units */
function placed(scene, row) {
  for (const panel of scene.panels) {
    const { dataX, dataY } = panelScale(panel);
    /** @returns {any} */
    const take = (/** @type {number[]} */ [start, stop], /** @type {typeof dataX} */ toData) =>
      stop === undefined ? toData(row[start]) : row.subarray(start, stop).map(toData);
    panel.x.ticks = [...take(panel.x.ticks, dataX)];
    panel.y.ticks = [...take(panel.y.ticks, dataY)];
    for (const mark of /** @type {any[]} */ (panel.marks)) {
      for (const name of COORDINATES) {
        if (mark[name] !== undefined)
          mark[name] = take(mark[name], name[0] === "x" ? dataX : dataY);
      }
    }
  }
  return scene;
}
