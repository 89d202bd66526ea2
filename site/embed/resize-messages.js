// How tall the figure is, told to the page around in every way that such pages listen to.

/**
 * @param {HTMLElement} whole what is to be seen of this page
 * @param {string} name
 * @param {(height: number) => void} tell our own way
 */
export function tellHeight(whole, name, tell) {
  let height = 0;
  let secret = /secret=([a-z0-9]+)/i.exec(location.hash)?.[1]; // WordPress knows its frames by it
  const say = (/** @type {any} */ message) => parent.postMessage(message, "*");
  const sayToWordPress = () => {
    if (secret) say({ message: "height", value: height, secret });
  };

  const look = () => {
    const now = Math.ceil(whole.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    tell(height);
    say({ "datawrapper-height": { [name]: height } });
    say({ sentinel: "amp", type: "embed-size", height });
    say(JSON.stringify({ src: location.href, context: "iframe.js", height })); // Embedly
    sayToWordPress();
  };
  // A frame out of sight hears of no sizes, and should yet have its height before it is seen.
  look();
  document.fonts.ready.then(look);
  const news = { attributeFilter: ["data-phase"], subtree: true };
  new MutationObserver(look).observe(whole, news);
  new ResizeObserver(look).observe(whole);

  // WordPress says when it listens, and gives the secret again.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.message !== "ready" || !/^[a-z0-9]+$/i.test(data.secret)) return;
    secret = data.secret;
    sayToWordPress();
  });
}
