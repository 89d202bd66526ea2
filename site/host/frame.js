// The frame in an element's shadow root: its link, its theme, and the room that it takes in the host page.

import { language } from "../words/language.js";
import { say } from "../words/say.js";
import { expectedHeight } from "./built.js";
import { sheet } from "./frame-style.js";
import { withTheme } from "./link.js";
import { themeOf } from "./theme.js";

export class Frame {
  #box = document.createElement("div");
  #iframe = document.createElement("iframe");
  /** whether it has sent a message since it was loaded */
  isHeard = false;
  #theme = "";

  /** @param {HTMLElement} element @param {URL} site */
  constructor(element, site) {
    this.element = element;
    this.site = site;
    const shadow = element.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    this.#box.append(document.createElement("slot"), this.#iframe);
    shadow.append(this.#box);
    this.#iframe.loading = "lazy";
    this.#iframe.allow = "clipboard-write";
    this.#iframe.lang = language; // of its title, whatever that of the host
  }

  /** @param {URL} url without a theme @param {string} name of the figure */
  load(url, name) {
    if (this.isHeard) this.#renew();
    this.#iframe.src = withTheme(url, this.element, this.#theme);
    this.isHeard = false;
    this.title = say`Figure: ${name}`;
    this.fit();
    if (this.#iframe.style.height) return;
    this.#box.style.minHeight = `${expectedHeight(name, this.#box.clientWidth)}px`;
  }

  /**
   * Another frame instead, because messages of the last page may be on their way, and because the reader's
   * Back button would lead through every link that a frame has had.
   */
  #renew() {
    const fresh = /** @type {HTMLIFrameElement} */ (this.#iframe.cloneNode());
    fresh.loading = "eager"; // the host waits for its state, also out of sight
    this.#iframe.replaceWith(fresh);
    this.#iframe = fresh;
  }

  /** As wide as the element’s `width` says, at most. */
  fit() {
    const width = parseInt(this.element.getAttribute("width") ?? "", 10);
    this.#box.style.maxWidth = width > 0 ? `${width}px` : "";
  }

  /** @param {MessageEvent} event */
  isSourceOf({ source, origin }) {
    return source === this.#iframe.contentWindow && origin === this.site.origin;
  }

  /** It has sent a message, so it listens from now on. @returns {boolean} whether that was its first */
  hear() {
    if (this.isHeard) return false;
    this.isHeard = true;
    this.send({ explorable: "theme", theme: this.#theme });
    return true;
  }

  /** The theme that its element asks for, or that of the page, may have changed. */
  showTheme() {
    const theme = themeOf(this.element);
    if (theme === this.#theme) return;
    this.#theme = theme;
    if (this.isHeard) this.send({ explorable: "theme", theme: this.#theme });
  }

  /** @param {object} message */
  send(message) {
    this.#iframe.contentWindow?.postMessage(message, this.site.origin);
  }

  set title(/** @type {string} */ words) {
    this.#iframe.title = this.element.title || words;
  }

  set height(/** @type {number} */ pixels) {
    if (!pixels) return; // it is not measured yet
    this.#box.style.minHeight = "";
    this.#iframe.style.height = `${pixels}px`;
  }
}
