// Defines <explorable-figure> for any page that loads this script, once and anywhere:
//   <script src="…/embed.js" async></script>
//   <explorable-figure name="…" theme="dark"><a href="…"><img src="…" alt="…"></a></explorable-figure>
// Attributes are options of the embed's link (site/embed/options.js). The content of the element is
// shown until the embed sends its first message (site/embed/messages.js).

(() => {
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector('script[src$="/embed.js"]')
  );
  const site = new URL(".", script?.src);
  const NO_OPTION = /^(name|title|class|id|style|slot|part|lang|dir|role|hidden|tabindex)$|\W|^on/;
  // Adopted, because a host's Content-Security-Policy may forbid a <style>.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; position: relative; min-height: 15rem }
    :host([hidden]), :host([data-phase]) slot { display: none }
    iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden }
    :host([data-phase]) { min-height: 0 }
    :host([data-phase]) iframe { display: block; position: static; visibility: inherit }`);

  const isObject = (/** @type {any} */ value) => typeof value === "object" && value !== null;

  /** @param {any} data */
  const isFigureMessage = (data) =>
    isObject(data) &&
    ["is", "change"].includes(data.explorable) &&
    ["title", "phase", "runtime", "settled"].every((name) => typeof data[name] === "string") &&
    data.height >= 0 &&
    [data.state, data.readouts].every(isObject);

  class ExplorableFigure extends HTMLElement {
    #frame = document.createElement("iframe");
    #isConnected = false;
    #state = {};
    #readouts = {};
    #goLive = () => {};
    /** @type {Promise<void>} resolves when Python is ready for this figure */
    ready = new Promise((resolve) => (this.#goLive = resolve));

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [sheet];
      shadow.append(document.createElement("slot"), this.#frame);
    }

    connectedCallback() {
      addEventListener("message", this);
      this.#isConnected = false; // a frame that is moved in its page loads again
      if (this.#frame.src) return;
      const name = this.getAttribute("name") ?? "";
      const url = new URL(`embed/${encodeURIComponent(name)}.html`, site);
      for (const option of this.getAttributeNames()) {
        if (!NO_OPTION.test(option)) url.searchParams.set(option, this.getAttribute(option) ?? "");
      }
      this.#frame.title = this.title || `Figure: ${name}`;
      this.#frame.loading = "lazy";
      this.#frame.allow = "clipboard-write";
      this.#frame.src = url.href;
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    /** @param {MessageEvent} event */
    handleEvent({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== site.origin || !isFigureMessage(data))
        return;
      if (!this.#isConnected && Object.keys(this.#state).length) this.#send(this.#state);
      else [this.#state, this.#readouts] = [{ ...this.#state, ...data.state }, data.readouts];
      this.#isConnected = true;
      if (data.height) this.#frame.style.height = `${data.height}px`;
      this.#frame.title = this.title || data.title;
      const { phase, runtime, settled } = data;
      Object.assign(this.dataset, { phase, runtime, settled });
      if (phase === "live") this.#goLive();
      if (data.explorable === "is") return;
      const detail = { state: this.state, readouts: this.readouts };
      this.dispatchEvent(new CustomEvent("explorable-change", { detail, bubbles: true }));
    }

    /** @param {object} state */
    #send(state) {
      this.#frame.contentWindow?.postMessage({ explorable: "state", state }, site.origin);
    }

    /** The state as plain values, a copy. Setting it changes the figure, within its limits. */
    get state() {
      return structuredClone(this.#state);
    }

    set state(values) {
      this.#state = { ...this.#state, ...values };
      if (this.#isConnected) this.#send(values);
    }

    /** Name -> number, as the picture shows them; a copy. */
    get readouts() {
      return { ...this.#readouts };
    }
  }

  if (!customElements.get("explorable-figure"))
    customElements.define("explorable-figure", ExplorableFigure);
})();
