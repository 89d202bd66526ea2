// What Python draws, as JSDoc types: scene/model.py and scene/marks.py of py/explorable. A field that has
// its default is absent on the wire.

/** @typedef {ArrayLike<number>} Numbers a Float64Array, or a plain array in the page's first frame */

/**
 * @typedef {object} Axis
 * @property {number} low
 * @property {number} high
 * @property {string} label
 * @property {number[]} ticks
 * @property {string[]} tick_labels
 * @property {"" | "log"} [scale] "" is linear; "log" is log10, with low > 0 and true data
 */

/**
 * @typedef {object} Plot one of several plots stacked in a panel
 * @property {string} name
 * @property {Axis} x
 * @property {Axis} y
 * @property {number} top panel units from the panel's top
 * @property {number} bottom
 */

/**
 * @typedef {object} Panel
 * @property {string} name
 * @property {string} title
 * @property {number} height panel units, of which a panel is 400 wide
 * @property {number[]} margin top, right, bottom, left
 * @property {string} [adds] the Points control that a double click in this panel adds to
 * @property {Axis} x
 * @property {Axis} y
 * @property {Plot[]} [plots] where there are any, x and y describe nothing
 * @property {Mark[]} marks
 */

/**
 * @typedef {object} MarkBase
 * @property {string} name its id in the panel
 * @property {string} term
 * @property {string} [of] the handle or the series that it belongs to
 * @property {string} [plot] its plot; "" the panel's own axes, "panel" panel units
 */

/** @typedef {MarkBase & {kind: "curve", x: Numbers, y: Numbers, quiet?: boolean}} CurveMark */
/** @typedef {MarkBase & {kind: "area", x: Numbers, y: Numbers}} AreaMark */
/** @typedef {MarkBase & {kind: "segment", x0: number, y0: number, x1: number, y1: number, dotted?: boolean}} SegmentMark */
/** @typedef {MarkBase & {kind: "arrow", x0: number, y0: number, x1: number, y1: number}} ArrowMark */
/** @typedef {MarkBase & {kind: "bar", x: number, y: number, width: number}} BarMark */
/** @typedef {MarkBase & {kind: "dot", x: number, y: number}} DotMark */
/** @typedef {MarkBase & {kind: "label", text: string, x: number, y: number, dx: number, dy: number, anchor: string}} LabelMark */

/**
 * @typedef {object} HandleFields
 * @property {"handle"} kind
 * @property {number} x
 * @property {number} y
 * @property {number[]} x_range
 * @property {number[]} y_range
 * @property {string} label
 * @property {string} value_text
 * @property {"x" | "y" | "xy"} free
 * @property {number} step in data units; on a log axis in units of log10
 * @property {boolean} [removable]
 * @property {string} [writes] the controls it writes: "points[3]", "slope", "penalty,prior_mean"; "" is its name
 * @property {string} [transform] an entry of TRANSFORMS, state/transforms.js
 */

/** @typedef {MarkBase & HandleFields} HandleMark */
/** @typedef {HandleMark & {locked: boolean, x_scale: string, y_scale: string}} PlacedHandle where the state puts it */
/** @typedef {CurveMark | AreaMark | SegmentMark | ArrowMark | BarMark | DotMark | LabelMark | HandleMark} Mark */

/** @typedef {{name: string, label: string, text: string, term: string, value?: number}} Readout */
/** @typedef {{name: string, label: string, term: string}} Series marks belong to it by `of` */

/**
 * @typedef {object} Scene
 * @property {string} figure
 * @property {string} summary
 * @property {string} note
 * @property {Panel[]} panels
 * @property {Readout[]} readouts
 * @property {Series[]} [series]
 * @property {Record<string, string>} [asides] numbers for the text around the figure
 * @property {string[]} [solved] names of the tasks that the state solves
 */

export {};
