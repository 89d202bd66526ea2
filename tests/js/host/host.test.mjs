// What the element knows before a frame speaks: where its script came from, its link, colours, state.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HostState } from "../../../site/host/state.js";
import { lightnessOf } from "../../../site/host/theme.js";
import { openPage } from "../support/samples.mjs";

const HOMEPAGE = "https://site.example/deep/";
const BUILT = {
  homepage: HOMEPAGE,
  widths: [320, 560],
  heights: { fig: [90, 70] },
};
Object.assign(globalThis, { BUILT });
const { expectedHeight, siteOf } = await import("../../../site/host/built.js");
const { isFigureMessage } = await import("../../../site/host/messages.js");
const { linkOf, withTheme } = await import("../../../site/host/link.js");

test("the site is where the script came from, else the homepage", () => {
  assert.equal(
    siteOf({ src: "https://copy.example/a/embed.js?v=2" }).href,
    "https://copy.example/a/",
  );
  for (const script of [null, undefined, {}, { src: "" }]) {
    assert.equal(siteOf(script).href, HOMEPAGE);
  }
  const others = ["https://cdn.example/all-scripts.js", "https://cdn.example/my-embed.js"];
  for (const src of others) assert.equal(siteOf({ src }).href, HOMEPAGE, src);
});

test("the height kept free is that of the widest known frame that fits", () => {
  assert.equal(expectedHeight("fig", 400), 900);
  assert.equal(expectedHeight("fig", 560), 700);
  assert.equal(expectedHeight("fig", 2000), 700);
  assert.equal(expectedHeight("fig", 200), 900, "narrower than any");
  for (const name of ["other", "constructor"]) assert.equal(expectedHeight(name, 400), 0);
  assert.equal(expectedHeight("fig", 0), 0, "an element that is not shown has no width");
});

test("attributes of the page are no options of the link", () => {
  const all = 'class="a" id="b" data-x="1" aria-label="c" onclick="d" theme="dark" prior_sd="0.3"';
  const body = openPage(`<p name="fig" ${all} points="1,2;3,4"></p>`);
  const element = /** @type {Element} */ (body.firstElementChild);
  const url = linkOf(element, new URL(HOMEPAGE));
  assert.equal(url.href, `${HOMEPAGE}embed/fig.html?prior_sd=0.3&points=1%2C2%3B3%2C4`);
  assert.match(withTheme(url, element, "dark"), /&theme=dark$/);
  element.setAttribute("theme", "pink");
  assert.match(withTheme(url, element, "light"), /&theme=pink$/, "the frame says what is wrong");
});

test("colours in any notation are light or dark", () => {
  const light = ["rgb(255, 255, 255)", "rgba(250, 250, 210, 0.9)", "oklch(0.97 0.01 80)"];
  light.push("lab(92 1 2)", "color(srgb 0.9 0.95 1)", "oklab(0.99 0 0 / 0.8)");
  for (const colour of light) assert.ok(Number(lightnessOf(colour)) > 0.8, colour);
  const dark = ["rgb(27, 27, 29)", "oklch(0.2 0.02 250)", "lab(8 0 0)"];
  dark.push("color(display-p3 0.1 0.1 0.12)", "color(srgb 0.05 1e-7 0)");
  for (const colour of dark) assert.ok(Number(lightnessOf(colour)) < 0.3, colour);
  for (const colour of ["rgba(0, 0, 0, 0)", "transparent", "", "color(srgb 0 0 0 / 0.2)"]) {
    assert.equal(lightnessOf(colour), undefined, colour);
  }
});

test("messages on their way do not undo what was sent", () => {
  const state = new HostState();
  state.take({ width: 1, depth: 1 }, 0);
  state.want({ width: 2 });
  state.settle();
  state.take({ width: 1, depth: 3 }, 0);
  assert.deepEqual(state.values, { width: 2, depth: 3 }, "sent before the frame received it");
  state.take({ width: 1.5 }, 1);
  assert.deepEqual(state.values, { width: 1.5, depth: 3 }, "as far as allowed");
  state.restart(true);
  state.take({ width: 1, depth: 1 }, 0);
  assert.deepEqual(state.settle(), { width: 1.5, depth: 3 }, "a new frame counts anew");
  state.take({ width: 1 });
  assert.equal(state.values.width, 1, "a frame that does not tell what it received");
});

test("a state keeps what the frame knows and forgets the rest", () => {
  const state = new HostState();
  state.want({ width: 2, bogus: 1 });
  assert.deepEqual(state.values, { width: 2, bogus: 1 });
  state.take({ width: 1, dots: [[0, 1]] });
  assert.deepEqual(state.settle(), { width: 2 });
  assert.deepEqual(state.values, { width: 2, dots: [[0, 1]] });
  state.values.dots.push([1, 1]);
  assert.equal(state.values.dots.length, 1, "what is read is a copy");
  state.restart(true);
  assert.deepEqual(state.values, { width: 2, dots: [[0, 1]] }, "a frame that loads again");
  state.restart(false);
  assert.deepEqual(state.values, {}, "a frame with another state in its link");
});

test("only messages whose every field can be used are taken", () => {
  const words = { title: "", phase: "live", runtime: "own", settled: "true" };
  const message = { explorable: "is", ...words, height: 300, state: {}, readouts: {} };
  assert.ok(isFigureMessage(message), "an older frame does not tell what it received");
  assert.ok(isFigureMessage({ ...message, received: 2, state: { dots: [[0, 1]] } }));
  const odd = { toString: 1, valueOf: 1 };
  const wrong = [
    { received: odd },
    { height: odd },
    { height: -1 },
    { height: "9" },
    { phase: odd },
  ];
  wrong.push({ height: Infinity }, { explorable: odd }, { state: null }, { readouts: 7 });
  wrong.push({ state: { x: () => 1 } }); // as a port that has come with it
  for (const fields of wrong) assert.equal(isFigureMessage({ ...message, ...fields }), false);
  for (const data of [null, undefined, 7, "is", []]) assert.equal(isFigureMessage(data), false);
});
