// Formats in which a figure can be downloaded, as it is now.

import { scriptOf } from "../code/script-of.js";
import { whenDrawn } from "./await-draw.js";
import { csvOf, localDecimal } from "./csv.js";
import { pngOf } from "./png.js";
import { print } from "./print-client.js";
import { svgOf } from "./svg-export.js";

/** @typedef {(sentence: string, share?: number) => void} Report shows the reader the progress */

/**
 * @typedef {object} Job
 * @property {import('../figure/element.js').ExplorableFigure} figure
 * @property {import('../python/code-edits.js').CodeEdits} edits
 * @property {Report} report
 */

/** @typedef {{ending: string, type: string, make: (job: Job) => Promise<BlobPart>}} Format */

/** @type {Record<string, Format>} */
const FORMATS = {
  svg: {
    ending: ".svg",
    type: "image/svg+xml",
    make: async ({ figure, report }) => {
      await whenDrawn(figure, report);
      return new XMLSerializer().serializeToString(svgOf(figure));
    },
  },
  png: {
    ending: ".png",
    type: "image/png",
    make: async ({ figure, report }) => {
      await whenDrawn(figure, report);
      return pngOf(svgOf(figure));
    },
  },
  csv: { ending: ".csv", type: "text/csv", make: (job) => table(job, ",", ".") },
  commas: { ending: "-commas.csv", type: "text/csv", make: (job) => table(job, ";", ",") },
  table: { ending: ".txt", type: "text/plain", make: (job) => table(job, "\t", localDecimal()) },
  script: {
    ending: ".py",
    type: "text/x-python",
    make: ({ figure, edits }) => scriptOf(figure, edits),
  },
  pdf: { ending: ".pdf", type: "application/pdf", make: (job) => print(job, "pdf") },
  print: { ending: "-print.svg", type: "image/svg+xml", make: (job) => print(job, "svg") },
};

/** @param {Job} job @param {string} separator @param {string} decimal */
async function table({ figure, report }, separator, decimal) {
  await whenDrawn(figure, report, true);
  return csvOf(figure.scene, separator, decimal);
}

/** @param {string} format a key of FORMATS @param {Job} job @returns {Promise<File>} */
export async function makeFile(format, job) {
  const { ending, type, make } = FORMATS[format];
  return new File([await make(job)], `${job.figure.name}${ending}`, { type });
}
