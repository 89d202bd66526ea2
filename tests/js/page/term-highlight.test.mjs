// Term highlighting: what is lit for a term, for a series or handle, and for inputs.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { linkTerms } from "../../../site/page/term-highlight.js";
import { openPage } from "../support/samples.mjs";

const FIGURE = `<button id="legend" data-of="series1" data-term="series1">a</button>
  <i id="curve" data-of="series1" data-term="series1"></i>
  <i id="other" data-of="series2" data-term="series1"></i>
  <i id="prior" data-term="prior"></i>
  <p data-term="prior"><select id="select"></select></p>`;

/** @type {HTMLElement} */
let body;

beforeEach(() => {
  body = openPage(`<b id="word" data-term="prior"></b><b id="free"></b>
    <explorable-figure>${FIGURE}</explorable-figure>
    <explorable-figure>${FIGURE.replaceAll('id="', 'id="second-')}</explorable-figure>`);
  document.querySelector = () => null; // nothing has the keyboard's focus
  linkTerms(body);
});

/** @param {string} id @returns {string[]} the ids of what is lit while the pointer is on it */
function litBy(id) {
  const event = new document.defaultView.Event("pointerover", { bubbles: true });
  body.querySelector(`#${id}`)?.dispatchEvent(event);
  return [...body.querySelectorAll("[data-lit]")].map((element) => element.id).filter(Boolean);
}

test("a word lights its term in all figures", () => {
  assert.deepEqual(litBy("word"), ["word", "prior", "second-prior"]);
  assert.equal(body.getAttribute("data-lit-by"), "term");
});

test("a legend button of a series lights the series in its own figure only", () => {
  assert.deepEqual(litBy("legend"), ["legend", "curve"]);
  assert.equal(body.getAttribute("data-lit-by"), "part");
  assert.deepEqual(litBy("second-other"), ["second-other"]);
});

test("what belongs to no term, and inputs, light nothing", () => {
  for (const id of ["free", "select"]) {
    assert.notDeepEqual(litBy("curve"), []);
    assert.deepEqual(litBy(id), []);
    assert.equal(body.getAttribute("data-lit-by"), null);
  }
});
