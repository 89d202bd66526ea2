// How an element and the frame in it are laid out, before the figure is there and with it.

// Adopted, because a host's Content-Security-Policy may forbid a <style>.
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; min-height: 15rem }
  :host([hidden]), :host([data-phase]) slot { display: none }
  iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden;
    color-scheme: light } /* as the page inside: else browsers paint a background behind its corners */
  :host([data-phase]) { min-height: 0 }
  :host([data-phase]) iframe { display: block; position: static; visibility: inherit }`);
