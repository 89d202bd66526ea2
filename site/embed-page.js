// Entry of an embed: one figure in a frame of a host page.

import "./public/embed-options.js";
import { connectHost } from "./embed/host-messages.js";
import { loadLesson } from "./embed/load-lesson.js";
import { readOptions } from "./embed/options.js";
import { keepInSight } from "./embed/python-in-sight.js";
import { sendHeight } from "./embed/resize-messages.js";
import { explainSandbox } from "./embed/sandbox-note.js";
import { updateSourceLink } from "./embed/source-link.js";
import { ExplorableFigure } from "./figure/element.js";
import { focusWidePanels } from "./page/focus-wide.js";
import { loadOnDemand } from "./page/on-demand.js";
import { linkTerms } from "./page/term-highlight.js";
import { linkTo } from "./page/url-state.js";
import { python } from "./python/client.js";
import { openEmbedded } from "./python/transport/embedded.js";
import { OPEN } from "./python/transports.js";

OPEN.shared = openEmbedded;
Object.assign(ExplorableFigure, { python, readAddress: readOptions, linkTo });
focusWidePanels(document);
linkTerms(document.body);
customElements.define("explorable-figure", ExplorableFigure);
const figure = /** @type {ExplorableFigure} */ (document.querySelector("explorable-figure"));
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
keepInSight(figure, python); // first: what fails below leaves Python running
updateSourceLink(figure, /** @type {HTMLAnchorElement} */ (document.querySelector(".source a")));
const sendToHost = connectHost(figure);
// When the figure has read its link: until then it has its defaults, which the host did not ask for.
queueMicrotask(() => sendHeight(main, figure.name, sendToHost));
explainSandbox(figure);
loadOnDemand(document, python);
loadLesson(figure);
