// State links: the figure moves to the state of the link, gradually or at once.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { listenToStateLinks } from "../../../site/page/state-links.js";
import { positionOf } from "../../../site/state/slider-scale.js";
import { CONTROLS, MLE, NORM, openPage, PENALTY } from "../support/samples.mjs";

/** @type {any} */
let figure;
let clock = 0;
let calm = false;
let height = 500;
let isSpread = false; // as on a phone
/** @type {any} the target and the options of the last scrollIntoView */
let scrolled;
/** @type {(() => void)[]} */
let frames = [];

beforeEach(() => {
  clock = 0;
  calm = false;
  height = 500;
  isSpread = false;
  frames = [];
  mock.method(performance, "now", () => clock);
  Object.assign(globalThis, {
    getComputedStyle: () => ({ position: "static" }),
    innerHeight: 800,
    matchMedia: () => ({ matches: calm }),
    requestAnimationFrame: (/** @type {() => void} */ frame) => frames.push(frame),
  });
});

/**
 * Follows a link to `query` from the values the figure has, and remembers all it passes.
 * @param {any} values
 * @param {string} query
 * @param {() => void} [meanwhile] what happens after the first frame
 * @param {object} [keys] that are down meanwhile
 * @param {any[]} [controls]
 * @returns {boolean} whether that was all, and the browser is not to follow it as well
 */
function follow(values, query, meanwhile = () => {}, keys = {}, controls = CONTROLS) {
  const link = `https://site.example/?${query}`;
  const body =
    openPage(`<explorable-figure name="fig"><p class="panels"><b class="panel"></b></p></explorable-figure>
    <a class="try" data-figure="fig" href="${link}"><i>there</i></a>`);
  figure = Object.assign(/** @type {any} */ (body.querySelector("explorable-figure")), {
    controls,
    values,
    passed: [],
    commits: 0,
    change: (/** @type {any} */ next) => {
      figure.values = next;
      figure.passed.push(next);
    },
    commit: () => figure.commits++,
  });
  Object.defineProperty(figure, "name", { value: "fig" });
  const panels = { getClientRects: () => (isSpread ? [] : [{}]) };
  Object.assign(/** @type {Element} */ (body.querySelector(".panels")), panels);
  for (const element of body.querySelectorAll(".panels, .panel, a")) {
    Object.assign(element, {
      getBoundingClientRect: () => ({ top: 0, bottom: height }),
      scrollIntoView: (/** @type {any} */ wish) => (scrolled = [element.className, wish]),
    });
  }
  listenToStateLinks(body);
  const event = new document.defaultView.Event("click", { bubbles: true, cancelable: true });
  body.querySelector("i")?.dispatchEvent(Object.assign(event, keys));
  meanwhile();
  while (frames.length) {
    clock += 50;
    frames.shift()?.();
  }
  return event.defaultPrevented;
}

const START = Object.freeze({ width: 1, rate: 0.01, dots: [[0, 0]] });

test("numbers and points move monotonically and end exactly at the goal", () => {
  follow(START, "fig.width=3.3&fig.dots=1,-1");
  const { passed } = figure;
  assert.ok(passed.length > 5);
  assert.equal(passed[0].width, 1);
  for (const [i, state] of passed.slice(1).entries()) {
    assert.ok(state.width >= passed[i].width && state.width <= 3.3);
    const [[x, y]] = state.dots;
    assert.ok(Math.abs((state.width - 1) / 2.3 - x) < 0.011 && Math.abs(x + y) < 0.011);
    assert.ok(String(state.width).length <= 4, "no more digits than its field can show");
    assert.ok(Math.abs(state.rate - 0.01) < 1e-12);
  }
  assert.deepEqual(figure.values, { width: 3.3, rate: 0.01, dots: [[1, -1]] });
  assert.equal(figure.commits, 1);
});

test("a number on a log scale moves evenly in its logarithm", () => {
  follow(START, "fig.width=3&fig.rate=100");
  for (const { width, rate } of figure.passed) {
    assert.ok(Math.abs(Math.log10(rate) - (-2 + 4 * ((width - 1) / 2))) < 0.02);
  }
  assert.equal(figure.values.rate, 100);
});

test("a reader who changes the figure meanwhile stops the animation", () => {
  follow(START, "fig.width=3", () => (figure.values = { ...figure.values, width: 2 }));
  assert.equal(figure.values.width, 2);
  assert.equal(figure.commits, 0);
});

test("lists of another length switch at once", () => {
  follow(START, "fig.dots=1,1;2,2&fig.width=2");
  for (const { dots } of figure.passed.slice(0, -1)) assert.equal(dots.length, 2);
  follow({ ...START, dots: [] }, "fig.dots=1,1");
  assert.deepEqual(figure.values.dots, [[1, 1]]);
});

test("with reduced motion the goal is reached at once", () => {
  calm = true;
  follow(START, "fig.width=3.3");
  assert.deepEqual(figure.passed, [{ ...START, width: 3.3 }]);
  assert.equal(figure.commits, 1);
});

test("a link opened in a new tab leaves this page unchanged", () => {
  assert.ok(follow(START, "fig.width=3"));
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
    assert.ok(!follow(START, "fig.width=3", undefined, { [key]: true }));
    assert.deepEqual(figure.passed, []);
  }
});

test("a link leaves controls that it does not name, and offers the values of the text", () => {
  follow(START, "fig.width=2");
  assert.equal(figure.querySelector("button"), null);
  follow({ ...START, rate: 5, dots: [[1, 1]] }, "fig.width=2&other.rate=1");
  assert.deepEqual(figure.values, { width: 2, rate: 5, dots: [[1, 1]] });
  const button = figure.querySelector("button");
  assert.equal(button.textContent, "Label and Label as in the text");
  calm = true;
  button.click();
  assert.deepEqual(figure.values, { ...START, width: 2 });
  assert.equal(figure.commits, 2, "each can be undone");
  assert.equal(figure.querySelector("button"), null);
});

test("panels are scrolled into view; on a phone a lone panel, to the window’s top", () => {
  follow(START, "fig.width=2");
  assert.deepEqual(scrolled, ["panels", { block: "nearest", behavior: "smooth" }]);
  isSpread = true;
  calm = true;
  follow(START, "fig.width=3");
  assert.deepEqual(scrolled, ["panel", { block: "start", behavior: "instant" }]);
});

test("a button leads back where the window cannot hold panels and link", () => {
  height = 900;
  follow(START, "fig.width=2");
  assert.equal(figure.querySelector("button.back").textContent, "Back to the text");
});

test("a choice switches at once, a pair moves, a log slider with 0 moves evenly in its position", () => {
  const controls = [NORM, MLE, PENALTY];
  const start = { norm: "l2", mle: [1, 2], penalty: 100 };
  follow(start, "fig.norm=l1&fig.mle=2,-4&fig.penalty=0", undefined, {}, controls);
  const { passed } = figure;
  assert.ok(passed.length > 5);
  const low = positionOf(PENALTY, 0);
  const span = positionOf(PENALTY, 100) - low;
  for (const { norm, mle, penalty } of passed) {
    assert.equal(norm, "l1");
    const share = mle[0] - 1;
    assert.ok(Math.abs((2 - mle[1]) / 6 - share) < 0.011, `${mle}`);
    assert.ok(Math.abs((positionOf(PENALTY, penalty) - low) / span - (1 - share)) < 0.011);
    assert.ok(penalty >= 0 && penalty <= 100);
  }
  assert.deepEqual(figure.values, { norm: "l1", mle: [2, -4], penalty: 0 });
});
