// Exercises every figure as a reader's session may: draws it, edits it, makes it fail in common ways.

/** Do it, whether or not it fails. @param {() => void} act */
function attempt(act) {
  try {
    act();
  } catch {}
}

/**
 * A reader's own code, that prints, warns and fails.
 * @param {string} code the function shown beside a figure
 */
const texts = (code) => [
  `print(np.zeros(2), -np.ones(3) / 3)\nnp.log(np.zeros(1))\n${code}`,
  ...["np.linalg.inv(np.zeros((2, 3)))", "np.exq(1)", "nqp.exp(1)", "np.ones(2) + np.ones(3)"].map(
    (failing) => code.replace(/:\n(?=\s)/, `:\n    ${failing}\n`),
  ),
  ...["x = (", "retrun 1", "def f(:", "  x = 1", "x = 1", "import nothing"],
];

/**
 * @param {any} api the Python module explorable.runtime.worker_api
 * @param {{name: string, states: object[], code: string}[]} figures
 */
export function exerciseAll(api, figures) {
  for (const { name, states, code } of figures) {
    for (const state of states) api.draw(name, JSON.stringify(state));
    if (!code) continue;
    for (const own of texts(code)) {
      attempt(() => api.edit(name, own));
      attempt(() => api.draw(name, "{}"));
    }
    api.edit(name, "");
  }
  api.printed(); // it is not a reader's
}
