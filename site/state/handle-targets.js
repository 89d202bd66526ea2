// Which controls a handle writes: one, a point in the list of one, or two.

/** @typedef {import('../types.js').HandleMark} HandleMark */

/** @param {HandleMark} handle @returns {string[]} "points[3]", a control's name, or two names */
export const targetsOf = ({ name, writes }) => (writes || name).split(",");

/** @param {HandleMark} handle @returns {string[]} the controls that it writes */
export const controlsOf = (handle) => targetsOf(handle).map((target) => address(target)[0]);

/** @param {string} target @returns {[control: string, index: number | undefined]} */
export function address(target) {
  const [control, index] = target.split("[");
  return [control, index === undefined ? undefined : Number.parseInt(index, 10)];
}
