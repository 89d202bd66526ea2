// The same as numpy_frame.py, line by line, by numpy-ts.

import * as np from "./numpy-ts.js";

const BATCH = 20; // frames that are timed together: the clocks of browsers are coarse
const [LOW, HIGH] = [-5, 5]; // slopes
const SIZE = 0.32; // how far a bell leans out
const REACH = 4;
const SAMPLES = 41;

const even = np.linspace(-3.2, 3.2, 33);
const shares = np.exp(even.multiply(even).multiply(-0.5));

const z = np.linspace(-REACH, REACH, 4001);
const bend = np
  .sqrt(np.abs(z.multiply(z).subtract(1)).multiply(np.exp(z.multiply(z).multiply(-0.5))))
  .add(0.02);
const steps = bend.slice("1:").add(bend.slice(":-1")).multiply(0.5);
const along = np.concatenate([np.array([0]), np.cumsum(steps)]);
const bends = along.subtract(np.flip(along)).divide(along.get([4000]));
const spaced = np.linspace(-1, 1, SAMPLES);
const nodes = np.interp(spaced, bends, z);

/** (n,) as (n, 1). */
const column = (array) => array.reshape(array.size, 1);

function nodesBetween(first, last) {
  const nearest = np.minimum(np.maximum(np.zeros([first.size]), first), last);
  const [left, middle, right] = [first, nearest, last].map((one) =>
    column(np.interp(one, z, bends)),
  );
  const before = np.less(spaced, 0);
  const aside = np.where(before, middle.subtract(left), right.subtract(middle));
  const bent = middle.add(spaced.multiply(aside));
  return np.interp(bent.reshape(bent.size), bends, z).reshape(first.size, SAMPLES);
}

function sampled(centre, width) {
  const first = np.array([LOW]).subtract(centre).divide(width);
  const last = np.array([HIGH]).subtract(centre).divide(width);
  const whole = Number(np.max(first)) <= -REACH && Number(np.min(last)) >= REACH;
  const inner = column(width)
    .multiply(whole ? nodes : nodesBetween(first, last))
    .add(column(centre));
  const end = (at) => np.full([centre.size, 1], at, "float64");
  const inside = np.minimum(np.maximum(inner, np.array([LOW])), np.array([HIGH]));
  const at = np.concatenate([end(LOW), inside, end(HIGH)], 1);
  const away = at.subtract(column(centre)).divide(column(width));
  return [at, np.exp(away.multiply(away).multiply(-0.5))];
}

function numbers(points, sd, slope) {
  const x = np.array(points.map(([first]) => first));
  const y = np.array(points.map(([, second]) => second));
  const [S, Q] = [Number(np.dot(x, x)), Number(np.dot(x, y))];
  const [best, error] = [Q / S, sd / Math.sqrt(S)];
  const residuals = y.subtract(x.multiply(best));
  const least = Number(np.dot(residuals, residuals));
  const centre = np.concatenate([y.divide(x), np.array([best])]);
  const width = np.concatenate([np.array([sd]).divide(np.abs(x)), np.array([error])]);
  const [at, heights] = sampled(centre, width);
  const away = np.array([slope]).subtract(centre).divide(width);
  const own = np.exp(away.multiply(away).multiply(-0.5));
  const line = x.multiply(slope);
  const rims = [column(x).add(shares.multiply(SIZE)), column(line).add(even.multiply(sd))];
  const off = y.subtract(line).divide(sd);
  const ends = x.add(np.exp(off.multiply(off).multiply(-0.5)).multiply(SIZE));
  const rows = [...rims, at, heights].map((row) => row.reshape(row.size));
  return np.concatenate([...rows, own, ends, np.array([best, error, least])]);
}

/** @param {any} state as numpy_frame.py gives it */
export const frame = (state) => [...numbers(...state).toArray()];

/** Milliseconds of a frame, one for each of so many batches, of the BATCH states in turn. */
export function frames(batches, states) {
  const times = [];
  for (let i = 0; i < batches; i++) {
    const begun = performance.now();
    for (const state of states.slice(0, BATCH)) numbers(...state);
    times.push((performance.now() - begun) / BATCH);
  }
  return times;
}
