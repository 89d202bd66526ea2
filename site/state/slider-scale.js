// Converts between the value of a slider and its position: the number its range input holds.
// Linear: the position is the value. Log: it is log10(value). A log slider whose low end is 0 has a
// gap below `smallest`, its least positive notch: 0 lies at the far end of the gap, and the position
// is linear in the value across it. py/explorable/controls/slider_scale.py has the same functions.

import { onGrid } from "./grid.js";

/** @typedef {import('../types.js').Slider} Slider */

const GAP = { steps: 5, share: 0.05 }; // least size of the gap: in steps, and of the log range
const DIGITS = 4; // significant digits of a value that a log slider is moved to
const DUST = 1e-9; // of a step: rounding errors that must not add a whole step to the gap

/** @param {Slider} slider whether 0 is one of its values and its scale is logarithmic */
const includesZero = ({ scale, low }) => scale === "log" && low === 0;

/**
 * The size of the gap between `smallest` and 0, in units of log10: a whole number of steps.
 * @param {Slider} slider a log slider that includes 0
 */
export function gap({ smallest, high, step }) {
  const least = Math.max(
    GAP.steps * step,
    GAP.share * (Math.log10(high) - Math.log10(Number(smallest))),
  );
  return Math.ceil(least / step - DUST) * step;
}

/** The position of a value. @param {Slider} slider @param {number} value */
export function positionOf(slider, value) {
  if (slider.scale !== "log") return value;
  const smallest = Number(slider.smallest);
  if (!includesZero(slider) || value >= smallest) return Math.log10(value);
  return Math.log10(smallest) - gap(slider) * (1 - value / smallest);
}

/** The exact inverse of `positionOf`. @param {Slider} slider @param {number} position */
export function valueAt(slider, position) {
  if (slider.scale !== "log") return position;
  const smallest = Number(slider.smallest);
  if (!includesZero(slider) || position >= Math.log10(smallest)) return 10 ** position;
  return Math.max(0, smallest * (1 - (Math.log10(smallest) - position) / gap(slider)));
}

/** The positions of both ends. @param {Slider} slider */
export const lowestPosition = (slider) => positionOf(slider, slider.low);
/** @param {Slider} slider */
export const highestPosition = (slider) => positionOf(slider, slider.high);

/**
 * The value that a slider dragged to a position sets: on a log scale a round number at a whole
 * step; within the gap 0 or `smallest`, whichever is nearer.
 * @param {Slider} slider
 * @param {number} position
 */
export function notchAt(slider, position) {
  if (slider.scale !== "log") return position;
  const notch = onGrid(position, slider.step);
  if (includesZero(slider)) {
    const edge = Math.log10(Number(slider.smallest));
    if (notch < edge - gap(slider) / 2) return 0;
    if (notch < edge) return Number(slider.smallest);
  }
  return Number((10 ** notch).toPrecision(DIGITS));
}

/**
 * The value a share of the way from one to another, even along the slider.
 * @param {Slider} slider
 * @param {number} from
 * @param {number} to
 * @param {number} share from 0 to 1
 */
export function valueBetween(slider, from, to, share) {
  const start = positionOf(slider, from);
  const position = start + (positionOf(slider, to) - start) * share;
  if (slider.scale !== "log") return onGrid(position, slider.step);
  return Number(valueAt(slider, position).toPrecision(DIGITS));
}

/**
 * The value that key presses lead to. The gap is crossed by one press, however small its steps.
 * @param {Slider} slider
 * @param {number} value
 * @param {number} steps negative for downwards
 */
export function stepped(slider, value, steps) {
  const { step } = slider;
  const position = onGrid(positionOf(slider, value) + steps * step, step);
  if (slider.scale !== "log") return position;
  const next = notchAt(slider, position);
  if (!includesZero(slider) || !steps) return next;
  if (steps < 0 && next >= value) return 0;
  return steps > 0 && next <= value ? Number(slider.smallest) : next;
}
