// Snippets hold the state of every kind of control, and decode to it again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf } from "../../../site/builder/facts.js";
import { KINDS } from "../../../site/builder/kinds.js";
import { embedUrl } from "../../../site/builder/markup.js";
import { decode } from "../../../site/state/query-codec.js";
import { CONTROLS, MLE, NORM, PENALTY } from "../support/samples.mjs";

const controls = [...CONTROLS, NORM, MLE, PENALTY];
const VALUES = {
  ...{ width: 3.3, rate: 0.01, norm: "l1", mle: [-1.5, 2], penalty: 0 },
  dots: [
    [1, -1],
    [0.5, 2],
  ],
};
const figure = /** @type {any} */ ({
  ...{ name: "fig", controls, values: VALUES },
  querySelector: () => ({ textContent: 'A "title"' }),
});

/** @param {[string, string][]} fields of the form @returns {any} */
function factsWith(fields) {
  globalThis.FormData = /** @type {any} */ (URLSearchParams);
  const all = controls.map(({ name }) => /** @type {[string, string]} */ (["controls", name]));
  const form = [["theme", "auto"], ["height", "500"], ...all, ...fields];
  return factsOf(figure, /** @type {any} */ (form));
}

test("the URL of an embed decodes to the state that was shown", () => {
  const query = new URL(embedUrl(factsWith([]))).searchParams;
  const { state, problems } = decode(controls, query, "");
  assert.deepEqual(problems, []);
  const { rate: _, ...others } = VALUES;
  assert.deepEqual(state, others);
});

test("an element has the state in its attributes, without URL encoding", () => {
  const snippet = KINDS.element.snippet(factsWith([]));
  for (const attribute of ['norm="l1"', 'mle="-1.5,2"', 'penalty="0"', 'dots="1,-1;0.5,2"']) {
    assert.ok(snippet.includes(attribute), attribute);
  }
  assert.ok(snippet.includes('alt="A &quot;title&quot;"'));
});

test("HTML in MDX is JSX: elements are closed, and a style is an object", () => {
  const facts = factsWith([]);
  const snippet = KINDS.mdx.snippet({ ...facts, options: { ...facts.options, theme: "dark" } });
  const [, attributes, style] = /^<iframe (.*) style=\{\{ (.*) \}\} \/>$/.exec(snippet) ?? [];
  assert.match(attributes, /^(?:\w+="[^"{}<]*" ?)+$/);
  const { height, ...others } = new Function(`return {${style}}`)();
  assert.match(height, /500px/);
  const expected = { border: "0", maxWidth: "100%", colorScheme: "light" };
  assert.deepEqual(others, { ...expected, frameSizing: "content-height" });
});

test("no snippet but a frame has a style, and each has its advice", () => {
  const facts = factsWith([["width", "500"]]);
  for (const [kind, { snippet, advice }] of Object.entries(KINDS)) {
    const text = snippet(facts);
    assert.equal(/<(?!iframe)\w[^>]*style=/.test(text), false, kind);
    assert.equal(/<img [^>]*[^/]>/.test(text), false, kind);
    assert.match(typeof advice === "string" ? advice : advice(facts), /^[A-Z].*\.$/);
  }
});

test("a frame has a fixed height only where the browser cannot fit it", () => {
  const snippet = KINDS.iframe.snippet(factsWith([]));
  assert.match(snippet, / height="500" /);
  assert.match(snippet, /supports\(frame-sizing: content-height\): auto; else: 500px\)/);
});

test("a place that asks for a figure by its address is told that state and colours are lost", () => {
  const advice = /** @type {(facts: any) => string} */ (KINDS.oembed.advice);
  assert.match(advice(factsWith([])), /usual values/);
  const usual = { ...factsWith([]), options: {} };
  assert.doesNotMatch(advice(usual), /usual values/);
});

test("words of a lesson survive every snippet as text", () => {
  const words = `Is λ "large" & <b>why</b> (1)? 'Yes'.`;
  const step = `width=2: ${words}`;
  const facts = factsWith([
    ...[
      ["lesson:question", `\u202e${words}`],
      ["lesson:step1", step],
      ["lesson:locked", ""],
    ],
  ]);
  const { question, step1, locked } = facts.options;
  assert.deepEqual([question, step1, locked], [words, step, undefined]);
  const url = embedUrl(facts);
  assert.equal(new URL(url).searchParams.get("question"), words);
  assert.equal(new URL(url).searchParams.get("step1"), step);
  assert.doesNotMatch(url, /[\s<>"'()]|[.,:;?]$/, "forums cut links there");
  for (const [kind, { snippet }] of Object.entries(KINDS)) {
    if (kind === "hugo")
      assert.match(snippet(facts), /question="Is λ \\"large\\" & <b>why/); // Hugo escapes it
    else assert.doesNotMatch(snippet(facts), /<b>/, kind);
  }
});

test("a frame of a lesson may write to the clipboard", () => {
  assert.match(KINDS.iframe.snippet(factsWith([["lesson:guess", "1"]])), /allow="clipboard-write"/);
  assert.doesNotMatch(KINDS.iframe.snippet(factsWith([])), /allow=/);
});

test("a figure in another language says so in the page that it is put into", () => {
  const facts = { ...factsWith([]), lang: "de" };
  for (const kind of ["iframe", "element", "mdx", "hugo"])
    assert.match(KINDS[kind].snippet(facts), / lang="de"[ >]/, kind);
  assert.ok(!KINDS.iframe.snippet(factsWith([])).includes("lang="));
});
