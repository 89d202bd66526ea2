// Runs in place of the site's own scripts in a copy of the article: the mouse drags a house of the
// figure likelihood, and a loop computes and draws what the site's Python and scripts would. All
// numbers are computed anew, as in Python; what has changed is written, as by the site: pictures in
// the next frame, sentences three times a second.

import { frame } from "./curves.js";
import { fixed, house, peak, readouts, summary } from "./words.js";

const INTERVAL = 333; // milliseconds between sentences
const STEP = 0.01;
const FAR = 1000; // panel units between two points after which the second is written as it is

const figure = document.querySelector('explorable-figure[name="likelihood"]');
const { controls, scene } = JSON.parse(figure.querySelector("script.frame").textContent);
const state = Object.fromEntries(controls.map(({ name, default: value }) => [name, value]));
const [left, right] = scene.panels.map((panel) => {
  const [top, after, bottom, before] = panel.margin;
  const { low, high } = panel.x;
  const [width, height] = [400 - before - after, panel.height - top - bottom];
  const marks = figure.querySelectorAll(`[data-panel="${panel.name}"] [data-mark]`);
  return {
    low,
    high,
    x: (x) => before + ((x - low) / (high - low)) * width,
    y: (y) => top + ((panel.y.high - y) / (panel.y.high - panel.y.low)) * height,
    sizeAt: (across) => low + ((across - before) / width) * (high - low),
    priceAt: (down) => panel.y.high - ((down - top) / height) * (panel.y.high - panel.y.low),
    marks: new Map([...marks].map((mark) => [mark.dataset.mark, mark])),
  };
});
const outputs = new Map([...figure.querySelectorAll("output")].map((one) => [one.name, one]));
const inText = [...document.querySelectorAll('[data-now^="likelihood."]')].map((place) => ({
  place,
  name: place.dataset.now.split(".")[1],
}));
const [sentence, status] = [".summary", ".status"].map((one) => figure.querySelector(one));

function set(element, name, value) {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}
// As the site does: in the text that is there, which costs less style and layout than a new one.
function write(element, text) {
  if (element.textContent === text) return;
  const [node, more] = element.childNodes;
  if (node?.nodeName === "#text" && !more) node.nodeValue = text;
  else element.textContent = text;
}
const short = (length) => Math.round(length * 10) / 10;

function path({ marks, x, y }, name, curve, end = "") {
  let d = "";
  let [was, before] = [0, 0]; // in tenths of a unit
  for (let i = 0; i < curve.x.length; i++) {
    const [across, down] = [Math.round(x(curve.x[i]) * 10), Math.round(y(curve.y[i]) * 10)];
    const [stepAcross, stepDown] = [(across - was) / 10, (down - before) / 10];
    if (i === 0) d = `M${stepAcross} ${stepDown}`;
    else if (Math.abs(stepAcross) + Math.abs(stepDown) < FAR) d += `l${stepAcross} ${stepDown}`;
    else d += `L${across / 10} ${down / 10}`;
    [was, before] = [across, down];
  }
  set(marks.get(name), "d", d + end);
}
function segment({ marks, x, y }, name, x0, y0, x1, y1) {
  const mark = marks.get(name);
  set(mark, "x1", short(x(x0)));
  set(mark, "y1", short(y(y0)));
  set(mark, "x2", short(x(x1)));
  set(mark, "y2", short(y(y1)));
}
function handle({ marks, x, y }, name, atX, atY, now, words) {
  const mark = marks.get(name);
  set(mark, "aria-valuenow", now);
  set(mark, "aria-valuetext", words);
  set(mark, "transform", `translate(${short(x(atX))} ${short(y(atY))})`);
}

let written = -INTERVAL;
let later;

function draw() {
  const begun = performance.now();
  const { slope } = state;
  const found = frame(state, left.high, right.low, right.high);
  found.houses.forEach((one, i) => {
    path(left, `bell[${i}]`, one.bell, "Z");
    segment(left, `density[${i}]`, one.x, one.y, one.end, one.y);
    handle(left, `points[${i}]`, one.x, one.y, one.x, house(one));
    path(right, `own[${i}]`, one.own);
    set(right.marks.get(`here[${i}]`), "cy", short(right.y(one.share)));
  });
  path(left, "mle", found.mle);
  path(left, "line", found.line);
  path(right, "likelihood", found.likelihood);
  segment(right, "mle", found.best, 0, found.best, 1.12);
  segment(right, "here", slope, 0, slope, Math.exp(found.relative));
  handle(right, "slope", slope, Math.exp(found.relative), slope, peak(found, slope));
  const label = right.marks.get("mle_label");
  set(label, "x", short(right.x(found.best)));
  write(label, `MLE ${fixed(found.best, 2)}`);
  const numbers = readouts(found, slope);
  for (const [name, [text, value]] of Object.entries(numbers)) {
    write(outputs.get(name), text);
    outputs.get(name).dataset.value = value;
  }
  const sentences = () => {
    written = performance.now();
    later = undefined;
    write(sentence, summary(found, slope));
    write(status, `Live: a loop answered in ${(written - begun).toFixed(1)} ms`);
    for (const { place, name } of inText) {
      write(place, numbers[name]?.[0] ?? fixed(state[name], 2));
    }
  };
  const pause = written + INTERVAL - begun;
  clearTimeout(later);
  if (pause <= 0) sentences();
  else later = setTimeout(sentences, pause);
}

/** The place of the mouse, in panel units. */
function placeOf({ clientX, clientY }, svg) {
  const { left, top, width } = svg.getBoundingClientRect();
  const scale = 400 / width;
  return { across: (clientX - left) * scale, down: (clientY - top) * scale };
}
const onGrid = (number, low, high) =>
  Math.min(high, Math.max(low, Number((Math.round(number / STEP) * STEP).toPrecision(12))));

let dragged;
let due = false;
figure.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest('[data-handle^="points"]');
  if (!grip) return;
  const index = Number(grip.dataset.handle.slice(7, -1));
  const svg = grip.closest("svg");
  const { across, down } = placeOf(event, svg);
  const [x, y] = state.points[index];
  dragged = { index, svg, shiftX: left.x(x) - across, shiftY: left.y(y) - down };
  grip.setPointerCapture(event.pointerId);
  event.preventDefault();
});
figure.addEventListener("pointermove", (event) => {
  if (!dragged || !event.buttons) return;
  const { across, down } = placeOf(event, dragged.svg);
  const x = onGrid(left.sizeAt(across + dragged.shiftX), -2, 2);
  const y = onGrid(left.priceAt(down + dragged.shiftY), -5, 5);
  const [wasX, wasY] = state.points[dragged.index];
  if (x === wasX && y === wasY) return;
  state.points = state.points.map((own, i) => (i === dragged.index ? [x, y] : own));
  figure.dataset.settled = "false";
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    draw();
    figure.dataset.settled = "true";
    figure.dispatchEvent(new CustomEvent("explorable-change", { bubbles: true }));
  });
});
figure.addEventListener("pointerup", () => {
  dragged = undefined;
});

Object.defineProperty(figure, "state", { get: () => state });
figure.dataset.settled = "true";
figure.dataset.computes = "";
figure.dataset.phase = "live";
