// Between the data of one axis and the fraction of its length, 0 at the low end and 1 at the high.
// A log axis is even in log10; marks and ticks hold the data themselves.

/**
 * @typedef {object} AxisScale
 * @property {(value: number) => number} up the fraction from the low end
 * @property {(value: number) => number} down the fraction from the high end
 * @property {(fraction: number) => number} fromUp the value at a fraction from the low end
 * @property {(fraction: number) => number} fromDown the value at a fraction from the high end
 */

/** @param {import('../types.js').Axis} axis @returns {AxisScale} */
export function axisScale({ low, high, scale }) {
  if (scale === "log") return logScale(Math.log10(low), Math.log10(high));
  const span = high - low;
  return {
    up: (value) => (value - low) / span,
    down: (value) => (high - value) / span,
    fromUp: (fraction) => low + fraction * span,
    fromDown: (fraction) => high - fraction * span,
  };
}

/** @param {number} low @param {number} high @returns {AxisScale} both of them in log10 */
function logScale(low, high) {
  const span = high - low;
  return {
    up: (value) => (Math.log10(value) - low) / span,
    down: (value) => (high - Math.log10(value)) / span,
    fromUp: (fraction) => 10 ** (low + fraction * span),
    fromDown: (fraction) => 10 ** (high - fraction * span),
  };
}
