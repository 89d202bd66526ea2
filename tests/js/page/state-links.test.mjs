// "Try it" links: the figure glides to the state of the link, or is there at once.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { listenToTries } from "../../../site/page/state-links.js";
import { CONTROLS, openPage } from "../support/samples.mjs";

/** @type {any} */
let figure;
let clock = 0;
let calm = false;
let height = 500;
/** @type {any} what was asked to be brought into view, and how */
let scrolled;
/** @type {(() => void)[]} */
let frames = [];

beforeEach(() => {
  clock = 0;
  calm = false;
  height = 500;
  frames = [];
  mock.method(performance, "now", () => clock);
  Object.assign(globalThis, {
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
 * @returns {boolean} whether that was all, and the browser is not to follow it as well
 */
function follow(values, query, meanwhile = () => {}, keys = {}) {
  const link = `https://site.example/?${query}`;
  const body = openPage(`<explorable-figure name="fig"><p class="panels"></p></explorable-figure>
    <a class="try" data-figure="fig" href="${link}"><i>there</i></a>`);
  figure = Object.assign(/** @type {any} */ (body.querySelector("explorable-figure")), {
    controls: CONTROLS,
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
  Object.assign(/** @type {Element} */ (body.querySelector(".panels")), {
    getBoundingClientRect: () => ({ height }),
    scrollIntoView: (/** @type {any} */ wish) => (scrolled = wish),
  });
  listenToTries(body);
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

test("numbers and points glide, without turning back, and end exactly at the goal", () => {
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

test("a number on a log scale glides by factors, as its slider does", () => {
  follow(START, "fig.width=3&fig.rate=100");
  for (const { width, rate } of figure.passed) {
    assert.ok(Math.abs(Math.log10(rate) - (-2 + 4 * ((width - 1) / 2))) < 0.02);
  }
  assert.equal(figure.values.rate, 100);
});

test("a reader who takes hold of the figure on the way keeps it", () => {
  follow(START, "fig.width=3", () => (figure.values = { ...figure.values, width: 2 }));
  assert.equal(figure.values.width, 2);
  assert.equal(figure.commits, 0);
});

test("points that become more or fewer are there at once", () => {
  follow(START, "fig.dots=1,1;2,2&fig.width=2");
  for (const { dots } of figure.passed.slice(0, -1)) assert.equal(dots.length, 2);
  follow({ ...START, dots: [] }, "fig.dots=1,1");
  assert.deepEqual(figure.values.dots, [[1, 1]]);
});

test("who prefers no motion is there at once", () => {
  calm = true;
  follow(START, "fig.width=3.3");
  assert.deepEqual(figure.passed, [{ ...START, width: 3.3 }]);
  assert.equal(figure.commits, 1);
});

test("a link that is opened in a tab of its own leaves this page as it is", () => {
  assert.ok(follow(START, "fig.width=3"));
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
    assert.ok(!follow(START, "fig.width=3", undefined, { [key]: true }));
    assert.deepEqual(figure.passed, []);
  }
});

test("what the link does not name is as at first, as on the page that it leads to", () => {
  follow({ ...START, rate: 5 }, "fig.width=2&other.rate=1");
  assert.deepEqual(figure.values, { ...START, width: 2 });
});

test("panels that the window can hold come into view, of higher ones the last", () => {
  follow(START, "fig.width=2");
  assert.deepEqual(scrolled, { block: "nearest", behavior: "smooth" });
  height = 900;
  calm = true;
  follow(START, "fig.width=3");
  assert.deepEqual(scrolled, { block: "end", behavior: "instant" });
});
