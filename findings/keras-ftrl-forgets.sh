#!/usr/bin/env bash
# A penalty that is forgotten: with Keras' Ftrl, l1 and l2 fade with the number of steps.
#
# Packages  keras 3.15.1 with jax 0.10.2, numpy 2.4.6 (PyPI).
# Guess     Ftrl(l2_regularization_strength=4) on a mean of squares comes to rest at the ridge
#           solution of that penalty, and a large l1_regularization_strength leaves weights at 0,
#           as SGD with a penalty in the loss does. More steps come closer.
# Seen      After few steps both shrink. The more steps, the less: the sum of gradients grows with
#           every step and the two strengths do not, so their share of it goes to 0 and the weight
#           goes to least squares. Only l2_shrinkage_regularization_strength, which is added to each
#           gradient, comes to rest at ridge.
# Why       The strength is no prior, and no property of the model: how much is shrunk depends on
#           how long it was trained. A model trained twice as long is regularised less.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
weight after steps           10    100   1000   3000
no penalty                 0.47   1.42   1.89   1.89
l2 4                       0.40   1.32   1.89   1.89
l1 4                       0.33   1.32   1.89   1.89
l2_shrinkage 4             0.23   0.25   0.25   0.25
ridge, lasso               0.25   0.00'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  python3 -m venv venv &&
    venv/bin/python -m pip install --quiet --no-compile --only-binary=:all: \
      keras==3.15.1 jax==0.10.2 numpy==2.4.6
} >&2 || exit 2

cat > finding.py <<'PYTHON'
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np

STEPS = (10, 100, 1000, 3000)
STRENGTHS = {
    "no penalty": {},
    "l2 4": {"l2_regularization_strength": 4},
    "l1 4": {"l1_regularization_strength": 4},
    "l2_shrinkage 4": {"l2_shrinkage_regularization_strength": 4},
}
rng = np.random.default_rng(0)
x = rng.normal(size=40)
y = 2 * x + rng.normal(size=40)


def weights(strength):
    """The weight after each number of steps on mean((y - wx)^2)."""
    weight = keras.Variable(np.zeros(1, "float32"), dtype="float32")
    optimizer = keras.optimizers.Ftrl(learning_rate=0.1, **strength)
    for step in range(1, STEPS[-1] + 1):
        gradient = -2 * np.mean(x * (y - x * float(weight[0])))
        optimizer.apply([np.array([gradient], "float32")], [weight])
        if step in STEPS:
            yield float(weight[0])


print(f"{'weight after steps':<24}" + "".join(f"{steps:7}" for steps in STEPS))
for name, strength in STRENGTHS.items():
    print(f"{name:<24}" + "".join(f"{weight:7.2f}" for weight in weights(strength)))
S, Q = x @ x / 40, x @ y / 40
print(f"{'ridge, lasso':<24}{Q / (S + 4):7.2f}{(max(0, Q - 2)) / S:7.2f}")
PYTHON

seen=$'\n'$(venv/bin/python finding.py)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
