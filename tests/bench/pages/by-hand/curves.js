// The curves of the figure likelihood by loops of plain JavaScript, for one Scene's frame: no checks,
// no cases that its drag does not meet, and good for this figure only.

const SAMPLES = 41; // of a curve on the right, beside its two ends
const REACH = 4; // their reach to each side, in widths
const FINE = 4000; // steps of the table that they are spaced by
const BELL = 33; // samples of a bell on the left
const HALF_BELL = 3.2; // its reach to each side, in noise_sd
const LEAN = 0.32; // how far it leans out
const FAR_AXIS = 5; // of prices
const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

const bellAt = Array.from({ length: BELL }, (_, i) => HALF_BELL * ((2 * i) / (BELL - 1) - 1));
const bellHeight = bellAt.map((at) => Math.exp(-0.5 * at * at));

// Steps are short where a Gaussian bends: the integral of the root of its second derivative is cut
// into equal parts.
const zs = Array.from({ length: FINE + 1 }, (_, i) => REACH * ((2 * i) / FINE - 1));
const bends = zs.map((z) => Math.sqrt(Math.abs(z * z - 1) * Math.exp((-z * z) / 2)) + 0.02);
const along = [0];
for (let i = 1; i <= FINE; i++) along.push(along[i - 1] + (bends[i - 1] + bends[i]) / 2);
const bentUpTo = along.map((length) => (2 * length) / along[FINE] - 1);

/** How much a Gaussian has bent up to z, from -1 to 1. */
function bentAt(z) {
  const place = ((Math.max(-REACH, Math.min(REACH, z)) + REACH) * FINE) / (2 * REACH);
  const last = Math.min(Math.floor(place), FINE - 1);
  return bentUpTo[last] + (place - last) * (bentUpTo[last + 1] - bentUpTo[last]);
}

/** The z up to which it has bent so much. */
function placeOf(bent) {
  let low = 0;
  let high = FINE;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bentUpTo[middle] <= bent) low = middle;
    else high = middle;
  }
  const share = (bent - bentUpTo[low]) / (bentUpTo[high] - bentUpTo[low]);
  return zs[low] + Math.max(0, Math.min(1, share)) * (zs[high] - zs[low]);
}

const shares = Array.from({ length: SAMPLES }, (_, k) => (2 * k) / (SAMPLES - 1) - 1);
const wholeCurve = shares.map(placeOf);

/** exp(-(w - centre)^2 / (2 width^2)) for w from `low` to `high`: {x, y}. */
function gaussian(centre, width, low, high) {
  const [first, last] = [(low - centre) / width, (high - centre) / width];
  let nodes = wholeCurve;
  if (first > -REACH || last < REACH) {
    const middle = bentAt(Math.max(first, Math.min(last, 0)));
    const [before, after] = [middle - bentAt(first), bentAt(last) - middle];
    nodes = shares.map((share) => placeOf(middle + share * (share < 0 ? before : after)));
  }
  const x = [low];
  for (const z of nodes) x.push(Math.min(high, Math.max(low, centre + width * z)));
  x.push(high);
  return { x, y: x.map((w) => Math.exp(-0.5 * ((w - centre) / width) ** 2)) };
}

/** The line of this slope, as far as it is in the panel. */
function line(slope, far) {
  const reach = slope === 0 ? far : Math.min(far, FAR_AXIS / Math.abs(slope));
  return { x: [-reach, reach], y: [slope * -reach, slope * reach] };
}

/** All numbers of a frame; `far` is the end of the axis of sizes, `low` and `high` those of slopes. */
export function frame({ points, noise_sd: sd, slope }, far, low, high) {
  let [xx, xy] = [0, 0];
  for (const [x, y] of points) {
    xx += x * x;
    xy += x * y;
  }
  const [best, width] = [xy / xx, sd / Math.sqrt(xx)];
  let least = 0;
  for (const [x, y] of points) least += (y - best * x) ** 2;
  const constant = points.length * (Math.log(sd) + HALF_LOG_TWO_PI);
  const relative = -(((slope - best) / width) ** 2) / 2;
  const houses = points.map(([x, y]) => {
    const residual = y - slope * x;
    const share = Math.exp(-0.5 * (residual / sd) ** 2);
    const bell = {
      x: bellHeight.map((height) => x + LEAN * height),
      y: bellAt.map((at) => slope * x + sd * at),
    };
    const own = gaussian(y / x, sd / Math.abs(x), low, high);
    const density = share / (sd * Math.sqrt(2 * Math.PI));
    return { x, y, bell, end: x + LEAN * share, own, share, residual, density };
  });
  return {
    houses,
    best,
    relative,
    line: line(slope, far),
    mle: line(best, far),
    likelihood: gaussian(best, width, low, high),
    logLikelihood: -0.5 * ((least + xx * (slope - best) ** 2) / sd / sd) - constant,
    logArea: -0.5 * (least / sd / sd) - constant + Math.log(width) + HALF_LOG_TWO_PI,
  };
}
