// An SVG as PNG, twice as large, drawn by the browser on a canvas in the page's own font.

import { SITE } from "../urls.js";
import { say } from "../words/say.js";

const SCALE = 2; // pixels for one unit of the SVG

/** @param {Element} svg @returns {Promise<Blob>} */
export async function pngOf(svg) {
  const [family] = (svg.getAttribute("font-family") ?? "").split(", ");
  const style = document.createElementNS(svg.namespaceURI, "style");
  style.textContent = await fontFaces(family.replaceAll('"', ""));
  svg.prepend(style);
  const text = new XMLSerializer().serializeToString(svg);
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await drawn(image);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @param {HTMLImageElement} image @returns {Promise<Blob>} */
function drawn(image) {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error(say`The browser could not make a PNG of it.`)),
    );
  });
}

/** @param {string} family @returns {Promise<string>} its @font-face rules, with the files as data URLs: an image loads none */
async function fontFaces(family) {
  const rules = (await Promise.all([...document.styleSheets].map(rulesOf))).flat();
  const faces = rules.filter(
    ({ rule }) =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue("font-family").replaceAll('"', "") === family,
  );
  const texts = faces.map(async ({ rule, base }) => {
    const [, file] = /url\("?([^")]+)"?\)/.exec(rule.cssText) ?? [];
    return rule.cssText.replace(file, await dataUrl(new URL(file, base)));
  });
  return (await Promise.all(texts)).join("\n");
}

/**
 * A sandboxed page may not read its own style sheets, but may fetch them. Sheets of other sites, which
 * extensions add, are skipped.
 * @param {CSSStyleSheet} sheet
 * @returns {Promise<{rule: CSSRule, base: string}[]>} its rules, and the base of their URLs
 */
async function rulesOf(sheet) {
  const base = sheet.href ?? document.baseURI;
  const withBase = (/** @type {CSSStyleSheet} */ { cssRules }) =>
    [...cssRules].map((rule) => ({ rule, base }));
  try {
    return withBase(sheet);
  } catch {
    if (new URL(base).origin !== new URL(SITE).origin) return [];
    const copy = new CSSStyleSheet();
    copy.replaceSync(await (await fetch(base)).text());
    return withBase(copy);
  }
}

/** @param {URL} url @returns {Promise<string>} the file as a data: URL */
async function dataUrl(url) {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsDataURL(blob);
  });
}
