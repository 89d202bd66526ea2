// Ways to bring a text: paste or type it, open a file, drop one anywhere on the page.

import { blobOf } from "./text-blob.js";

const LONG = 100_000; // characters that are not put into a field, which would block the page

/** @param {HTMLFormElement} form @param {(source: Blob | Promise<Blob>) => void} bring */
export function takeFiles(form, bring) {
  const field = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  const opener = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
  const page = form.ownerDocument;
  /** @type {Blob | Promise<Blob> | undefined} */
  let last;
  /** @type {typeof last} what is not in the field, and meant until the reader writes there */
  let beside;
  const take = (/** @type {Blob | Promise<Blob>} */ source) => {
    last = source;
    bring(source);
  };
  const takeFile = (/** @type {Blob | Promise<Blob>} */ source) => {
    beside = source;
    take(source);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) beside = undefined;
    take(beside ?? blobOf(field.value));
  });
  field.addEventListener("input", () => {
    beside = undefined;
  });
  // Another decimal mark, which a sentence about the file may have asked for.
  form.querySelector("select")?.addEventListener("change", () => last && bring(last));
  opener.addEventListener("change", () => {
    const [file] = opener.files ?? [];
    if (file) takeFile(file);
    opener.value = ""; // the same file again is a change, too
  });
  field.addEventListener("paste", (event) => {
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!file && text.length < LONG) return;
    event.preventDefault();
    takeFile(text ? blobOf(text) : file);
  });
  // Beside the form, too: a file that the page does not take would replace the page and its table.
  page.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files") && !form.contains(within(event))) return;
    event.preventDefault();
    form.dataset.over = "";
  });
  page.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) delete form.dataset.over;
  });
  page.addEventListener("drop", (event) => {
    delete form.dataset.over;
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (!file && !form.contains(within(event))) return;
    event.preventDefault();
    if (file || text) takeFile(file ?? blobOf(text));
  });
}

/** @param {Event} event */
const within = (event) => /** @type {Node} */ (event.target);
