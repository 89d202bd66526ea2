// An answer as a line of text for a forum.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answerLine } from "../../../site/lesson/answer.js";

const LINK = "https://example.org/embed/prior.html?prior_sd=0.3";

test("title, answer and link make one line that ends with the link", () => {
  const line = answerLine("Priors", "  It pulls:\n\n<b>hard</b>\u202e\u0007 ", LINK);
  assert.equal(line, `Priors: “It pulls: <b>hard</b>” ${LINK}`);
});

test("what is not there leaves no empty quotes", () => {
  assert.equal(answerLine("", " \n", LINK), LINK);
});
