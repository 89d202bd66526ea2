// Marks the section in view in the contents at the side of an article; loaded where they are there.

/** @param {Element} contents */
export function markSection(contents) {
  const links = [...contents.querySelectorAll("a")];
  const sections = links.map(({ hash }) => document.querySelector(hash)?.closest("section"));
  const hasBegun = (/** @type {Element | null | undefined} */ section) =>
    section && section.getBoundingClientRect().top <= innerHeight / 3;
  const mark = () => {
    const newest = sections.findLastIndex(hasBegun);
    links.forEach((link, i) => {
      if (i === newest) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  // Called when any part of the article comes to that line or leaves it, and not at every scroll.
  const observer = new IntersectionObserver(mark, { rootMargin: "-33% 0px -66%" });
  for (const part of document.querySelectorAll("article :is(header, section, explorable-figure)")) {
    observer.observe(part);
  }
}
