// What the build knows and this script cannot find out; py/publish/assets/bundle.mjs puts it in.

/**
 * @typedef {object} Built
 * @property {string} homepage of the site
 * @property {number[]} widths of some frames, ascending, in CSS pixels
 * @property {Record<string, number[]>} heights of each figure's embed in such frames, in tens of them
 */

/** @type {Built} */
export const { homepage, widths, heights } = /** @type {any} */ (globalThis).BUILT;

/**
 * The top of the site that a script called embed.js came from. Inside a shadow root, as a module and in
 * a bundle, no element tells where this script came from: then it is the homepage.
 * @param {any} script the element that is being run, if there is one
 */
export function siteOf(script) {
  const url = script?.src ? new URL(script.src) : undefined;
  return url?.pathname.endsWith("/embed.js") ? new URL(".", url) : new URL(homepage);
}

/**
 * The height to keep free for a figure in a frame so wide, until the frame tells its own.
 * @param {string} name
 * @param {number} width CSS pixels
 * @returns {number} 0 where it is not known
 */
export function expectedHeight(name, width) {
  if (!Object.hasOwn(heights, name) || !(width > 0)) return 0;
  return (
    10 *
    heights[name][
      Math.max(
        0,
        widths.findLastIndex((least) => least <= width),
      )
    ]
  );
}
