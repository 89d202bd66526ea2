// The words that a drag of the figure likelihood changes, in English, by plain JavaScript.

const MINUS = "−";
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LEAST = 0.00095; // numbers below are written with a power of ten

export function fixed(number, places) {
  const text = number.toFixed(places);
  if (text[0] !== "-") return text;
  return Number(text) ? MINUS + text.slice(1) : text.slice(1);
}

/** exp(log) with two digits or decimals. */
function fromLog(log) {
  const number = Math.exp(log);
  if (number >= 0.0995) return fixed(number, 2);
  if (number >= LEAST) return String(Number(number.toPrecision(2)));
  const [digits, power] = number.toExponential(1).split("e");
  const raised = [...power.slice(1)].map((digit) => SUPERSCRIPT[digit]).join("");
  return `${digits} × 10⁻${raised}`;
}

/** What a screen reader hears of a house. */
export const house = ({ x, y, residual, density }) =>
  `size ${fixed(x, 2)}, price ${fixed(y, 2)}, residual ${fixed(residual, 2)}, ` +
  `density ${fixed(density, 2)}, own slope ${fixed(y / x, 2)}`;

export const peak = ({ relative }, slope) =>
  `slope ${fixed(slope, 2)}, relative likelihood ${fromLog(relative)}`;

/** Name -> [text, value] of the numbers below the figure. */
export const readouts = ({ best, relative, logLikelihood, logArea }, slope) => ({
  slope: [fixed(slope, 2), slope],
  mle: [fixed(best, 3), best],
  relative_likelihood: [fromLog(relative), Math.exp(relative)],
  log_likelihood: [fixed(logLikelihood, 2), logLikelihood],
  area: [fromLog(logArea), Math.exp(logArea)],
});

export function summary({ best, relative }, slope) {
  const start = `At slope ${fixed(slope, 2)} these six prices are`;
  if (Math.abs(slope - best) < 0.005) return `${start} as probable as any line can make them.`;
  const ratio = fromLog(relative);
  const times = ratio === "1.00" ? "almost" : `${ratio} times`;
  return `${start} ${times} as probable as at the best slope, ${fixed(best, 2)}.`;
}
