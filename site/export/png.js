// An SVG as PNG, twice as large: drawn by the browser on a canvas, in the page's own font.

import { SITE } from "../urls.js";

const SCALE = 2;

/** @param {Element} picture @returns {Promise<Blob>} */
export async function photograph(picture) {
  const [family] = (picture.getAttribute("font-family") ?? "").split(", ");
  const style = document.createElementNS(picture.namespaceURI, "style");
  style.textContent = await fontFaces(family.replaceAll('"', ""));
  picture.prepend(style);
  const text = new XMLSerializer().serializeToString(picture);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await painted(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {HTMLImageElement} image @returns {Promise<Blob>} */
function painted(image) {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    const take = (/** @type {Blob | null} */ blob) =>
      blob ? resolve(blob) : reject(new Error("The browser could not make a PNG of it."));
    canvas.toBlob(take);
  });
}

/** @param {string} family @returns {Promise<string>} its rules, with the files in them: an image loads none */
async function fontFaces(family) {
  const rules = (await Promise.all([...document.styleSheets].map(rulesOf))).flat();
  const faces = rules.filter(
    ({ rule }) =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue("font-family").replaceAll('"', "") === family,
  );
  const texts = faces.map(async ({ rule, base }) => {
    const [, file] = /url\("?([^")]+)"?\)/.exec(rule.cssText) ?? [];
    return rule.cssText.replace(file, await inText(new URL(file, base)));
  });
  return (await Promise.all(texts)).join("\n");
}

/**
 * In a sandbox a page may not look into its own sheets, but may fetch them; another site's sheets,
 * such as an extension brings, are nothing to us.
 * @param {CSSStyleSheet} sheet
 * @returns {Promise<{rule: CSSRule, base: string}[]>} its rules, and where their addresses begin
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

/** @param {URL} address @returns {Promise<string>} the file as a data: address */
async function inText(address) {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsDataURL(blob);
  });
}
