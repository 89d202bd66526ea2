// A link that holds a whole table: the text of its file, compressed, after the # of the address, which a
// browser sends to no server.

const MARK = "#table=";
const LONGEST = 8_000; // characters: what mail programs and forums leave whole
const LARGEST = 1_000_000; // characters of a text that a link is unpacked to

/** The address with a table in it. @param {string} text of its file @returns {Promise<string>} */
export async function linkTo(text) {
  const packed = await new Response(
    stream(text, new CompressionStream("deflate-raw")),
  ).arrayBuffer();
  const base64 = btoa(String.fromCharCode(...new Uint8Array(packed).subarray(0, LONGEST)));
  const hash = MARK + base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  if (hash.length > LONGEST) {
    throw new Error("The table is too large for a link. Save table and choices as a file instead.");
  }
  return location.pathname + location.search + hash;
}

/**
 * Brings the table in the address, now and when another is put there.
 * @param {(blob: Blob) => Promise<void>} bring
 * @param {(act: () => Promise<void>) => Promise<void>} attempt
 */
export function followLink(bring, attempt) {
  const follow = () =>
    attempt(async () => {
      if (location.hash.startsWith(MARK)) await bring(new Blob([await textIn(location.hash)]));
    });
  addEventListener("hashchange", follow);
  follow();
}

/** @param {string} hash @returns {Promise<string>} rejects where it has been cut or changed */
async function textIn(hash) {
  let text = "";
  try {
    const base64 = hash.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/");
    const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const pieces = stream(packed, new DecompressionStream("deflate-raw"))
      .pipeThrough(new TextDecoderStream())
      .getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      text += piece.value;
      if (text.length > LARGEST) throw new RangeError();
    }
    return text;
  } catch {
    throw new Error("The table in this link cannot be read: the link has been cut or changed.");
  }
}

/** Without a table in it, the address is that of the page. */
export function forgetLink() {
  if (!location.hash.startsWith(MARK)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** @param {BlobPart} part @param {any} change */
const stream = (part, change) => new Blob([part]).stream().pipeThrough(change);
