// Modules as a German bundle has them: numbers with a decimal comma, in what is shown and what is typed.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { CONTROLS, MLE, openPage, scene } from "../support/samples.mjs";

Object.assign(globalThis, { LANGUAGE: "de", DECIMAL_MARK: "," }); // before what reads them
const { speak } = await import("../../../site/words/say.js");
const { plural } = await import("../../../site/words/language.js");
const { Store } = await import("../../../site/figure/store.js");
const { showSliders } = await import("../../../site/input/sliders.js");
const { listenToFields } = await import("../../../site/input/fields/number-fields.js");
const { paste } = await import("../../../site/input/fields/paste.js");
const { showPhase, showTime } = await import("../../../site/figure/text-output.js");
const { readNumber } = await import("../../../site/state/number-text.js");
const { decode, encode } = await import("../../../site/state/query-codec.js");

/** @type {any} */
let page;
/** @type {any} */
let store;

/** @param {string} type @returns {any} */
const field = (type) => page.querySelector(`[type=${type}][name=width]`);

beforeEach(() => {
  page = openPage(`<div class="controls"><div class="control">
    <input type="text" name="width"><input type="range" name="width" min="0.1" max="4"></div></div>
    <p class="status"></p><progress></progress><button data-action="retry"></button>`);
  store = new Store();
  store.begin({ controls: [...CONTROLS, MLE], scene: scene() });
  listenToFields(page, store);
  showSliders(page, store);
});

/** @param {string} text */
function enter(text) {
  field("text").value = text;
  for (const name of ["input", "change"])
    field("text").dispatchEvent(new document.defaultView.Event(name, { bubbles: true }));
  showSliders(page, store);
}

test("fields and sliders say numbers with a comma", () => {
  enter("1,75");
  assert.equal(store.values.width, 1.75);
  assert.equal(field("text").value, "1,75");
  assert.equal(field("range").getAttribute("aria-valuetext"), "1,75");
  assert.equal(field("text").getAttribute("aria-valuenow"), "1.75"); // a number of ARIA
});

test("a number that was refused leaves the one before, with a comma", () => {
  enter("1,75");
  enter("much");
  assert.match(page.querySelector(".reply").textContent, / 1,75 stays\.$/);
});

test("a point is read, too", () => {
  enter("1.75");
  assert.equal(field("text").value, "1,75");
});

test("links keep points", () => {
  assert.deepEqual(encode(CONTROLS, { ...store.values, width: 1.75 }, ""), ["width=1.75"]);
  const { state } = decode(CONTROLS, new URLSearchParams("width=1.75"), "");
  assert.equal(state.width, 1.75);
});

test("the status has German words and numbers", (t) => {
  t.after(() => speak({}));
  speak({ "Python is starting: {0} of {1} MB": "Python startet: {0} von {1} MB" });
  const status = page.querySelector(".status");
  showPhase(
    page,
    /** @type {any} */ ({ phase: "starting", loaded: 1.2e6, total: 5.4e6, reason: "" }),
    "",
  );
  assert.equal(status.textContent, "Python startet: 1,2 von 5,4 MB");
  showTime(page, 0.84);
  assert.equal(status.textContent, "Live: numpy answered in 0,8 ms");
});

test("pasted commas are decimal as a matter of course", () => {
  const said = [];
  const cell = {
    store,
    control: store.control("dots"),
    input: { dataset: { row: "0", axis: "x" } },
  };
  const reply = (/** @type {any} */ _, /** @type {string} */ words) => said.push(words);
  paste("0,5\t1,25", /** @type {any} */ ({ ...cell, readNumber, reply }));
  assert.deepEqual(said, ["1 row filled."]);
  assert.deepEqual(store.values.dots[0], [0.5, 1.25]);
});

test("counts have the forms of German", () => {
  assert.equal(plural(1, { one: "{0} Zeile", other: "{0} Zeilen" }), "1 Zeile");
  assert.equal(plural(0, { one: "{0} Zeile", other: "{0} Zeilen" }), "0 Zeilen");
});
