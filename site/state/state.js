// State is plain values: {control: number | [[x, y], …]}. Every way in (pointer, key, field,
// link, script) ends in `clamp`, with the ranges the page was given; Python clamps once more.

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').State} State */

/** @param {number} number @param {number[]} range */
const between = (number, [low, high]) => Math.min(Math.max(number, low), high);

/**
 * @param {Control[]} controls
 * @param {State} state
 * @returns {State}
 */
export function clamp(controls, state) {
  return Object.fromEntries(
    controls.map((control) => {
      const value = state[control.name];
      return [control.name, isValid(control, value) ? inRange(control, value) : control.default];
    }),
  );
}

/**
 * Lists of points that were put right here, and for which limits. Nobody changes these lists, so
 * they are never looked through again, however many frames are drawn of them.
 * @type {WeakMap<object, string>}
 */
const right = new WeakMap();

/** @param {Control} control */
const limitsOf = ({ most, x_range, y_range }) => `${most} ${x_range} ${y_range}`;

/** @param {Control} control @param {any} value */
export function isValid(control, value) {
  if (control.kind === "points") {
    if (right.has(value)) return true;
    return Array.isArray(value) && Array.from(value).every(isPair); // a hole is none
  }
  return Number.isFinite(value);
}

/** @param {any} pair */
const isPair = (pair) =>
  Array.isArray(pair) && pair.length === 2 && Number.isFinite(pair[0]) && Number.isFinite(pair[1]);

/** @param {Control} control that counts: there is no polynomial of degree 2.5 */
const isWhole = ({ step, scale }) => Number.isInteger(step) && scale === "linear";

/** @param {Control} control @param {any} value the nearest that is allowed */
export function inRange(control, value) {
  if (control.kind !== "points") {
    const nearest = between(value, [control.low, control.high]);
    return isWhole(control) ? Math.round(nearest) : nearest;
  }
  if (right.get(value) === limitsOf(control)) return value;
  const points = value
    .slice(0, control.most)
    .map((/** @type {number[]} */ [x, y]) => [
      between(x, control.x_range),
      between(y, control.y_range),
    ]);
  right.set(points, limitsOf(control));
  return points;
}

/**
 * The state after a handle was brought to (x, y), which the handle's own data limit and round.
 * @param {State} state
 * @param {import('../types.js').Mark} handle
 * @param {number} x
 * @param {number} y
 */
export function moved(state, handle, x, y) {
  const [control, index] = address(handle.name);
  const at = allowed(handle, x, y);
  if (index === undefined) return { ...state, [control]: handle.free === "y" ? at.y : at.x };
  const points = /** @type {number[][]} */ (state[control]);
  return { ...state, [control]: points.map((pair, i) => (i === index ? [at.x, at.y] : pair)) };
}

/** @param {import('../types.js').Mark} handle @param {number} x @param {number} y */
export function allowed(handle, x, y) {
  return {
    x: handle.free === "y" ? handle.x : between(onGrid(x, handle.step), handle.x_range),
    y: handle.free === "x" ? handle.y : between(onGrid(y, handle.step), handle.y_range),
  };
}

/** @param {State} state @param {string} control @param {number} x @param {number} y */
export function added(state, control, x, y) {
  return { ...state, [control]: [.../** @type {number[][]} */ (state[control]), [x, y]] };
}

/** @param {State} state @param {string} handle such as "points[3]" */
export function removed(state, handle) {
  const [control, index] = address(handle);
  const points = /** @type {number[][]} */ (state[control]);
  return { ...state, [control]: points.filter((_, i) => i !== index) };
}

/** @param {string} handle @returns {[string, number | undefined]} */
export function address(handle) {
  const [control, index] = handle.split(/[[\]]/);
  return [control, index === undefined ? undefined : Number(index)];
}

/**
 * The nearest multiple of the step, free of the binary dust that would make links long.
 * @param {number} number
 * @param {number} step
 */
export function onGrid(number, step) {
  return Number((Math.round(number / step) * step).toPrecision(12));
}

/** @param {State} one @param {State} other */
export function same(one, other) {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => equal(one[name], other[name]))
  );
}

/** @param {any} one @param {any} other */
function equal(one, other) {
  if (one === other) return true;
  return one?.length === other?.length && JSON.stringify(one) === JSON.stringify(other);
}
