// Transforms tie the position of a handle to the values it writes, where these are not the same.
// py/explorable/scene/transforms.py has the same pairs of functions under the same names.

/** @typedef {(x: number, y: number) => [number, number]} Pair two numbers made from two numbers */
/** @typedef {{toValues: Pair, toPosition: Pair}} Transform each of them undoes the other */

/** @type {Record<string, Transform>} */
export const TRANSFORMS = {
  /** The values are the coordinates. */
  "": {
    toValues: (x, y) => [x, y],
    toPosition: (first, second) => [first, second],
  },
  /** value = coordinate²; the sign of a coordinate is lost. */
  square: {
    toValues: (x, y) => [x * x, y * y],
    toPosition: (first, second) => [Math.sqrt(first), Math.sqrt(second)],
  },
  /** A point at (√λ, √λ·w₀) writes λ = x² and w₀ = y/x, which is 0 where x is 0. */
  ghost: {
    toValues: (x, y) => [x * x, x === 0 ? 0 : y / x],
    toPosition: (penalty, mean) => [Math.sqrt(penalty), Math.sqrt(penalty) * mean],
  },
};

/**
 * “power P F O”: value = F · (coordinate − O)^P.
 * @param {number} exponent @param {number} factor @param {number} origin @returns {Transform}
 */
const power = (exponent, factor, origin) => ({
  toValues: (x, y) => [factor * (x - origin) ** exponent, factor * (y - origin) ** exponent],
  toPosition: (first, second) => [
    origin + (first / factor) ** (1 / exponent),
    origin + (second / factor) ** (1 / exponent),
  ],
});

/** @param {string} [name] @returns {Transform} */
export function transformNamed(name = "") {
  if (TRANSFORMS[name]) return TRANSFORMS[name];
  const [kind, exponent, factor, origin = 0] = name.split(" ");
  if (kind !== "power") throw new Error(`There is no transform called “${name}”.`);
  return power(+exponent, +factor, +origin);
}
