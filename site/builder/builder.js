// The gallery's workbench: what a figure shows now, as a snippet for another page, and a preview.

import { encode } from "../state/query-codec.js";
import { SITE } from "../urls.js";
import { address, ONCE, SNIPPETS } from "./snippets.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('./snippets.js').Facts} Facts */

for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (
  document.querySelectorAll("details.builder")
)) {
  details.addEventListener("toggle", () => setUp(details), { once: true });
}

/** Made when it is opened: the browser would look after many fields that few readers see. */
function setUp(/** @type {HTMLDetailsElement} */ details) {
  const template = /** @type {HTMLTemplateElement} */ (details.querySelector("template"));
  template.replaceWith(template.content);
  const figure = /** @type {Figure} */ (
    document.querySelector(`explorable-figure[name="${details.dataset.figure}"]`)
  );
  const form = /** @type {HTMLFormElement} */ (details.querySelector("form"));
  const write = () => {
    if (details.open) show(details, form, factsOf(figure, form));
  };
  const height = /** @type {HTMLInputElement} */ (form.elements.namedItem("height"));
  height.value = String(heightOf(figure));
  write();
  details.addEventListener("toggle", write);
  form.addEventListener("input", write);
  figure.addEventListener("moved", write);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    copy(details);
  });
  const tryOut = () => preview(details, factsOf(figure, form));
  form.querySelector(".try-out")?.addEventListener("click", tryOut);
}

/** @param {Figure} figure @param {HTMLFormElement} form @returns {Facts} */
function factsOf(figure, form) {
  const data = new FormData(form);
  const known = figure.controls.map(({ name }) => name);
  const free = data.getAll("controls").map(String);
  const theme = String(data.get("theme"));
  /** @type {Record<string, string>} */
  const options = {};
  for (const part of encode(figure.controls, figure.values, "")) {
    const [, name, value] = /^(.*?)=(.*)$/.exec(part) ?? [];
    options[name] = value;
  }
  if (theme !== "auto") options.theme = theme;
  if (free.length < known.length) options.controls = free.join(",") || "none";
  return {
    name: figure.name,
    title: figure.querySelector(".title")?.textContent ?? "",
    site: SITE,
    options,
    width: String(data.get("width") || "100%"),
    height: String(data.get("height") || heightOf(figure)),
  };
}

/** @param {Figure} figure its height without what opens on request, which an embed does not show */
function heightOf(figure) {
  const inside = /** @type {HTMLElement} */ (figure.querySelector("figure"));
  const more = /** @type {NodeListOf<HTMLElement>} */ (inside.querySelectorAll(":scope > details"));
  const extra = [...more].reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  return Math.ceil((inside.offsetHeight - extra + 60) / 10) * 10; // and the line with its source
}

/** @param {HTMLDetailsElement} details @param {HTMLFormElement} form @param {Facts} facts */
function show(details, form, facts) {
  const kind = String(new FormData(form).get("kind"));
  const snippet = /** @type {HTMLTextAreaElement} */ (details.querySelector(".snippet"));
  snippet.value = SNIPPETS[kind](facts);
  const once = ONCE[kind]?.(facts);
  const place = /** @type {HTMLElement} */ (details.querySelector(".once"));
  place.hidden = !once;
  if (!once) return;
  /** @type {HTMLElement} */ (place.querySelector(".file")).textContent = once.file;
  /** @type {HTMLElement} */ (place.querySelector("pre")).textContent = once.text;
}

/** @param {HTMLDetailsElement} details */
async function copy(details) {
  const snippet = /** @type {HTMLTextAreaElement} */ (details.querySelector(".snippet"));
  const outcome = /** @type {HTMLElement} */ (details.querySelector(".outcome"));
  try {
    await navigator.clipboard.writeText(snippet.value);
    outcome.textContent = "Copied.";
  } catch {
    snippet.select();
    outcome.textContent = "The clipboard is closed; the text is selected.";
  }
}

/** As a stranger's page would show it: in a frame that may run scripts and nothing else. */
function preview(/** @type {HTMLDetailsElement} */ details, /** @type {Facts} */ facts) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = `Preview: ${facts.title}`;
  frame.src = address(facts);
  frame.width = facts.width;
  frame.height = facts.height;
  /** @type {HTMLElement} */ (details.querySelector(".preview")).replaceChildren(frame);
}
