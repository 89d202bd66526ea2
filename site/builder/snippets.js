// What a blogger pastes: one text for each kind of place, from the same few facts.

/**
 * @typedef {object} Facts
 * @property {string} name of the figure
 * @property {string} title
 * @property {string} site the site's address
 * @property {Record<string, string>} options of the embed's link: state, theme, controls
 * @property {string} width "100%", or CSS pixels
 * @property {string} height CSS pixels
 */

/** @param {Facts} facts */
export function address({ site, name, options }) {
  const query = Object.entries(options).map(([key, value]) => `${key}=${plain(value)}`);
  return `${site}embed/${name}.html${query.length ? `?${query.join("&")}` : ""}`;
}

/** @param {string} value in a query, with the commas and semicolons of points left readable */
const plain = (value) => encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3B", ";");

/** @type {Record<string, (facts: Facts) => string>} */
export const SNIPPETS = {
  iframe,
  element,
  oembed: address,
  markdown,
  quarto: (facts) => `\`\`\`{=html}\n${element(facts)}\n\`\`\``,
  myst: (facts) =>
    [
      `:::{iframe} ${address(facts)}`,
      `:width: ${facts.width === "100%" ? "100%" : `${facts.width}px`}`,
      `:class: explorable-${facts.height}`,
      `:title: ${facts.title}`,
      facts.title,
      ":::",
    ].join("\n"),
  hugo: (facts) =>
    `{{< explorable ${attributes(facts)} >}}\n${markdown(facts)}\n{{< /explorable >}}`,
};

/** Some places need a file of their own once, before a snippet can be pasted. @type {Record<string, (facts: Facts) => {file: string, text: string}>} */
export const ONCE = {
  // MyST makes every frame 60 % as high as it is wide.
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
  const poster = `<img src="${site}cards/${name}.png" alt="${quoted(title)}" width="1200" height="630" style="max-width: 100%; height: auto">`;
  return [
    `<script src="${site}embed.js" async></script>`,
    `<explorable-figure ${attributes(facts)}>`,
    `  <a href="${quoted(address(facts))}">${poster}</a>`,
    "</explorable-figure>",
  ].join("\n");
}

/** @param {Facts} facts a picture that leads to the figure */
function markdown(facts) {
  const { site, name, title } = facts;
  return `[![${title.replace(/[[\]]/g, "\\$&")}](${site}cards/${name}.png)](${address(facts)})`;
}

/** @param {Facts} facts those of the element */
function attributes({ name, options, width }) {
  const all = Object.entries({ name, ...options, ...style(width) });
  return all.map(([key, value]) => `${key}="${quoted(value)}"`).join(" ");
}

/** @param {Facts} facts */
function iframe(facts) {
  const { title, width, height } = facts;
  return `<iframe src="${quoted(address(facts))}" title="${quoted(title)}" width="${width}" height="${height}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`;
}

/** @param {string} width @returns {Record<string, string>} */
const style = (width) => (width === "100%" ? {} : { style: `max-width: ${width}px` });

/** @param {string} text in an attribute */
const quoted = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
