// The custom events. Those of a figure are dispatched at its element; (b) bubbles to the page.
//
// name               detail              dispatched by          listened to by
// joined (b)         -                   figure/element.js      page/shared-state.js
// moved (b)          -                   figure/parts.js        page/shared-state.js, embed/source-link.js, builder/builder.js, teach/guesses.js
// commit (b)         -                   figure/parts.js, lesson/steps.js  page/shared-state.js, main.js, figure/toolbar.js
// explorable-change (b)  state, readouts figure/events.js       the pages of others; embed/host-messages.js, embed/source-link.js, lesson/hidden-numbers.js
// text (b)           -                   figure/text-view.js    code/editor.js, page/live-numbers.js, teach/guess.js, input/points-details.js, page/tables/legend.js
// refused            the PythonError     figure/view.js         code/load-editor.js
// reset              -                   figure/toolbar.js      code/load-editor.js
// run                -                   figure/toolbar.js      code/load-editor.js
// original           -                   figure/toolbar.js      code/load-editor.js
// stage (b)          -                   figure/toolbar.js      page/on-demand.js
// play (b)           the button          figure/toolbar.js      page/on-demand.js
//
// At the Python client, python/client.js (edited also where the original is restored):
// change             -                   python/status.js       figure/lifecycle.js, page/offline.js
// edited             a figure's name     editable-python.js, code-recovery.js  figure/lifecycle.js, code/load-editor.js, page/live-numbers.js
// withdrawn          a Withdrawn         code-recovery.js       code/load-editor.js
// printed            a PrintedMessage    worker-reports.js      code/load-editor.js
//
// At a figure's store (figure/store.js), for the parts of that figure only:
// change, follow     -                   figure/control-values.js  figure/parts.js
// release, commit    -                   figure/store.js        figure/parts.js
// lock               -                   figure/control-values.js  figure/parts.js
//
// At a figure's fallback frames (prerendered/fallback-frames.js):
// load               -                   fallback-frames.js     figure/parts.js

const BUBBLING = new Set([
  "joined",
  "moved",
  "commit",
  "explorable-change",
  "text",
  "stage",
  "play",
]);

/**
 * Dispatches one of the events above at a figure's element.
 * @param {EventTarget} figure
 * @param {string} name
 * @param {any} [detail]
 */
export function emit(figure, name, detail) {
  figure.dispatchEvent(new CustomEvent(name, { detail, bubbles: BUBBLING.has(name) }));
}

/**
 * Dispatches explorable-change. The state may be long: it is copied for those who read it.
 * @param {EventTarget} figure
 * @param {import('./store.js').Store} store
 */
export function emitChange(figure, { values, readouts }) {
  const detail = {
    get state() {
      return structuredClone(values);
    },
    readouts,
  };
  emit(figure, "explorable-change", detail);
}
