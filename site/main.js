// The page comes to life: terms are linked, the theme has its button, figures their Python.

import { addressWriter } from "./address.js";
import { ExplorableFigure } from "./figure.js";
import { linkTerms } from "./linked.js";
import { keepNumbersLive } from "./now.js";
import { keepOffline, listenToOffline } from "./offline.js";
import { python } from "./python.js";
import { shareState } from "./sharing.js";
import { openStepwise } from "./steps.js";
import { listenToTheme } from "./theme.js";
import { listenToTries } from "./tries.js";

shareState(document);
keepNumbersLive(document);
openStepwise(document);
linkTerms(document.body);
listenToTries(document.body);
listenToTheme(/** @type {HTMLButtonElement} */ (document.querySelector("button.theme")));
listenToOffline(document.querySelector(".offline"));
const figures = () => /** @type {any} */ (document.querySelectorAll("explorable-figure"));
document.addEventListener("commit", addressWriter(figures));
customElements.define("explorable-figure", ExplorableFigure);
if (document.querySelector("explorable-figure")) python.start();
keepOffline();
