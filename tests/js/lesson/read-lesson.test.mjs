// A lesson in a link: any text is read without an error, as plain text within limits.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "../../../site/lesson/plain-text.js";
import { MOST, readLesson } from "../../../site/lesson/read-lesson.js";
import { stateText, stepText } from "../../../site/lesson/step-text.js";
import { clamp } from "../../../site/state/state.js";
import { random } from "../support/random.mjs";
import { CONTROLS, MLE, NORM, PENALTY } from "../support/samples.mjs";

const controls = [...CONTROLS, NORM, MLE, PENALTY];
const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "\u202e",
  "\u2067",
  "\0",
  "\u0007",
  "\ud800",
  "\n",
  "e\u0301",
];
HOSTILE.push(
  "javascript:alert(1)",
  "&lt;b&gt;",
  "width=2",
  "rate=NaN",
  "nope=1",
  "=",
  ":",
  ",",
  ";",
  " ",
  "%zz",
);
HOSTILE.push(
  "dots=1,2;x",
  "norm=l9",
  "\u{1f600}",
  "\ufeff",
  "שלום",
  "“",
  "all",
  "a".repeat(700),
  "__proto__=1:",
);
const TURNED = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** @param {Record<string, string> | string[][]} options */
const read = (options) => readLesson(new URLSearchParams(options), controls);

test("a lesson is read as it was written", () => {
  const states = [{ width: 2, dots: [[1, -1]], norm: "l1", penalty: 0 }, {}];
  const steps = states.map((state, i) => [
    `step${i + 1}`,
    stepText(stateText(controls, clamp(controls, /** @type {any} */ (state))), `a: b=${i}`),
  ]);
  const { lesson, problems } = read([
    ...[
      ["lesson", "Narrow <priors>"],
      ["question", "What if σ = 0.3?"],
      ["guess", "1"],
    ],
    ...[["locked", "width,norm"], ...steps],
  ]);
  assert.deepEqual(problems, []);
  const expected = states.map((state, i) => ({
    state: clamp(controls, /** @type {any} */ (state)),
    words: `a: b=${i}`,
  }));
  assert.deepEqual(lesson, {
    ...{ title: "Narrow <priors>", question: "What if σ = 0.3?", guess: true },
    ...{ locked: ["width", "norm"], steps: expected },
  });
});

test("every state survives the text of a step", () => {
  const number = random(7);
  for (let i = 0; i < 200; i++) {
    const state = clamp(controls, {
      ...{
        width: Number(number(0, 5).toPrecision(4)),
        penalty: Number(number(0, 9).toPrecision(3)),
      },
      ...{ norm: number() < 0.5 ? "l1" : "l2", mle: [Math.floor(number(-2, 2)), 1] },
      dots: Array.from({ length: Math.floor(number(0, 5)) }, () => [Math.floor(number(-2, 2)), 0]),
    });
    const { lesson, problems } = read({ step1: stepText(stateText(controls, state), "x") });
    assert.deepEqual([lesson.steps, problems], [[{ state, words: "x" }], []]);
  }
});

test("whatever a link holds, there are plain words within limits, allowed states and a few sentences", () => {
  const number = random(11);
  const pick = () => HOSTILE[Math.floor(number(0, HOSTILE.length))];
  const names = ["lesson", "question", "locked", "guess", "step1", "step2", "step0", "step007"];
  for (let i = 0; i < 500; i++) {
    const options = names.map((name) => [
      name,
      Array.from({ length: number(0, 6) }, pick).join(""),
    ]);
    const { lesson, problems } = read(options);
    const words = [lesson.title, lesson.question, ...lesson.steps.map((step) => step.words)];
    for (const text of [...words, ...problems]) assert.doesNotMatch(text, TURNED);
    for (const text of words) assert.ok([...text].length <= MOST.question);
    for (const problem of problems) {
      assert.match(problem, /^[A-Z].*\.$|…$/);
      assert.ok(problem.length < 300, problem);
    }
    assert.ok(problems.length <= 6);
    for (const { state } of lesson.steps)
      if (state) assert.deepEqual(state, clamp(controls, state));
  }
});

test("markup is text like any other", () => {
  const words = "<b>x</b> &amp; <script>alert(1)</script>";
  assert.equal(read({ question: words }).lesson.question, words);
});

test("thousands of steps are cut, and a sentence says so", () => {
  const many = Array.from({ length: 3000 }, (_, i) => [`step${3000 - i}`, `Number ${3000 - i}`]);
  const { lesson, problems } = read(many);
  assert.equal(lesson.steps.length, MOST.steps);
  assert.equal(lesson.steps[0].words, "Number 1");
  assert.deepEqual(problems, ["The lesson has 3000 steps; the first 20 are shown."]);
});

test("controls that do not exist are named, and the others are taken", () => {
  const { lesson, problems } = read({ locked: "nope,width,nil", step1: "nope=1 width=2: Wide." });
  assert.deepEqual(lesson.locked, ["width"]);
  assert.equal(lesson.steps[0].state?.width, 2);
  assert.match(
    problems[0],
    /^The link locks “nope” and 1 more, which this figure does not have; it has width/,
  );
  assert.match(problems[1], /^Step 1 of the lesson: It sets “nope”, which/);
});

test("a step without a colon is a sentence, or a state alone", () => {
  const { lesson } = read({ step1: "a=1 is not a state", step2: "width=2", step3: ": Usual." });
  assert.deepEqual(lesson.steps[0], { state: undefined, words: "a=1 is not a state" });
  assert.deepEqual(lesson.steps[1], { state: clamp(controls, { width: 2 }), words: "" });
  assert.deepEqual(lesson.steps[2], { state: clamp(controls, {}), words: "Usual." });
});

test("what turns text around goes, what joins letters stays", () => {
  assert.deepEqual(plainText("a\u202eb\u0000c\n d", 9), {
    text: "abc d",
    length: 5,
    isCleaned: true,
  });
  assert.equal(plainText("می\u200cروم", 9).text, "می\u200cروم");
  assert.equal(plainText("12345", 4).text, "123…");
});
