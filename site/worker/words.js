// The words of Python's sentences in the language of this bundle. English is in the sources themselves.

import { checkOwnSum } from "../boot/checksum.js";
import { fetchFile } from "../boot/fetch-file.js";
import { pythonFile } from "../urls.js";
import { language } from "../words/language.js";

const PATIENCE = 2_000; // milliseconds after Python, which is fifty times as large, has come

/**
 * Fetches them while Python starts.
 * @returns {() => Promise<string | undefined>} asked when Python runs: a catalogue as JSON; undefined if it
 *   is missing, damaged or does not come, for then Python speaks English
 */
export function wordsOfPython() {
  const words = language === "en" ? Promise.resolve(undefined) : fetched();
  return () => Promise.race([words, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** @returns {Promise<string | undefined>} */
async function fetched() {
  const url = pythonFile(`words/${language}.json`).href;
  try {
    const bytes = new Uint8Array(await (await fetchFile(url)).arrayBuffer());
    checkOwnSum(bytes, url);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    console.warn("Python’s words are missing in this language:", error);
    return undefined;
  }
}
