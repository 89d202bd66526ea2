// Which table's columns are listed, and which table the figure shows; after a refusal, as a sentence.

import { say } from "../../words/say.js";

/** @typedef {{blob: Blob, decimal: string}} Table */

export class Shown {
  /** @type {Table | undefined} whose columns are listed */
  listed;
  /** @type {Table | undefined} of the figure; without one it shows the example */
  drawn;

  /** What the refusal of a file leaves. @param {Table | undefined} before whose columns were listed until then */
  afterFile(before) {
    if (this.listed !== before) return this.afterChoice(); // only its columns were not refused
    if (!this.listed) return "";
    return this.drawn === this.listed
      ? say`The columns and the figure below are of the table before.`
      : say`The columns below are of the table before.`;
  }

  /** What the refusal of a choice of columns leaves. */
  afterChoice = () => {
    if (!this.drawn) return say`The figure below is of the example.`;
    return this.drawn === this.listed
      ? say`The figure below is of the choice before.`
      : say`The figure below is of the table before.`;
  };
}
