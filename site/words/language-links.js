// Links to the same page in other languages: they keep what the address holds, values and place.

/** @param {ParentNode} page */
export function keepAddress(page) {
  /** @param {Event} event */
  const take = ({ currentTarget }) => {
    const { search, hash } = location;
    Object.assign(/** @type {HTMLAnchorElement} */ (currentTarget), { search, hash });
  };
  for (const link of page.querySelectorAll("a.language"))
    for (const type of ["pointerdown", "focus", "click"]) link.addEventListener(type, take);
}
