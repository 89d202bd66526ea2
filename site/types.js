// The shapes that cross the worker's boundary, as JSDoc types, and the interface of the Python client that
// figures are given.

/** @typedef {import('./types/scene.js').Numbers} Numbers */
/** @typedef {import('./types/scene.js').Axis} Axis */
/** @typedef {import('./types/scene.js').Panel} Panel */
/** @typedef {import('./types/scene.js').Mark} Mark */
/** @typedef {import('./types/scene.js').HandleMark} HandleMark */
/** @typedef {import('./types/scene.js').PlacedHandle} PlacedHandle */
/** @typedef {import('./types/scene.js').Readout} Readout */
/** @typedef {import('./types/scene.js').Scene} Scene */

/** @typedef {import('./types/controls.js').Point} Point */
/** @typedef {import('./types/controls.js').Slider} Slider */
/** @typedef {import('./types/controls.js').Choice} Choice */
/** @typedef {import('./types/controls.js').PointControl} PointControl */
/** @typedef {import('./types/controls.js').PointsControl} PointsControl */
/** @typedef {import('./types/controls.js').Control} Control */
/** @typedef {import('./types/controls.js').Value} Value */
/** @typedef {import('./types/controls.js').State} State */

/** @typedef {{scene: Scene, milliseconds: number}} Answer of Python to a state, and how long it took */

/**
 * @typedef {object} PythonFields what a figure uses of the Python client, python/client.js
 * @property {string} phase still, starting, live or failed
 * @property {string} way
 * @property {string} from
 * @property {number} loaded bytes
 * @property {number} total bytes
 * @property {string} reason of a failure
 * @property {import('./python/code-edits.js').CodeEdits} edits
 * @property {() => void} start
 * @property {(figure: string, state: State) => Promise<Answer>} draw
 * @property {(figure: string, text: string) => Promise<void>} edit
 * @property {() => Promise<void>} useOwnWorker
 */

/** @typedef {EventTarget & PythonFields} Python */

export {};
