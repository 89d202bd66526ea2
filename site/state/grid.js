// Rounds numbers to steps, so that states and links stay short.

/**
 * The nearest multiple of the step, without the rounding error of binary fractions.
 * @param {number} number
 * @param {number} step
 */
export function onGrid(number, step) {
  return Number((Math.round(number / step) * step).toPrecision(12));
}

/** The nearest number in a range. @param {number} number @param {number[]} range low and high */
export const clampNumber = (number, [low, high]) => Math.min(Math.max(number, low), high);
