// Figures of one page that are about the same data: what one is told, the others follow.

/** @typedef {import('./figure.js').ExplorableFigure} Figure */

/** @param {Document} page */
export function shareState(page) {
  /** @type {WeakSet<Figure>} */
  const here = new WeakSet();
  page.addEventListener("joined", (event) => {
    const newcomer = /** @type {Figure} */ (event.target);
    for (const [figure, names] of partners(page, newcomer)) {
      if (here.has(figure)) newcomer.follow(valuesOf(figure, names));
    }
    here.add(newcomer);
  });
  page.addEventListener("moved", (event) => {
    const from = /** @type {Figure} */ (event.target);
    if (!from.dataset.shares) return;
    for (const [figure, names] of partners(page, from)) {
      figure.follow(valuesOf(from, names));
    }
  });
  page.addEventListener("commit", (event) => {
    for (const [figure] of partners(page, /** @type {Figure} */ (event.target))) figure.commit();
  });
}

/** @param {Document} page @param {Figure} from @returns {[Figure, string[]][]} others, and what they share */
function partners(page, from) {
  const own = shared(from);
  return [...page.querySelectorAll("explorable-figure")]
    .map((other) => /** @type {Figure} */ (other))
    .filter((other) => other !== from && other.controls) // and already a figure, not just a tag
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
