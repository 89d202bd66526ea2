// Loads the scripts of a page's forms, where it has any.

import { say } from "../../words/say.js";

/** @param {Document} page @param {typeof import('../../python/client.js').python} python */
export function loadForms(page, python) {
  const answers = page.querySelectorAll("form.answer");
  if (answers.length) {
    import("./exercises.js").then(
      ({ listenToAnswers }) => listenToAnswers(page, python),
      () => sayMissing(answers),
    );
  }
  const tables = page.querySelectorAll("form.bring");
  if (tables.length) {
    import("../tables/bring.js").then(
      ({ listenToTables }) => listenToTables(page, python),
      () => sayMissing(tables),
    );
  }
}

/** A form that could do nothing gives way to a sentence. @param {NodeListOf<Element>} forms */
function sayMissing(forms) {
  for (const form of forms) {
    const line = document.createElement("p");
    line.className = "unloaded";
    line.role = "alert";
    const again = document.createElement("a");
    again.href = "";
    again.textContent = say`Load the page again`;
    line.append(say`The script of this form has not arrived.`, " ", again);
    form.replaceWith(line);
  }
}
