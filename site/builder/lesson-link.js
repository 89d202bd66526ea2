// The link of a lesson: a button that copies it, and what is said of its length.

import { newButton } from "../lesson/elements.js";
import { language } from "../words/language.js";
import { say } from "../words/say.js";

const LONG = 2000; // characters of a link that all mails and forums keep

/** @param {HTMLTextAreaElement} link @param {HTMLElement} outcome */
export const newCopy = (link, outcome) =>
  newButton(say`Copy the lesson’s link`, async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      outcome.textContent = say`Copied.`;
    } catch {
      outcome.textContent = say`The clipboard is closed; the link is selected.`;
    }
  });

/** @param {number} length in characters @returns {string} */
export function lengthWords(length) {
  const count = say`The lesson’s link has ${length.toLocaleString(language)} characters.`;
  if (length <= LONG) return count;
  const limit = LONG.toLocaleString(language);
  const cut = say`Some mails and forums cut links after ${limit}: shorten the texts or take fewer steps.`;
  return `${count} ${cut}`;
}
