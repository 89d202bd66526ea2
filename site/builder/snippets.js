// Snippets to paste, all made from the same facts; which place takes which: kinds.js.

import { attributes, embedUrl, escaped, plainFrame, poster } from "./markup.js";

/** @typedef {import('./facts.js').Facts} Facts */

export { embedUrl as oembed };

/** @param {Facts} facts */
export function element(facts) {
  return [
    `<script src="${facts.home}embed.js" async></script>`,
    `<explorable-figure ${attributes(facts)}>`,
    `  <a href="${escaped(embedUrl(facts))}">${poster(facts)}</a>`,
    "</explorable-figure>",
  ].join("\n");
}

/** A picture linked to the embed. @param {Facts} facts */
export function markdown(facts) {
  const { home, name, title } = facts;
  return `[![${title.replace(/[[\]]/g, "\\$&")}](${home}cards/${name}.png)](${embedUrl(facts)})`;
}

/** A block of its editor. @param {Facts} facts */
export const wordpress = (facts) => `<!-- wp:html -->\n${plainFrame(facts)}\n<!-- /wp:html -->`;

/** A card of its editor. @param {Facts} facts */
export const ghost = (facts) =>
  `<!--kg-card-begin: html-->\n${element(facts)}\n<!--kg-card-end: html-->`;

/** @param {Facts} facts */
export function jupyter(facts) {
  const size = `width=${quoted(facts.width)}, height=${facts.height}`;
  return `from IPython.display import IFrame\n\nIFrame(${quoted(embedUrl(facts))}, ${size})`;
}

/** @param {Facts} facts */
export const marimo = (facts) => `import marimo as mo\n\nmo.Html(${quoted(plainFrame(facts))})`;

/** @param {Facts} facts */
export function streamlit(facts) {
  const width = facts.width === "100%" ? "" : `, width=${facts.width}`;
  const call = `components.iframe(${quoted(embedUrl(facts))}, height=${facts.height}${width})`;
  return `import streamlit.components.v1 as components\n\n${call}`;
}

/** @param {Facts} facts */
export const quarto = (facts) => `\`\`\`{=html}\n${element(facts)}\n\`\`\``;

/** @param {Facts} facts */
export const myst = (facts) =>
  [
    `:::{iframe} ${embedUrl(facts)}`,
    `:width: ${facts.width === "100%" ? "100%" : `${facts.width}px`}`,
    `:class: explorable-${facts.height}`,
    `:title: ${facts.title}`,
    facts.title,
    ":::",
  ].join("\n");

/** Hugo itself escapes values for HTML. @param {Facts} facts */
export const hugo = (facts) =>
  `{{< explorable ${attributes(facts, (value) => value.replaceAll('"', '\\"'))} >}}\n${markdown(facts)}\n{{< /explorable >}}`;

/** As a string of Python. @param {string} text */
const quoted = (text) => JSON.stringify(text);
