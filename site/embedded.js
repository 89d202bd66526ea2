// The first module of an embed: one figure, alone in a frame of somebody's page.

import { ExplorableFigure } from "./figure.js";
import { tellHeight } from "./height.js";
import { talkToHost } from "./host.js";
import { linkTerms } from "./linked.js";
import { readOptions } from "./options.js";
import { python } from "./python.js";
import { keepSource } from "./source.js";

ExplorableFigure.readAddress = readOptions;
linkTerms(document.body);
customElements.define("explorable-figure", ExplorableFigure);
const figure = /** @type {ExplorableFigure} */ (document.querySelector("explorable-figure"));
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
keepSource(figure, /** @type {HTMLAnchorElement} */ (document.querySelector(".source a")));
tellHeight(main, figure.name, talkToHost(figure));
python.start();
