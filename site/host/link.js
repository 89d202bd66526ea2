// The link of an element's frame, made from its attributes.

const NO_OPTION =
  /^(name|title|theme|width|class|id|style|slot|part|lang|dir|role|hidden|tabindex)$|\W|^on/;

/** Whether an attribute is an option of the link. @param {string} name */
const isOption = (name) => !NO_OPTION.test(name);

/** @param {Element} element @param {URL} site @returns {URL} without the theme, which changes in place */
export function linkOf(element, site) {
  const name = element.getAttribute("name") ?? "";
  const url = new URL(`embed/${encodeURIComponent(name)}.html`, site);
  for (const option of element.getAttributeNames().filter(isOption))
    url.searchParams.set(option, element.getAttribute(option) ?? "");
  return url;
}

/**
 * The link with the theme to begin with. One that does not exist is left in it, for the frame to say so.
 * @param {URL} url
 * @param {Element} element
 * @param {string} theme
 */
export function withTheme(url, element, theme) {
  const own = element.getAttribute("theme") ?? "auto";
  const whole = new URL(url);
  whole.searchParams.set("theme", THEMES.includes(own) ? theme : own);
  return whole.href;
}

const THEMES = ["auto", "light", "dark"];
