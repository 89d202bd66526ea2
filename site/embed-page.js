// The first module of an embed: one figure, alone in a frame of somebody's page.

import { talkToHost } from "./embed/host-messages.js";
import { readOptions } from "./embed/options.js";
import { tellHeight } from "./embed/resize-messages.js";
import { keepSource } from "./embed/source-link.js";
import { ExplorableFigure } from "./figure/element.js";
import { linkTerms } from "./page/term-highlight.js";
import { linkTo } from "./page/url-state.js";
import { python } from "./python/client.js";

ExplorableFigure.python = python;
ExplorableFigure.readAddress = readOptions;
ExplorableFigure.linkTo = linkTo;
linkTerms(document.body);
customElements.define("explorable-figure", ExplorableFigure);
const figure = /** @type {ExplorableFigure} */ (document.querySelector("explorable-figure"));
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
keepSource(figure, /** @type {HTMLAnchorElement} */ (document.querySelector(".source a")));
tellHeight(main, figure.name, talkToHost(figure));
python.start();
