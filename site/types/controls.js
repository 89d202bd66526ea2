// What a reader sets, as JSDoc types: controls/ of py/explorable.

/** @typedef {[x: number, y: number]} Point */

/**
 * @typedef {object} ControlBase
 * @property {string} name
 * @property {string} label
 */

/**
 * @typedef {object} SliderFields
 * @property {"slider"} kind
 * @property {number} default
 * @property {number} low
 * @property {number} high
 * @property {number} step of the slider's position: on a log scale in units of log10
 * @property {"linear" | "log"} scale
 * @property {number | null} [smallest] the least positive notch of a log slider with low = 0
 * @property {string} [at_most] the control whose value this one never exceeds
 */

/**
 * @typedef {object} PointsFields
 * @property {"points"} kind
 * @property {Point[]} default
 * @property {string} noun
 * @property {string} x_label
 * @property {string} y_label
 * @property {number[]} x_range
 * @property {number[]} y_range
 * @property {number} step
 * @property {number} most
 * @property {number} by_hand
 */

/**
 * @typedef {object} PointFields
 * @property {"point"} kind
 * @property {Point} default
 * @property {string} x_label
 * @property {string} y_label
 * @property {number[]} x_range
 * @property {number[]} y_range
 * @property {number} step
 */

/**
 * @typedef {object} ChoiceFields
 * @property {"choice"} kind
 * @property {string} default
 * @property {[value: string, label: string][]} options
 */

/** @typedef {ControlBase & SliderFields} Slider */
/** @typedef {ControlBase & PointsFields} PointsControl */
/** @typedef {ControlBase & PointFields} PointControl */
/** @typedef {ControlBase & ChoiceFields} Choice */
/** @typedef {Slider | Choice | PointControl | PointsControl} Control */

/** @typedef {number | string | Point | Point[]} Value of a slider, a choice, a point, points */
/** @typedef {{[control: string]: Value}} State */

export {};
