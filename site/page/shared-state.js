// Figures of one page that are about the same data: what one is told, the others follow.

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Document} page */
export function shareState(page) {
  /** @type {Set<Figure>} */
  const here = new Set();
  const partners = (/** @type {Figure} */ from) => partnersOf(from, here);
  page.addEventListener("joined", (event) => {
    const newcomer = /** @type {Figure} */ (event.target);
    for (const [figure, names] of partners(newcomer)) newcomer.follow(valuesOf(figure, names));
    here.add(newcomer);
  });
  page.addEventListener("moved", (event) => {
    const from = /** @type {Figure} */ (event.target);
    for (const [figure, names] of partners(from)) figure.follow(valuesOf(from, names));
  });
  page.addEventListener("commit", (event) => {
    for (const [figure] of partners(/** @type {Figure} */ (event.target))) figure.commit();
  });
}

/** @param {Figure} from @param {Set<Figure>} here @returns {[Figure, string[]][]} others, and what they share */
function partnersOf(from, here) {
  const own = shared(from);
  if (!own.length) return [];
  return [...here]
    .filter((other) => other !== from && other.isConnected)
    .map((other) => /** @type {[Figure, string[]]} */ ([other, shared(other).filter(is(own))]))
    .filter(([, names]) => names.length > 0);
}

/** @param {string[]} names @returns {(name: string) => boolean} */
const is = (names) => (name) => names.includes(name);

/** @param {Figure} figure @param {string[]} names */
const valuesOf = ({ values }, names) =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/** @param {Figure} figure */
const shared = (figure) => figure.dataset.shares?.split(" ") ?? [];
