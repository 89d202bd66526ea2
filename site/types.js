// The shapes that cross the worker's boundary, as JSDoc types: news.py and wire.py of py/explorable
// make them.

/** @typedef {{low: number, high: number, label: string, ticks: number[], tick_labels: string[]}} Axis */
/** @typedef {{kind: string, name: string, term: string, of?: string, [field: string]: any}} Mark */
/** @typedef {{name: string, title: string, height: number, margin: number[], adds: string, x: Axis, y: Axis, marks: Mark[]}} Panel */
/** @typedef {{name: string, label: string, text: string, term: string, value?: number}} Readout */
/** @typedef {{figure: string, summary: string, note: string, panels: Panel[], readouts: Readout[]}} Scene */
/** @typedef {{[control: string]: number | number[][]}} State */
/** @typedef {{name: string, kind: string, default: any, step: number, [field: string]: any}} Control */

export {};
