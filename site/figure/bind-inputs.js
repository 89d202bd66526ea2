// All that a reader can do with a figure: each way in a file of its own, which only wishes.

import { listenToEditor } from "../code/editor.js";
import { listenToDrags } from "../input/drag.js";
import { listenToKeys } from "../input/keyboard.js";
import { listenToNumbers } from "../input/points-table.js";
import { listenToSwipes } from "../input/slider-touch.js";
import { listenToInputs } from "../input/sliders.js";
import { listenToTaps } from "../input/tap.js";
import { listenToButtons } from "./toolbar.js";

const WAYS = [
  listenToDrags,
  listenToTaps,
  listenToKeys,
  listenToInputs,
  listenToSwipes,
  listenToNumbers,
  listenToButtons,
  listenToEditor,
];

/** @param {import('./element.js').ExplorableFigure} figure */
export function listenToReader(figure) {
  for (const listen of WAYS) listen(figure);
}
