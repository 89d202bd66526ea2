// The same curves with the same number of points, computed by loops and written into the same
// attributes of a copy of the same SVG: about the least that a browser can do for this picture.
// No Scene, no checks, no reuse, and good for this one figure only.

const LEAN = 0.32; // how far a bell leans out
const HALF_BELL = 3.2; // its reach to each side on the left, in noise_sd
const REACH = 4; // and on the right, in widths

const page = await (await fetch("../from-mle-to-map/")).text();
const source = new DOMParser().parseFromString(page, "text/html");
const figure = source.querySelector('explorable-figure[name="likelihood"]');
const { controls, scene } = JSON.parse(figure.querySelector("script.frame").textContent);
const style = document.createElement("link");
Object.assign(style, { rel: "stylesheet", href: "../site/main.css" });
document.head.append(style);
document.body.append(document.importNode(figure.querySelector(".panels"), true));

const [houses, slopes] = scene.panels.map((panel) => {
  const [top, right, bottom, left] = panel.margin;
  const { low, high } = panel.x;
  const across = (400 - left - right) / (high - low);
  const down = (panel.height - top - bottom) / (panel.y.high - panel.y.low);
  const marks = document.querySelectorAll(`[data-panel="${panel.name}"] [data-mark]`);
  return {
    low,
    high,
    x: (x) => Math.round((left + (x - low) * across) * 10) / 10,
    y: (y) => Math.round((top + (panel.y.high - y) * down) * 10) / 10,
    marks: new Map([...marks].map((mark) => [mark.dataset.mark, mark])),
  };
});
const start = Object.fromEntries(controls.map((control) => [control.name, control.default]));
const samples = (mark) => mark.getAttribute("d").split("l").length;
const bellSamples = samples(houses.marks.get("bell[0]"));
const bellAt = Array.from(
  { length: bellSamples },
  (_, i) => HALF_BELL * ((2 * i) / (bellSamples - 1) - 1),
);
const bellHeight = bellAt.map((at) => Math.exp((-at * at) / 2));
// On the right the steps are short where a bell bends: the integral of the root of its second
// derivative is cut into equal parts.
const FINE = 4000;
const bends = Array.from({ length: FINE + 1 }, (_, i) => {
  const z = REACH * ((2 * i) / FINE - 1);
  return Math.sqrt(Math.abs(z * z - 1) * Math.exp((-z * z) / 2)) + 0.02;
});
const along = [0];
for (let i = 1; i <= FINE; i++) along.push(along[i - 1] + (bends[i - 1] + bends[i]) / 2);
const inner = samples(slopes.marks.get("likelihood")) - 2;
// How much the Gaussian has bent up to a place in units of its width, from -1 to 1; and the inverse.
const bentUpTo = along.map((length) => (2 * length) / along[FINE] - 1);
const bentAt = (z) => {
  const place = ((Math.max(-REACH, Math.min(REACH, z)) + REACH) * FINE) / (2 * REACH);
  const last = Math.min(Math.floor(place), FINE - 1);
  return bentUpTo[last] + (place - last) * (bentUpTo[last + 1] - bentUpTo[last]);
};
const placeOf = (bent) => {
  let low = 0;
  let high = FINE;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bentUpTo[middle] <= bent) low = middle;
    else high = middle;
  }
  const share = (bent - bentUpTo[low]) / (bentUpTo[high] - bentUpTo[low]);
  return REACH * ((2 * (low + Math.max(0, Math.min(1, share)))) / FINE - 1);
};

const segment = (panel, name, x0, y0, x1, y1) => {
  const line = panel.marks.get(name);
  line.setAttribute("x1", panel.x(x0));
  line.setAttribute("y1", panel.y(y0));
  line.setAttribute("x2", panel.x(x1));
  line.setAttribute("y2", panel.y(y1));
};
const handle = (panel, name, x, y) =>
  panel.marks.get(name).setAttribute("transform", `translate(${panel.x(x)} ${panel.y(y)})`);
const tenths = (length) => Math.round(length * 10) / 10;
const path = (across, down) => {
  let written = `M${across[0]} ${down[0]}`;
  for (let i = 1; i < across.length; i++)
    written += `l${tenths(across[i] - across[i - 1])} ${tenths(down[i] - down[i - 1])}`;
  return written;
};
const straight = (name, slope) => {
  const { low, high, x, y, marks } = houses;
  const ends = [low, high];
  const written = path(
    ends.map(x),
    ends.map((end) => y(slope * end)),
  );
  marks.get(name).setAttribute("d", written);
};

function hill(name, centre, width) {
  const { low, high, x, y, marks } = slopes;
  const at = [low];
  const [first, last] = [(low - centre) / width, (high - centre) / width];
  const [left, right] = [bentAt(first), bentAt(last)];
  const middle = bentAt(Math.max(first, Math.min(last, 0)));
  for (let k = 0; k < inner; k++) {
    const share = (2 * k) / (inner - 1) - 1;
    const bent = middle + share * (share < 0 ? middle - left : right - middle);
    at.push(Math.max(low, Math.min(high, centre + placeOf(bent) * width)));
  }
  at.push(high);
  const heights = at.map((place) => y(Math.exp(-(((place - centre) / width) ** 2) / 2)));
  marks.get(name).setAttribute("d", path(at.map(x), heights));
}

function draw({ points, noise_sd: sd, slope }) {
  let xx = 0;
  let xy = 0;
  points.forEach(([x, y], index) => {
    xx += x * x;
    xy += x * y;
    const line = slope * x;
    const rim = path(
      bellHeight.map((height) => houses.x(x + LEAN * height)),
      bellAt.map((at) => houses.y(line + sd * at)),
    );
    houses.marks.get(`bell[${index}]`).setAttribute("d", `${rim}Z`);
    const density = Math.exp(-(((y - line) / sd) ** 2) / 2);
    segment(houses, `density[${index}]`, x, y, x + LEAN * density, y);
    handle(houses, `points[${index}]`, x, y);
    hill(`own[${index}]`, y / x, sd / Math.abs(x));
    const dot = slopes.marks.get(`here[${index}]`);
    dot.setAttribute("cx", slopes.x(slope));
    dot.setAttribute("cy", slopes.y(density));
  });
  const best = xy / xx;
  const width = sd / Math.sqrt(xx);
  const height = Math.exp(-(((slope - best) / width) ** 2) / 2);
  straight("line", slope);
  straight("mle", best);
  segment(houses, "rise", 1, 0, 1, slope);
  handle(houses, "slope", 1, slope);
  hill("likelihood", best, width);
  segment(slopes, "mle", best, 0, best, 1.12);
  segment(slopes, "here", slope, 0, slope, height);
  handle(slopes, "slope", slope, height);
  slopes.marks.get("mle_label").textContent = `MLE ${best.toFixed(2)}`;
}

/** The page's own paths against these: the largest difference, in panel units. */
function difference() {
  const paths = [...document.querySelectorAll("path[data-mark]")];
  const before = paths.map((path) => path.getAttribute("d"));
  draw(start);
  const numbers = (d) => d.match(/-?[\d.]+/g).map(Number);
  return Math.max(
    ...paths.flatMap((path, k) => {
      const was = numbers(before[k]);
      const is = numbers(path.getAttribute("d"));
      if (is.length !== was.length) return [Number.MAX_VALUE];
      return is.map((number, i) => Math.abs(number - was[i]));
    }),
  );
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

window.limit = {
  difference: difference(),
  /** Milliseconds of each of `count` frames, one a screen refresh, the first house moving. */
  async frames(count) {
    const times = [];
    for (let i = 0; i < count; i++) {
      await nextFrame();
      const [first, ...others] = start.points;
      const points = [[first[0] + 0.01 * (i % 20), first[1] + 0.02 * (i % 30)], ...others];
      const from = performance.now();
      draw({ ...start, points });
      times.push(performance.now() - from);
    }
    return times;
  },
};
