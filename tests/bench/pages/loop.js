// Many calls of a short function: compiled at once, and then every time the same work (8 ms or so).

const part = (seed) => {
  let sum = seed;
  for (let i = 0; i < 1000; i++) sum = (Math.imul(sum, 31) + i) | 0;
  return sum;
};

/** Milliseconds of the loop, here. */
export function timed() {
  const start = performance.now();
  let sum = 1;
  for (let i = 0; i < 8000; i++) sum = part(sum);
  return sum === 0.5 ? 0 : performance.now() - start;
}
