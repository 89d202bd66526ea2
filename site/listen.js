// All that a reader can do with a figure: each way in a file of its own, which only wishes.

import { listenToButtons } from "./actions.js";
import { listenToInputs } from "./controls.js";
import { listenToDrags } from "./drag.js";
import { listenToEditor } from "./editor.js";
import { listenToKeys } from "./keys.js";
import { listenToNumbers } from "./numbers.js";
import { listenToSwipes } from "./swipes.js";
import { listenToTaps } from "./taps.js";

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

/** @param {import('./figure.js').ExplorableFigure} figure */
export function listenToReader(figure) {
  for (const listen of WAYS) listen(figure);
}
