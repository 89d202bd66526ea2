// The build's helper under Node: formulas by KaTeX, first frames by the page's own renderer.
// One JSON request a line on standard input, one JSON answer a line on standard output.

import { createInterface } from "node:readline";
import katex from "katex";
import { parseHTML } from "linkedom";
import { highlight } from "../../../site/code/highlight-python.js";
import { render } from "../../../site/render/render.js";
import { speak } from "../../../site/words/say.js";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
Object.assign(globalThis, { document });

/** @type {Record<string, (data: any) => string>} */
const ANSWERS = {
  /** Only \htmlData is trusted: it ties a symbol to its term, and marks what a step has changed. */
  maths: ({ tex, display }) =>
    katex.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: ({ command }) => command === "\\htmlData",
      strict: (problem) => (problem === "htmlExtension" ? "ignore" : "error"),
      macros: { "\\term": "\\htmlData{term=#1}{#2}", "\\changed": "\\htmlData{changed=step}{#1}" },
    }),
  highlight: (source) => highlight(source),
  /** From now on frames have the words of a language; none are English. */
  speak(words) {
    speak(words);
    return "";
  },
  frame: (scene) => {
    const container = document.createElement("div");
    render(container, scene);
    return container.innerHTML;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { kind, data } = JSON.parse(line);
  let answer;
  try {
    answer = { result: ANSWERS[kind](data) };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
