// Number fields: what is typed takes effect, is committed, refused or taken back, and nobody writes
// into a field that is in use.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Store } from "../../../site/figure/store.js";
import { listenToFields } from "../../../site/input/fields/number-fields.js";
import { listenToSliders, nudge, showSliders } from "../../../site/input/sliders.js";
import { CONTROLS, FLIPS, HEADS, MLE, openPage, scene } from "../support/samples.mjs";

/** @type {any} */
let page;
/** @type {Store} */
let store;

/** @param {string} name @returns {any} */
const field = (name) => document.querySelector(`[type=text][name=${name}]`);

beforeEach(() => {
  const names = ["width", "rate", "flips", "heads"];
  const inputs = names.map(
    (name) => `<div class="control"><input type="text" name="${name}"></div>`,
  );
  page = openPage(`<div class="controls">${inputs.join("")}
    <input type="range" name="width" min="0.1" max="4">
    <fieldset class="control"><input type="text" name="mle" data-axis="x" aria-describedby="hint">
      <input type="text" name="mle" data-axis="y" id="y"></fieldset></div>`);
  store = new Store();
  store.begin({ controls: [...CONTROLS, FLIPS, HEADS, MLE], scene: scene() });
  store.history.restart(store.values);
  listenToSliders(page, store);
  listenToFields(page, store);
  // As a figure does while Python is not running: all inputs are shown after every change.
  for (const name of ["change", "follow"])
    store.addEventListener(name, () => showSliders(page, store));
  store.addEventListener("commit", () => dispatch(page, "commit"));
  showSliders(page, store);
});

/** @param {any} target @param {string} name @param {object} [fields] */
function dispatch(target, name, fields = {}) {
  const event = new document.defaultView.Event(name, { bubbles: true, cancelable: true });
  target.dispatchEvent(Object.assign(event, fields));
}

/** Types key by key over what the field holds. @param {any} target @param {string} text */
function type(target, text) {
  target.value = "";
  for (const key of text) {
    target.value += key;
    dispatch(target, "input");
  }
  if (!text) dispatch(target, "input");
}

/** @param {any} target @param {string} text */
function enter(target, text) {
  type(target, text);
  dispatch(target, "change");
  dispatch(target, "focusout");
}

/** @param {any} target @param {string} key */
const press = (target, key) => dispatch(target, "keydown", { key });
/** @param {object} values */
const set = (values) => store.change({ ...store.values, ...values });
const commits = () => store.history.past.length;
/** @param {any} target */
const replyTo = (target) => target.closest(".control").querySelector(".reply")?.textContent ?? "";
/** @param {any} target */
const isInvalid = (target) => target.getAttribute("aria-invalid") === "true";

for (const text of ["0.35", "2.25", "1.749", "0,35", "3e-1", "2."]) {
  test(`${text} is not rewritten while it is typed, and takes effect`, () => {
    type(field("width"), text);
    assert.equal(field("width").value, text);
    assert.equal(store.values.width, Number(text.replace(",", ".")));
    assert.equal(commits(), 0);
    dispatch(field("width"), "change");
    assert.equal(store.values.width, Number(text.replace(",", ".")));
    assert.equal(commits(), 1);
  });
}

test("a field is a spin button, with a decimal keyboard only where no number is negative", () => {
  const told = (/** @type {any} */ input) =>
    ["role", "aria-valuemin", "aria-valuemax", "aria-valuenow", "inputmode"].map((name) =>
      input.getAttribute(name),
    );
  assert.deepEqual(told(field("width")), ["spinbutton", "0.1", "4", "1", "decimal"]);
  assert.deepEqual(told(field("mle")), ["spinbutton", "-2", "2", "1", null]);
  set({ rate: 2e-8 });
  const small = told(field("rate")).slice(0, 4);
  assert.deepEqual(
    small,
    ["spinbutton", "0.00000001", "100", "0.00000002"],
    "ARIA has no exponents",
  );
});

test("a committed number is written as the page writes numbers", () => {
  enter(field("width"), " 1,5 ");
  assert.equal(field("width").value, "1.50");
  assert.equal(field("width").getAttribute("aria-valuenow"), "1.5");
  enter(field("width"), "0.3333");
  assert.equal(field("width").value, "0.3333");
  enter(field("width"), "0.30000000000000004"); // all its digits would not be seen
  assert.equal(field("width").value, "0.30");
  assert.ok(!isInvalid(field("width")));
  enter(field("mle"), "−1.749");
  assert.deepEqual(store.values.mle, [-1.749, 2]);
});

for (const text of ["0x1F", "", "wide", "1 2", "1.5 2", "1,2,3", "--1", "1e", "Infinity"]) {
  test(`“${text}” is refused in words, and the number before the first key stays`, () => {
    enter(field("width"), text);
    assert.equal(store.values.width, 1);
    assert.equal(field("width").value, "1.00");
    assert.equal(commits(), 0);
    assert.ok(isInvalid(field("width")));
    assert.match(
      replyTo(field("width")),
      text ? /“.+” is .+ 1\.00 stays\.$/ : /no number. 1.00 stays/,
    );
    const line = page.querySelector(".reply");
    assert.equal(line.getAttribute("role"), "alert");
    assert.equal(field("width").getAttribute("aria-describedby"), line.id);
    type(field("width"), "2");
    assert.ok(!isInvalid(field("width")));
    assert.equal(replyTo(field("width")), "");
  });
}

test("a reply is added to the hint, and goes with the next change of the figure", () => {
  enter(field("mle"), "x");
  enter(field("mle"), "x");
  assert.match(field("mle").getAttribute("aria-describedby"), /^hint reply-\d+$/);
  set({ width: 3 });
  store.commit();
  assert.ok(!isInvalid(field("mle")));
  assert.equal(replyTo(field("mle")), "");
});

test("out of range takes effect on leaving the field, as the nearest possible, in words", () => {
  type(field("width"), "25");
  assert.equal(store.values.width, 2, "half of it");
  dispatch(field("width"), "change");
  assert.equal(store.values.width, 4);
  assert.equal(field("width").value, "4.00");
  assert.equal(replyTo(field("width")), "4.00 is the nearest possible.");
  assert.ok(!isInvalid(field("width")));
  enter(field("flips"), "7.6");
  assert.equal(replyTo(field("flips")), "8 is the nearest possible.");
});

test("half a number does not lower what the whole number leaves as it is", () => {
  type(field("flips"), "50");
  assert.deepEqual([store.values.flips, store.values.heads], [50, 7]);
  enter(field("flips"), "5");
  assert.deepEqual([store.values.flips, store.values.heads], [5, 5]);
});

test("Escape gives back the number before the first key", () => {
  type(field("flips"), "3");
  press(field("flips"), "Escape");
  assert.deepEqual([store.values.flips, store.values.heads], [10, 7]);
  assert.equal(field("flips").value, "10");
  dispatch(field("flips"), "focusout");
  assert.equal(commits(), 0);
});

test("Enter commits at once, the same text too", () => {
  type(field("width"), "2");
  press(field("width"), "Enter");
  assert.equal(field("width").value, "2.00");
  dispatch(field("width"), "change"); // as browsers do after it
  assert.equal(commits(), 1);
  type(field("width"), "abc");
  press(field("width"), "Enter");
  dispatch(field("width"), "change");
  assert.ok(isInvalid(field("width")), "still said");
});

test("a text that comes back to what it was ends with the focus", () => {
  type(field("width"), "1.00");
  dispatch(field("width"), "focusout"); // browsers dispatch no change event
  set({ width: 3 });
  assert.equal(field("width").value, "3.00");
});

test("other figures, drags and Python do not write into a field in use", () => {
  type(field("width"), "2.");
  for (const width of [3, 0.5]) {
    store.follow({ width });
    assert.equal(field("width").value, "2.");
  }
  dispatch(field("width"), "change");
  assert.equal(store.values.width, 0.5, "the newest");
  assert.equal(field("width").value, "0.50");
  type(field("width"), "2");
  store.follow({ width: 3 });
  press(field("width"), "Enter");
  assert.equal(store.values.width, 2, "the reader insists");
});

test("Escape leaves what others have set meanwhile", () => {
  type(field("width"), "2");
  store.follow({ mle: [0, 0] });
  press(field("width"), "Escape");
  assert.deepEqual([store.values.width, store.values.mle], [1, [0, 0]]);
});

test("a slider pressed while its field is in use sets the value", () => {
  for (const text of ["0.5", "25", "abc"]) {
    set({ width: 1 });
    type(field("width"), text);
    const range = page.querySelector("[type=range]");
    range.value = "3";
    dispatch(range, "input");
    dispatch(field("width"), "change"); // as it loses the focus
    assert.equal(store.values.width, 3);
    assert.equal(field("width").value, "3.00");
  }
});

test("a press of an arrow key goes on from what is typed", () => {
  type(field("width"), "2,5");
  nudge(store, /** @type {any} */ (store.control("width")), field("width"), 5);
  assert.equal(store.values.width, 2.55);
  assert.equal(field("width").value, "2.55");
});

test("each field of a point sets its own coordinate", () => {
  type(field("mle"), "0.5");
  assert.deepEqual(store.values.mle, [0.5, 2]);
  enter(page.querySelector("#y"), "-99");
  assert.deepEqual(store.values.mle, [0.5, -5]);
  assert.equal(page.querySelector("#y").value, "-5.00");
});
