// Makes the parts of a figure, gives each what it needs, and connects them to the store.

import { Handles } from "../input/handles.js";
import { drawHandles } from "../input/placed-handles.js";
import { Points } from "../input/points.js";
import { FallbackFrames } from "../prerendered/fallback-frames.js";
import { DrawScheduler } from "./draw-scheduler.js";
import { emit } from "./events.js";
import { Lifecycle } from "./lifecycle.js";
import { Store } from "./store.js";
import { View } from "./view.js";

/** @typedef {ReturnType<typeof makeParts>} Parts */

/** @param {HTMLElement & {name: string}} figure @param {import('../types.js').Python} python */
export function makeParts(figure, python) {
  const store = new Store();
  const handles = new Handles(store);
  const points = new Points(figure, store, handles);
  const frames = new FallbackFrames(figure, store, python);
  const view = new View(figure, { store, python, points, frames });
  const draw = () => python.draw(figure.name, store.values);
  const scheduler = new DrawScheduler(python, draw, view);
  const lifecycle = new Lifecycle(figure, { python, view, scheduler, frames });
  frames.addEventListener("load", () => view.showFallback());
  connect(figure, store, { view, scheduler, lifecycle });
  return { store, python, handles, points, view, lifecycle };
}

/**
 * @param {HTMLElement} figure
 * @param {Store} store
 * @param {{view: View, scheduler: DrawScheduler, lifecycle: Lifecycle}} parts
 */
function connect(figure, store, { view, scheduler, lifecycle }) {
  store.addEventListener("change", () => {
    scheduler.request(); // before anything else: Python computes while this page does the rest
    view.showValues();
    emit(figure, "moved");
  });
  store.addEventListener("follow", () => {
    scheduler.request(lifecycle.visible); // out of sight, the picture may wait
    if (lifecycle.visible) view.showValues();
    else view.values.showLater();
  });
  store.addEventListener("release", () => view.text.flush());
  store.addEventListener("commit", () => emit(figure, "commit"));
  store.addEventListener("lock", () => drawHandles(figure, store));
}
