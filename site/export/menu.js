// The “Download” menu under a figure. What makes the files is loaded when one is asked for.

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure @param {HTMLElement} button */
export async function download(figure, button) {
  const menu = /** @type {HTMLElement} */ (button.closest(".download"));
  const outcome = /** @type {HTMLElement} */ (menu.querySelector(".outcome"));
  const bar = /** @type {HTMLProgressElement} */ (menu.querySelector("progress"));
  const say = (/** @type {string} */ words, share = 0) => {
    if (outcome.textContent !== words) outcome.textContent = words;
    bar.hidden = share === 0;
    bar.value = share;
  };
  try {
    const { makeFile } = await import("./formats.js");
    const file = await makeFile(figure, button.dataset.format ?? "", say);
    save(file);
    say(`${file.name}, ${size(file.size)}.`);
  } catch (error) {
    say(`This did not work: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {File} file */
function save(file) {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // a browser may ask where to put it first
}

/** @param {number} bytes */
const size = (bytes) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString("en")} kB`;
