// Sends the height of an embed to its host, in all formats that hosts understand.

/**
 * @param {HTMLElement} content of the page
 * @param {string} name of the figure
 * @param {(height: number) => void} send in our own format
 */
export function sendHeight(content, name, send) {
  let height = 0;
  let secret = /secret=([a-z0-9]+)/i.exec(location.hash)?.[1]; // by which WordPress identifies frames
  const post = (/** @type {any} */ message) => parent.postMessage(message, "*");
  const sendToWordPress = () => {
    if (secret) post({ message: "height", value: height, secret });
  };

  const measure = () => {
    const measured = Math.ceil(content.getBoundingClientRect().height);
    if (measured === height) return;
    height = measured;
    send(height);
    post({ "datawrapper-height": { [name]: height } });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src: location.href, context: "iframe.resize", height })); // Embedly, Medium
    sendToWordPress();
    askForRoom();
  };
  // Browsers do not observe sizes in a frame out of sight, which needs its height all the same.
  measure();
  document.fonts.ready.then(measure);
  const phases = { attributeFilter: ["data-phase"], subtree: true };
  new MutationObserver(measure).observe(content, phases);
  new ResizeObserver(measure).observe(content);

  // WordPress sends "ready", with the secret, when it starts to listen.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.message !== "ready" || !isSecret(data.secret)) return;
    secret = data.secret;
    sendToWordPress();
  });
}

/** @param {any} secret */
const isSecret = (secret) => typeof secret === "string" && /^[a-z0-9]+$/i.test(secret);

/** Where the host has `frame-sizing: content-height`, the browser itself makes the frame as high as its page. */
function askForRoom() {
  try {
    /** @type {any} */ (window).requestResize?.();
  } catch {
    // This page is in no frame.
  }
}
