// Decodes messages as the page does: `node decoded_by_page.mjs`.
// In (standard input):   [[[text, numbers], …], …], the messages of several pages
// Out (standard output): [[scene, …], …], with lists for arrays

import { text } from "node:stream/consumers";
import { SceneDecoder } from "../../../site/python/scene-decoder.js";

/** @param {string} _ @param {any} value */
const asList = (_, value) => (ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value);

/** @type {[string, number[]][][]} */
const pages = JSON.parse(await text(process.stdin));
const scenes = pages.map((messages) => {
  const decoder = new SceneDecoder();
  return messages.map(([words, numbers]) => decoder.decode(words, Float64Array.from(numbers)));
});
process.stdout.write(JSON.stringify(scenes, asList));
