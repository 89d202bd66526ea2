// What a text in a link says, read in another way than the site does: every reading that a careful person
// would give it. A figure must show one of them, or say why not.

/** @typedef {import('../../../site/types.js').Control} Control */

/** @param {string} text @returns {number[]} */
function numbers(text) {
  const plain = text
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC")
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)))
    .replace(/^([+-])\s+/, "$1");
  const texts = [
    plain,
    plain.replace(",", "."),
    plain.replace(/[\s'’,]/g, ""),
    plain.replace(/[\s'’.]/g, "").replace(",", "."),
    plain.replace(/ ?[×·] ?10\^?/, "e"),
  ];
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
  return texts.filter((one) => isNumber.test(one)).map(Number);
}

/**
 * Whether a text says a value that a figure shows.
 * @param {Control} control
 * @param {string} text
 * @param {any} shown
 */
export function says(control, text, shown) {
  if (control.kind === "choice") return text === shown;
  if (control.kind === "slider") return numbers(text).includes(shown);
  const lists = control.kind === "point" ? [shown] : shown;
  const words = text === "" && control.kind === "points" ? [] : text.split(";");
  return (
    words.length === lists.length &&
    words.every((pair, i) => {
      const parts = pair.split(",");
      return parts.length === 2 && parts.every((part, j) => numbers(part).includes(lists[i][j]));
    })
  );
}
