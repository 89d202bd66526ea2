// Pieces of HTML and JSX that snippets are made of.

/** @typedef {import('./facts.js').Facts} Facts */

/** The URL of an embed with its options. @param {Facts} facts */
export function embedUrl({ home, name, options }) {
  const query = Object.entries(options).map(([key, value]) => `${key}=${encoded(value)}`);
  return `${home}embed/${name}.html${query.length ? `?${query.join("&")}` : ""}`;
}

/**
 * URL-encoded, except for what is legible in a query. Brackets, quotes and a mark at the end, which forums
 * take for their own, are encoded.
 * @param {string} value
 */
const encoded = (value) =>
  encodeURIComponent(value)
    .replace(/%(2C|3A|3B|3D|3F)/g, decodeURIComponent)
    .replaceAll("%20", "+")
    .replace(/[!'()*]|[.,:;?]$/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Whether the figure is to be shown as everybody finds it. @param {Facts} facts */
export const isUsual = ({ options }) => Object.keys(options).length === 0;

/** The attributes of the element. @param {Facts} facts @param {(value: string) => string} [write] between quotes */
export function attributes({ name, options, width, lang }, write = escaped) {
  const own = { ...(lang && { lang }), ...(width === "100%" ? {} : { width }) };
  const all = Object.entries({ name, ...options, ...own });
  return all.map(([key, value]) => `${key}="${write(value)}"`).join(" ");
}

/** A picture as wide as there is room. It is closed, for XHTML and JSX. @param {Facts} facts */
export const poster = ({ home, name, title }) =>
  `<img src="${home}cards/${name}.png" alt="${escaped(title)}" width="100%" />`;

/** @param {Facts} facts */
export function plainFrame(facts) {
  const style = Object.entries(styles(facts)).map(([name, value]) => `${name}: ${value}`);
  return `<iframe ${frameAttributes(facts)} style="${style.join("; ")}"></iframe>`;
}

/** In JSX, styles are an object. @param {Facts} facts */
export function jsxFrame(facts) {
  const style = Object.entries(styles(facts)).map(([name, value]) => {
    const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    return `${camel}: ${JSON.stringify(value)}`;
  });
  return `<iframe ${frameAttributes(facts)} style={{ ${style.join(", ")} }} />`;
}

/** @param {Facts} facts */
const frameAttributes = (facts) =>
  `${copies(facts)}src="${escaped(embedUrl(facts))}" title="${escaped(facts.title)}" ${facts.lang ? `lang="${facts.lang}" ` : ""}width="${facts.width}" height="${facts.height}" loading="lazy"`;

/** Students copy their answers. @param {Facts} facts */
const copies = ({ options: { question, guess } }) =>
  question || guess ? 'allow="clipboard-write" ' : "";

/**
 * Browsers that fit a frame to its page do so where it has no height of its own; `height` as an attribute
 * is for those that do not know if(). Where the colour scheme differs from that of the page inside, light,
 * browsers paint a background behind its corners; but Firefox takes it as what the reader prefers.
 * @param {Facts} facts
 * @returns {Record<string, string>} name -> value
 */
const styles = ({ options, height }) => ({
  border: "0",
  "max-width": "100%",
  ...(options.theme && { "color-scheme": "light" }),
  "frame-sizing": "content-height",
  height: `if(supports(frame-sizing: content-height): auto; else: ${height}px)`,
});

/** @param {string} text escaped for an attribute */
export const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
