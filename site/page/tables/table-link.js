// A link that holds a whole table: the text of its file, compressed, after the # of the address, which a
// browser sends to no server.

import { say } from "../../words/say.js";
import { LINKED } from "./source.js";

const LONGEST = 8_000; // characters: what mail programs and forums leave whole
const LARGEST = 1_000_000; // characters of a text that a link is unpacked to

/** The address with a table in it. @param {string} text of its file @returns {Promise<string>} */
export async function linkTo(text) {
  const packed = await new Response(
    stream(text, new CompressionStream("deflate-raw")),
  ).arrayBuffer();
  const base64 = btoa(String.fromCharCode(...new Uint8Array(packed).subarray(0, LONGEST)));
  const hash = LINKED + base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  if (hash.length > LONGEST) {
    throw new Error(
      say`The table is too large for a link. Save table and choices as a file instead.`,
    );
  }
  return location.pathname + location.search + hash;
}

/** The text of the file in an address. @param {string} hash @returns {Promise<Blob>} rejects where it has been cut or changed */
export async function tableIn(hash) {
  let text = "";
  try {
    const base64 = hash.slice(LINKED.length).replaceAll("-", "+").replaceAll("_", "/");
    const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const pieces = stream(packed, new DecompressionStream("deflate-raw"))
      .pipeThrough(new TextDecoderStream())
      .getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      text += piece.value;
      if (text.length > LARGEST) throw new RangeError();
    }
    return new Blob([text]);
  } catch {
    throw new Error(say`The table in this link cannot be read: the link has been cut or changed.`);
  }
}

/** @param {BlobPart} part @param {any} change */
const stream = (part, change) => new Blob([part]).stream().pipeThrough(change);
