// Marks the section in view in the contents at the side of an article; loaded where they are there.

const ALL = 0.9; // of a section: its ends may be fractions of a pixel out of sight

/** @param {Element} contents */
export function markSection(contents) {
  const links = [...contents.querySelectorAll("a")];
  const sections = links.map(({ hash }) => document.querySelector(hash)?.closest("section"));
  const last = sections[sections.length - 1];
  let isLastInSight = false;
  const hasBegun = (/** @type {Element | null | undefined} */ section) =>
    section && section.getBoundingClientRect().top <= innerHeight / 3;
  const mark = () => {
    const newest = isLastInSight ? links.length - 1 : sections.findLastIndex(hasBegun);
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
  // The page may end before the last section comes to that line.
  const whole = new IntersectionObserver(
    ([{ intersectionRatio }]) => {
      isLastInSight = intersectionRatio > ALL;
      mark();
    },
    { threshold: ALL },
  );
  if (last) whole.observe(last);
}
