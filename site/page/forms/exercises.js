// Exercises: an answer is checked by Python, and kept on this device with its verdict.

import { say } from "../../words/say.js";

/** @typedef {import('../../python/messages.js').Verdict} Verdict */

const PREFIX = "exercise ";

/** @param {ParentNode} page @param {Pick<typeof import('../../python/client.js').python, "check" | "phase">} python */
export function listenToAnswers(page, python) {
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (page.querySelectorAll("form.answer"));
  for (const form of forms) {
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    const name = form.dataset.exercise ?? "";
    const kept = recall(name);
    if (kept && !input.value) {
      input.value = kept;
      show(form, "right", say`You have solved this before.`);
    }
    input.addEventListener("input", () => show(form, "", ""));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const answer = input.value;
      if (python.phase !== "live") show(form, "", say`It is checked as soon as Python is there.`);
      const { verdict, words } = await checked(python, name, answer);
      if (input.value !== answer) return; // it has been changed in the meantime
      show(form, verdict, words);
      if (verdict === "right") keep(name, answer);
    });
  }
}

/**
 * @param {Parameters<typeof listenToAnswers>[1]} python @param {string} name @param {string} answer
 * @returns {Promise<{verdict: Verdict["verdict"] | "", words: string}>}
 */
async function checked(python, name, answer) {
  try {
    return await python.check(name, answer);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    return { verdict: "", words: say`It was not checked: ${message}. Try again.` };
  }
}

/** @param {HTMLFormElement} form @param {Verdict["verdict"] | ""} verdict @param {string} words */
function show(form, verdict, words) {
  form.dataset.verdict = verdict;
  const isAtFault = verdict === "wrong" || verdict === "unreadable";
  form.querySelector("input")?.setAttribute("aria-invalid", String(isAtFault));
  const reply = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  if (reply.textContent !== words) reply.textContent = words;
}

/** @param {string} name @returns {string} the right answer of an earlier visit, "" if there is none */
function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} name @param {string} answer */
function keep(name, answer) {
  try {
    localStorage.setItem(PREFIX + name, answer);
  } catch {
    // Without storage, the answer stays until the page is left.
  }
}
