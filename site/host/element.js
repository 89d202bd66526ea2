// The element <explorable-figure> in the pages of others: a frame with the figure, as high as it is.

import { onAttributeChange } from "./attributes.js";
import { siteOf } from "./built.js";
import { Frame } from "./frame.js";
import { linkOf } from "./link.js";
import { isFigureMessage } from "./messages.js";
import { openRoom } from "./room.js";
import { HostState } from "./state.js";
import { onThemeChange } from "./theme.js";

const site = siteOf(document.currentScript);

export class ExplorableFigure extends HTMLElement {
  #frame = new Frame(this, site);
  #link = "";
  #state = new HostState();
  #readouts = {};
  #removed = new AbortController();
  #goLive = () => {};
  /** @type {Promise<void>} resolves when Python is ready for this figure */
  ready = new Promise((resolve) => (this.#goLive = resolve));

  connectedCallback() {
    this.#removed = new AbortController();
    const { signal } = this.#removed;
    addEventListener("message", this, { signal });
    onThemeChange(() => this.#frame.showTheme(), signal);
    onAttributeChange([this], (changes) => this.#changed(changes), signal);
    this.#frame.isHeard = false; // a frame that is moved in its page loads again
    this.#load(true);
  }

  disconnectedCallback() {
    this.#removed.abort();
  }

  /** A state in the attributes is a new one; any other option keeps the state. @param {MutationRecord[]} changes */
  #changed(changes) {
    this.#frame.fit();
    this.#frame.showTheme();
    if (linkOf(this, site).href === this.#link) return;
    const names = changes.map(({ attributeName }) => attributeName ?? "");
    this.#load(!names.some((name) => name === "name" || this.#state.has(name)));
  }

  /** @param {boolean} isKept whether the figure keeps its state */
  #load(isKept) {
    this.#frame.showTheme();
    const url = linkOf(this, site);
    this.#link = url.href;
    this.#state.restart(isKept);
    this.#frame.load(url, this.getAttribute("name") ?? "");
  }

  /** @param {MessageEvent} event */
  handleEvent(event) {
    const { data } = event;
    if (!this.#frame.isSourceOf(event)) return;
    if (data?.explorable === "room") openRoom(site).then(() => this.#frame.send(data));
    if (!isFigureMessage(data)) return;
    this.#state.take(data.state, data.received);
    this.#readouts = data.readouts;
    if (this.#frame.hear()) this.#sendState(); // what has been set meanwhile
    this.#frame.height = data.height;
    this.#frame.title = data.title;
    const { phase, runtime, settled } = data;
    Object.assign(this.dataset, { phase, runtime, settled });
    if (phase === "live") this.#goLive();
    if (data.explorable === "is") return;
    const detail = { state: this.state, readouts: this.readouts };
    this.dispatchEvent(new CustomEvent("explorable-change", { detail, bubbles: true }));
  }

  #sendState() {
    const state = this.#state.settle();
    const { turn } = this.#state;
    if (Object.keys(state).length) this.#frame.send({ explorable: "state", state, turn });
  }

  /** The state as plain values, a copy. Setting it changes the figure, within its limits. */
  get state() {
    return this.#state.values;
  }

  /** Names that the figure does not have are left out. */
  set state(values) {
    this.#state.want(structuredClone(values)); // throws before anything has changed
    if (this.#frame.isHeard) this.#sendState();
  }

  /** Name -> number, as the picture shows them; a copy. */
  get readouts() {
    return { ...this.#readouts };
  }
}
