// Attributes and texts are written where they change, and into what is there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { write } from "../../../site/render/svg.js";
import { openPage } from "../support/samples.mjs";

/** @param {string} html */
const opened = (html) => /** @type {Element} */ (openPage(html).firstElementChild);

test("a text that changes stays in its node, so that no style is looked up for a new one", () => {
  const element = opened("<output>1.40</output>");
  const node = element.firstChild;
  for (const text of ["1.41", "", "−2"]) {
    write(element, text);
    assert.equal(element.textContent, text);
    assert.equal(element.firstChild, node);
  }
});

test("a text takes the place of whatever was there", () => {
  for (const html of ["<p></p>", "<p><b>1</b></p>", "<p>1 <b>2</b></p>", "<p><!-- 1 --></p>"]) {
    const element = opened(html);
    write(element, "words");
    assert.equal(element.innerHTML, "words", html);
  }
});

test("a per cent sign stays on the line of its number, a remainder is left as it is", () => {
  const element = opened("<p></p>");
  write(element, "with 95 % of 1.5 %, 7 % 3");
  assert.equal(element.textContent, "with 95\u00a0% of 1.5\u00a0%, 7 % 3");
});
