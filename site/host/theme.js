// The theme of the page around an element, light or dark, by what a reader sees of it: the colour behind
// the element. Sites switch their theme by attributes and classes of many names; all change this colour.

import { onAttributeChange } from "./attributes.js";

/**
 * Calls back whenever the page may have changed its theme.
 * @param {() => void} callback
 * @param {AbortSignal} signal
 */
export function onThemeChange(callback, signal) {
  onAttributeChange([document.documentElement, document.body], callback, signal);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", callback, { signal });
  document.addEventListener("transitionend", callback, { signal }); // colours may fade into each other
}

/** The theme that an element asks for, else that of the page. @param {Element} element @returns {string} */
export function themeOf(element) {
  const own = element.getAttribute("theme");
  return own === "light" || own === "dark" ? own : themeAround(element);
}

/** @param {Element} element */
function themeAround(element) {
  for (let place = /** @type {Element | null} */ (element); place; place = parentOf(place)) {
    const lightness = lightnessOf(getComputedStyle(place).backgroundColor);
    if (lightness !== undefined) return lightness < 0.5 ? "dark" : "light";
  }
  // No colour is set: the browser paints its own, by the scheme of the root.
  const { colorScheme } = getComputedStyle(document.documentElement);
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const isDark = /dark/.test(colorScheme) && (prefersDark || !/light/.test(colorScheme));
  return isDark ? "dark" : "light";
}

/** @param {Element} element @returns {Element | null} also the host of the shadow root that it is in */
const parentOf = (element) =>
  element.assignedSlot ??
  element.parentElement ??
  /** @type {any} */ (element.getRootNode()).host ??
  null;

/**
 * The lightness of a computed colour, from 0 to 1; undefined where more is seen of what is behind it.
 * @param {string} colour such as rgb(0, 0, 0), rgba(…), color(srgb …), lab(…), oklch(…)
 */
export function lightnessOf(colour) {
  const [, space, words] = /^(color\(\S+|\w+\()(.*)\)$/.exec(colour) ?? [];
  const [first, second, third, alpha = 1] = (words?.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (first === undefined || alpha < 0.5) return undefined;
  if (/^ok/.test(space)) return first;
  if (/^l/.test(space)) return first / 100;
  const sum = 0.299 * first + 0.587 * second + 0.114 * third;
  return space.startsWith("rgb") ? sum / 255 : sum;
}
