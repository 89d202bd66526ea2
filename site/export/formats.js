// A figure, as it is now, as a file.

import { scriptOf } from "../code/copy-script.js";
import { drawn } from "./await-draw.js";
import { table } from "./csv.js";
import { photograph } from "./png.js";
import { print } from "./print-client.js";
import { picture } from "./svg-export.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {(words: string, share?: number) => void} Say tells the reader how it goes */

/** @type {Record<string, {end: string, type: string, make: (figure: Figure, say: Say) => Promise<BlobPart> | BlobPart}>} */
const FORMATS = {
  svg: {
    end: ".svg",
    type: "image/svg+xml",
    make: async (figure, say) => {
      await drawn(figure, say);
      return new XMLSerializer().serializeToString(picture(figure));
    },
  },
  png: {
    end: ".png",
    type: "image/png",
    make: async (figure, say) => {
      await drawn(figure, say);
      return photograph(picture(figure));
    },
  },
  csv: {
    end: ".csv",
    type: "text/csv",
    make: async (figure, say) => {
      await drawn(figure, say, true);
      return table(figure.scene);
    },
  },
  script: { end: ".py", type: "text/x-python", make: (figure) => scriptOf(figure) },
  pdf: {
    end: ".pdf",
    type: "application/pdf",
    make: (figure, say) => print(figure, "pdf", say),
  },
  print: {
    end: "-print.svg",
    type: "image/svg+xml",
    make: (figure, say) => print(figure, "svg", say),
  },
};

/** @param {Figure} figure @param {string} format @param {Say} say @returns {Promise<File>} */
export async function makeFile(figure, format, say) {
  const { end, type, make } = FORMATS[format];
  return new File([await make(figure, say)], `${figure.name}${end}`, { type });
}
