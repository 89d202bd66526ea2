// Fills the script template: puts a state and a function into its marked parts.

/**
 * @param {string} script written by py/publish/take_away/script.py
 * @param {import('../types.js').State} state
 * @param {string} text the function, "" keeps the original
 */
export function fill(script, state, text) {
  const lines = Object.entries(state).map(([name, value]) => `    "${name}": ${literal(value)},\n`);
  const filled = replace(script, "state", `STATE = {\n${lines.join("")}}`);
  return text ? replace(filled, "function", text.trimEnd()) : filled;
}

/** @param {string} script @param {string} mark @param {string} text inserted literally, with `$&` as it is */
function replace(script, mark, text) {
  const part = new RegExp(`(^# >>> ${mark}\n)[^]*?(^# <<< ${mark}$)`, "m");
  return script.replace(part, (_, start, end) => `${start}${text}\n${end}`);
}

/** @param {import('../types.js').Value} value as Python: JSON, but points get a line each */
function literal(value) {
  if (!Array.isArray(value) || typeof value[0] === "number") return JSON.stringify(value);
  const points = /** @type {import('../types.js').Point[]} */ (value);
  return `[\n${points.map((point) => `        [${point.join(", ")}],\n`).join("")}    ]`;
}
