// How each kind of mark becomes SVG. It only creates elements and sets attributes, never
// measures, so that the same code draws the page's first frame under Node.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./types.js').Mark} Mark */

/**
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 */
export function svg(tag, attributes = {}) {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) element.setAttribute(name, String(attributes[name]));
  return element;
}

/**
 * Sets an attribute only where it changes: most of a frame's attributes are what they were.
 * @param {Element} element
 * @param {string} name
 * @param {string | number} value
 */
export function set(element, name, value) {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** @param {number} length in panel units; a tenth of a unit is below what an eye can see */
const short = (length) => Math.round(length * 10) / 10;

/**
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 * @param {Scale} scale
 */
function path(x, y, scale) {
  let d = "";
  for (let i = 0; i < x.length; i++) {
    d += `${i ? "L" : "M"}${short(scale.x(x[i]))} ${short(scale.y(y[i]))}`;
  }
  return d;
}

/** Each kind: the tag of its element, and what a frame sets on it. */
export const KINDS = {
  curve: {
    tag: "path",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "class", mark.quiet ? "curve quiet" : "curve");
      element.setAttribute("d", path(mark.x, mark.y, scale));
    },
  },
  area: {
    tag: "path",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      element.setAttribute("d", `${path(mark.x, mark.y, scale)}Z`);
    },
  },
  segment: {
    tag: "line",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "class", mark.dotted ? "segment dotted" : "segment");
      set(element, "x1", short(scale.x(mark.x0)));
      set(element, "y1", short(scale.y(mark.y0)));
      set(element, "x2", short(scale.x(mark.x1)));
      set(element, "y2", short(scale.y(mark.y1)));
    },
  },
  dot: {
    tag: "circle",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "r", 2.6);
      set(element, "cx", short(scale.x(mark.x)));
      set(element, "cy", short(scale.y(mark.y)));
    },
  },
  label: {
    tag: "text",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "x", short(scale.x(mark.x) + mark.dx));
      set(element, "y", short(scale.y(mark.y) + mark.dy));
      set(element, "text-anchor", mark.anchor);
      if (element.textContent !== mark.text) element.textContent = mark.text;
    },
  },
  handle: { tag: "g", draw: drawHandle },
};

/**
 * A dot with a ring of paper, a halo that shows on hover and focus, and a wide invisible target.
 * @param {Element} element
 * @param {Mark} mark
 * @param {Scale} scale
 */
function drawHandle(element, mark, scale) {
  if (!element.firstChild) {
    element.append(
      svg("circle", { class: "target", r: 22 }),
      svg("circle", { class: "halo", r: 13 }),
      svg("circle", { class: "grip", r: 6.5 }),
    );
    set(element, "data-handle", mark.name);
    set(element, "tabindex", 0);
    set(element, "role", "slider");
    set(element, "aria-roledescription", mark.free === "xy" ? "movable point" : "slider");
  }
  const vertical = mark.free === "y";
  const [low, high] = vertical ? mark.y_range : mark.x_range;
  set(element, "aria-label", mark.label);
  set(element, "aria-orientation", vertical ? "vertical" : "horizontal");
  set(element, "aria-valuemin", low);
  set(element, "aria-valuemax", high);
  set(element, "aria-valuenow", vertical ? mark.y : mark.x);
  set(element, "aria-valuetext", mark.value_text);
  set(element, "class", `handle free-${mark.free}`);
  set(element, "transform", `translate(${short(scale.x(mark.x))} ${short(scale.y(mark.y))})`);
}
