// The page comes to life: terms are linked, the theme has its button, figures their Python.

import { ExplorableFigure } from "./figure/element.js";
import { keepNumbersLive } from "./page/live-numbers.js";
import { keepOffline, listenToOffline } from "./page/offline.js";
import { shareState } from "./page/shared-state.js";
import { listenToTries } from "./page/state-links.js";
import { openStepwise } from "./page/stepwise.js";
import { linkTerms } from "./page/term-highlight.js";
import { listenToTheme } from "./page/theme.js";
import { addressWriter, linkTo, readAddress } from "./page/url-state.js";
import { python } from "./python/client.js";

shareState(document);
keepNumbersLive(document);
openStepwise(document);
linkTerms(document.body);
listenToTries(document.body);
listenToTheme(/** @type {HTMLButtonElement} */ (document.querySelector("button.theme")));
listenToOffline(document.querySelector(".offline"));
const figures = () => /** @type {any} */ (document.querySelectorAll("explorable-figure"));
document.addEventListener("commit", addressWriter(figures));
ExplorableFigure.python = python;
ExplorableFigure.readAddress = readAddress;
ExplorableFigure.linkTo = linkTo;
customElements.define("explorable-figure", ExplorableFigure);
if (document.querySelector("explorable-figure")) python.start();
keepOffline();
