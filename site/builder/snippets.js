// Snippets to paste: one text for each kind of place, all made from the same facts.

/** @typedef {import('./facts.js').Facts} Facts */

/** The URL of an embed with its options. @param {Facts} facts */
export function embedUrl({ site, name, options }) {
  const query = Object.entries(options).map(([key, value]) => `${key}=${encoded(value)}`);
  return `${site}embed/${name}.html${query.length ? `?${query.join("&")}` : ""}`;
}

/** @param {string} value URL-encoded, except for the commas and semicolons of points */
const encoded = (value) => encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3B", ";");

/** @type {Record<string, (facts: Facts) => string>} */
export const SNIPPETS = {
  iframe,
  element,
  oembed: embedUrl,
  markdown,
  quarto: (facts) => `\`\`\`{=html}\n${element(facts)}\n\`\`\``,
  myst: (facts) =>
    [
      `:::{iframe} ${embedUrl(facts)}`,
      `:width: ${facts.width === "100%" ? "100%" : `${facts.width}px`}`,
      `:class: explorable-${facts.height}`,
      `:title: ${facts.title}`,
      facts.title,
      ":::",
    ].join("\n"),
  hugo: (facts) =>
    `{{< explorable ${attributes(facts)} >}}\n${markdown(facts)}\n{{< /explorable >}}`,
};

/** Some places need a file, once, before a snippet can be pasted. @type {Record<string, (facts: Facts) => {file: string, text: string}>} */
export const SETUP = {
  // MyST sets the height of every frame to 60 % of its width.
  myst: ({ height }) => ({
    file: "custom.css, which myst.yml names as site.options.style",
    text: `.explorable-${height} div:has(> iframe) { height: ${height}px; padding: 0 !important }`,
  }),
  hugo: ({ site }) => ({
    file: "layouts/shortcodes/explorable.html",
    text: [
      `<script src="${site}embed.js" async></script>`,
      '<explorable-figure{{ range $name, $value := .Params }} {{ $name | safeHTMLAttr }}="{{ $value }}"{{ end }}>{{ .Inner | markdownify }}</explorable-figure>',
    ].join("\n"),
  }),
};

/** @param {Facts} facts */
function element(facts) {
  const { site, name, title } = facts;
  const poster = `<img src="${site}cards/${name}.png" alt="${escaped(title)}" width="1200" height="630" style="max-width: 100%; height: auto">`;
  return [
    `<script src="${site}embed.js" async></script>`,
    `<explorable-figure ${attributes(facts)}>`,
    `  <a href="${escaped(embedUrl(facts))}">${poster}</a>`,
    "</explorable-figure>",
  ].join("\n");
}

/** A picture linked to the embed. @param {Facts} facts */
function markdown(facts) {
  const { site, name, title } = facts;
  return `[![${title.replace(/[[\]]/g, "\\$&")}](${site}cards/${name}.png)](${embedUrl(facts)})`;
}

/** The attributes of the element. @param {Facts} facts */
function attributes({ name, options, width }) {
  const all = Object.entries({ name, ...options, ...style(width) });
  return all.map(([key, value]) => `${key}="${escaped(value)}"`).join(" ");
}

/** @param {Facts} facts */
function iframe(facts) {
  const { title, width, height } = facts;
  return `<iframe src="${escaped(embedUrl(facts))}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`;
}

/** @param {string} width @returns {Record<string, string>} */
const style = (width) => (width === "100%" ? {} : { style: `max-width: ${width}px` });

/** @param {string} text escaped for an attribute */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
