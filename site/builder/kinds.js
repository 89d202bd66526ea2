// Kinds of places that a figure can be pasted into: each with its snippet, and a sentence which to take where.

import { say } from "../words/say.js";
import { isUsual, jsxFrame, plainFrame } from "./markup.js";
import * as snippets from "./snippets.js";

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {(facts: Facts) => string} Writer */

/**
 * @typedef {object} Kind
 * @property {Writer} snippet
 * @property {string | Writer} advice
 * @property {(facts: Facts) => {file: string, text: string}} [setup] a file that the place needs once
 */

/** @param {Facts} facts */
const oembedAdvice = (facts) =>
  isUsual(facts)
    ? say`For places that make a figure of an address: on a line by itself.`
    : say`Places that make a figure of an address show its usual values and colours, and all of it can be moved. Take Frame or Element to keep yours.`;

/** @type {Record<string, Kind>} */
export const KINDS = {
  iframe: {
    snippet: plainFrame,
    advice: say`For any page that takes HTML. Where browsers cannot fit it, its height is fixed.`,
  },
  element: {
    snippet: snippets.element,
    advice: say`For pages that may load a script: as high as the figure, and light or dark as the page is.`,
  },
  oembed: { snippet: snippets.oembed, advice: oembedAdvice },
  markdown: {
    snippet: snippets.markdown,
    advice: say`For a README or a mail: a picture that leads to the figure.`,
  },
  mdx: {
    snippet: jsxFrame,
    advice: say`For Docusaurus, Astro, Next.js and whatever else reads MDX or JSX.`,
  },
  vitepress: {
    snippet: plainFrame,
    advice: say`For VitePress and other pages that Vue compiles: they would take a script for their own.`,
  },
  wordpress: {
    snippet: snippets.wordpress,
    advice: say`For a Custom HTML block. Where WordPress may not keep frames of yours, take Link.`,
  },
  ghost: {
    snippet: snippets.ghost,
    advice: say`For an HTML card; Ghost’s embed card takes the Link.`,
  },
  jupyter: { snippet: snippets.jupyter, advice: say`For a cell of Jupyter, JupyterLite or Colab.` },
  marimo: { snippet: snippets.marimo, advice: say`For a cell of marimo.` },
  streamlit: { snippet: snippets.streamlit, advice: say`For an app of Streamlit.` },
  quarto: { snippet: snippets.quarto, advice: say`For a page of Quarto, not for its PDF.` },
  myst: {
    snippet: snippets.myst,
    advice: say`For a page of MyST or Jupyter Book.`,
    // MyST sets the height of every frame to 60 % of its width.
    setup: ({ height }) => ({
      file: say`custom.css, which myst.yml names as site.options.style`,
      text: `.explorable-${height} div:has(> iframe) { height: ${height}px; padding: 0 !important }`,
    }),
  },
  hugo: {
    snippet: snippets.hugo,
    advice: say`For a page of Hugo.`,
    setup: ({ home }) => ({
      file: "layouts/shortcodes/explorable.html",
      text: [
        `<script src="${home}embed.js" async></script>`,
        '<explorable-figure{{ range $name, $value := .Params }} {{ $name | safeHTMLAttr }}="{{ $value }}"{{ end }}>{{ .Inner | markdownify }}</explorable-figure>',
      ].join("\n"),
    }),
  },
};

/** What to take, and what of the figure does not come with it. @param {Kind} kind @param {Facts} facts */
export function adviceOf({ advice }, facts) {
  const without = facts.without.map(
    (label) => ` ${say`Your ${label} are too many for it: it has the usual ones.`}`,
  );
  return (typeof advice === "string" ? advice : advice(facts)) + without.join("");
}
