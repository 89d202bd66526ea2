// Binds all inputs of a figure, and shows its values in them. Each kind of input turns events into
// changes of the store, in a file of its own.

import { listenToEditor } from "../code/load-editor.js";
import { listenToChoices, showChoices } from "../input/choices.js";
import { listenToDrags } from "../input/drag.js";
import { listenToFields } from "../input/fields/number-fields.js";
import { listenToKeys } from "../input/keyboard.js";
import { listenToTable, showTable } from "../input/points-table.js";
import { listenToSliderTouch } from "../input/slider-touch.js";
import { listenToSliders, showSliders } from "../input/sliders.js";
import { listenToTaps } from "../input/tap.js";
import { listenToButtons } from "./toolbar.js";

/**
 * @param {import('./element.js').ExplorableFigure} figure
 * @param {import('./parts.js').Parts} parts
 * @param {import('./toolbar.js').LinkTo} linkTo
 */
export function bindInputs(figure, { store, handles, points, python }, linkTo) {
  listenToDrags(figure, store, handles);
  listenToTaps(figure, store, handles, points);
  listenToKeys(figure, store, handles, points);
  listenToSliders(figure, store);
  listenToFields(figure, store);
  listenToChoices(figure, store);
  listenToSliderTouch(figure, store);
  listenToTable(figure, store);
  listenToButtons(figure, store, points, python, linkTo);
  listenToEditor(figure, python);
  showInputs(figure, store);
}

/**
 * Shows the values in all inputs.
 * @param {HTMLElement} figure
 * @param {import('./store.js').Store} store
 */
export function showInputs(figure, store) {
  showSliders(figure, store);
  showChoices(figure, store);
  showTable(figure, store);
}
