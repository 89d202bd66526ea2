// Entry of a page: makes its parts interactive and starts Python for its figures.

import { ExplorableFigure } from "./figure/element.js";
import { focusWideFormulas } from "./page/focus-wide.js";
import { loadForms } from "./page/forms/load-forms.js";
import { keepNumbersLive } from "./page/live-numbers.js";
import { keepOffline, listenToOffline } from "./page/offline.js";
import { loadOnDemand } from "./page/on-demand.js";
import { shareState } from "./page/shared-state.js";
import { listenToStateLinks } from "./page/state-links.js";
import { openStepwise } from "./page/stepwise.js";
import { linkTerms } from "./page/term-highlight.js";
import { listenToTheme } from "./page/theme.js";
import { addressWriter, linkTo, readAddress } from "./page/url-state.js";
import { python } from "./python/client.js";
import { keepAddress } from "./words/language-links.js";

shareState(document);
keepNumbersLive(document, python);
openStepwise(document);
focusWideFormulas(document, python);
linkTerms(document.body);
listenToStateLinks(document.body);
keepAddress(document);
listenToTheme(/** @type {HTMLButtonElement} */ (document.querySelector("button.theme")));
listenToOffline(document.querySelector(".offline"));
const figures = () => /** @type {any} */ (document.querySelectorAll("explorable-figure"));
document.addEventListener("commit", addressWriter(figures));
Object.assign(ExplorableFigure, { python, readAddress, linkTo });
if (document.querySelector("explorable-figure")) python.start(); // answers while figures are set up
// After the messages of a worker in which Python runs already.
queueMicrotask(() => customElements.define("explorable-figure", ExplorableFigure));
keepOffline(python);
loadForms(document, python);
loadOnDemand(document, python);
