// A text as a Blob, which can be read in pieces and again.

const LENGTH = 1 << 20; // characters that a task encodes

/**
 * The text as a Blob. Each piece of it is encoded in a task of its own, so that a long text does not
 * block the page.
 * @param {string} text
 */
export async function blobOf(text) {
  const parts = [];
  let start = 0;
  do {
    let end = start + LENGTH;
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1; // half of a character
    parts.push(new Blob([text.slice(start, end)]));
    start = end;
    await new Promise((resolve) => setTimeout(resolve));
  } while (start < text.length);
  return new Blob(parts);
}
