// Ways to bring a text: paste or type it, open a file, drop one on the form.

const LONG = 100_000; // characters that are not put into a field, which would block the page

/** @param {HTMLFormElement} form @param {(blob: Blob) => void} bring */
export function takeFiles(form, bring) {
  const field = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  const opener = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    bring(new Blob([field.value]));
  });
  opener.addEventListener("change", () => {
    const [file] = opener.files ?? [];
    if (file) bring(file);
    opener.value = ""; // the same file again is a change, too
  });
  field.addEventListener("paste", (event) => {
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!file && text.length < LONG) return;
    event.preventDefault();
    bring(text ? new Blob([text]) : file);
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.dataset.over = "";
  });
  form.addEventListener("dragleave", () => delete form.dataset.over);
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    delete form.dataset.over;
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (file || text) bring(file ?? new Blob([text]));
  });
}
