// The script of a figure, filled with its state and the function it draws with.

import { figureScript } from "../urls.js";
import { say } from "../words/say.js";
import { fill } from "./script-template.js";

/** @type {Record<string, Promise<string>>} cache of the templates, by figure */
const templates = {};

/**
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @param {import('../python/code-edits.js').CodeEdits} edits
 * @returns {Promise<string>}
 */
export async function scriptOf(figure, edits) {
  const { name, state } = figure;
  templates[name] ??= load(name);
  templates[name].catch(() => delete templates[name]); // the next click tries again
  return fill(await templates[name], state, edits.textOf(name));
}

/** @param {string} name */
async function load(name) {
  const response = await fetch(figureScript(name));
  if (!response.ok) throw new Error(say`The script could not be loaded (${response.status}).`);
  return response.text();
}
