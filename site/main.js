// The page comes to life: terms are linked, the theme has its button, figures their Python.

import { writeAddress } from "./address.js";
import { ExplorableFigure } from "./figure.js";
import { linkTerms } from "./linked.js";
import { python } from "./python.js";
import { listenToTheme } from "./theme.js";
import { listenToTries } from "./tries.js";

customElements.define("explorable-figure", ExplorableFigure);
linkTerms(document.body);
listenToTries(document.body);
listenToTheme(/** @type {HTMLButtonElement} */ (document.querySelector("button.theme")));
document.addEventListener("commit", () => {
  writeAddress(/** @type {any} */ (document.querySelectorAll("explorable-figure")));
});
if (document.querySelector("explorable-figure")) python.start();
