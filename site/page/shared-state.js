// Shared state: figures of one page that share controls, as data-shares names them, follow each other.

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Document} page */
export function shareState(page) {
  /** @type {Set<Figure>} */
  const joined = new Set();
  page.addEventListener("joined", ({ target }) => {
    const newcomer = /** @type {Figure} */ (target);
    for (const [figure, names] of partnersOf(newcomer, joined)) {
      newcomer.follow(valuesOf(figure, names));
    }
    joined.add(newcomer);
  });
  page.addEventListener("moved", ({ target }) => {
    const source = /** @type {Figure} */ (target);
    for (const [figure, names] of partnersOf(source, joined))
      figure.follow(valuesOf(source, names));
  });
  page.addEventListener("commit", ({ target }) => {
    for (const [figure] of partnersOf(/** @type {Figure} */ (target), joined)) figure.commit();
  });
}

/** @param {Figure} figure @param {Set<Figure>} joined @returns {[Figure, string[]][]} others, and the controls they share with it */
function partnersOf(figure, joined) {
  const own = sharedNames(figure);
  if (!own.length) return [];
  return [...joined]
    .filter((other) => other !== figure && other.isConnected)
    .map((other) => /** @type {[Figure, string[]]} */ ([other, common(own, sharedNames(other))]))
    .filter(([, names]) => names.length > 0);
}

/** @param {string[]} names @param {string[]} others */
const common = (names, others) => others.filter((name) => names.includes(name));

/** @param {Figure} figure @param {string[]} names */
const valuesOf = ({ values }, names) =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/** @param {Figure} figure */
export const sharedNames = (figure) => figure.dataset.shares?.split(" ") ?? [];
