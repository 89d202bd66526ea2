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
  element: (facts) => {
    const { site, name, title, options, width } = facts;
    const attributes = Object.entries({ name, ...options, ...style(width) });
    const written = attributes.map(([key, value]) => `${key}="${quoted(value)}"`).join(" ");
    const poster = `<img src="${site}cards/${name}.png" alt="${quoted(title)}" width="1200" height="630" style="max-width: 100%; height: auto">`;
    return [
      `<script src="${site}embed.js" async></script>`,
      `<explorable-figure ${written}>`,
      `  <a href="${quoted(address(facts))}">${poster}</a>`,
      "</explorable-figure>",
    ].join("\n");
  },
  oembed: address,
  markdown: (facts) =>
    `[![${facts.title.replace(/[[\]]/g, "\\$&")}](${facts.site}cards/${facts.name}.png)](${address(facts)})`,
  quarto: (facts) => `\`\`\`{=html}\n${iframe(facts)}\n\`\`\``,
  myst: (facts) =>
    `:::{iframe} ${address(facts)}\n:width: ${facts.width === "100%" ? "100%" : `${facts.width}px`}\n${facts.title}\n:::`,
  hugo: (facts) => {
    const { name, title, width, height } = facts;
    const query = address(facts).split("?")[1] ?? "";
    return `{{< explorable name="${name}" query="${query}" title="${quoted(title)}" width="${width}" height="${height}" >}}`;
  },
};

/** Some places need a file of their own once, before a snippet can be pasted. @type {Record<string, (facts: Facts) => {file: string, text: string}>} */
export const ONCE = {
  hugo: ({ site }) => ({
    file: "layouts/shortcodes/explorable.html",
    text: [
      `{{ $address := printf "${site}embed/%s.html?%s" (.Get "name") (.Get "query") }}`,
      `<iframe src="{{ $address | safeURL }}" title="{{ .Get "title" }}" width="{{ .Get "width" }}" height="{{ .Get "height" }}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`,
    ].join("\n"),
  }),
};

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
