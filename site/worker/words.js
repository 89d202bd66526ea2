// The words of Python's sentences in the language of this bundle. English is in the sources themselves.

import { fetchFile } from "../boot/fetch-file.js";
import { pythonFile } from "../urls.js";
import { language } from "../words/language.js";

/** @returns {Promise<string | undefined>} a catalogue as JSON; without one Python speaks English */
export async function wordsOfPython() {
  if (language === "en") return undefined;
  try {
    return await (await fetchFile(pythonFile(`words/${language}.json`).href)).text();
  } catch (error) {
    console.warn("Python’s words are missing in this language:", error);
    return undefined;
  }
}
