"""Gradient descent with weight decay: plain, Adam and AdamW, exactly as PyTorch updates.

    sgd      w <- w - rate (g + decay w)
    adam     g <- g + decay w,           then the Adam step
    adamw    w <- (1 - rate decay) w,    then the Adam step, with the g of the w before decay
    Adam     m <- b1 m + (1 - b1) g,   v <- b2 v + (1 - b2) g^2
    step     w <- w - rate m/(1 - b1^t) / (sqrt(v/(1 - b2^t)) + 1e-8),   b1 = 0.9, b2 = 0.999

g         gradient of the loss at w, (d,), without the penalty
rate      learning rate, eta > 0
decay     weight decay >= 0: the gradient of the penalty is decay w

sgd and adam converge to the minimum of loss + decay/2 ||w||^2, so decay is a Gaussian prior on w.
It is ridge with penalty = decay if the loss is ||y - X w||^2/2, with penalty = n decay if the loss
is ||y - X w||^2/(2n), and with penalty = n decay/2 if it is ||y - X w||^2/n. adamw has no such
prior: with full-batch gradients w converges to the minimum of the loss alone, the MLE, with |w_j|
capped at 1/decay, because the Adam step is about rate at most. v forgets slowly, so adamw needs
thousands of steps to come within a percent of that limit.

Source: Kingma and Ba, Adam, 2015; Loshchilov and Hutter, Decoupled weight decay regularization,
2019; the algorithms in PyTorch's documentation of SGD, Adam and AdamW (no momentum, no amsgrad).
"""

import math
import operator

import numpy as np

from explorable.stats._solvers.optimiser_steps import STEPS
from explorable.stats._solvers.walk_of_one import walk_of_one  # noqa: F401 - offered here too
from explorable.stats._validation import non_negative, positive, refuse_not_finite
from explorable.words import named, say

DECAY_OF_FORM = {"full": 2, "half": 1, "decay": 1}  # gradient of the penalty over penalty w


def walk(optimiser, gradient, start, rate, steps, decay):
    """w_0 = start, w_1, ..., w_steps under the updates above. Returns (steps + 1, d).

    optimiser is "sgd", "adam" or "adamw"; gradient a function from w (d,) to g (d,); start (d,) or
    one number. steps = 0 gives start alone. sgd converges on a quadratic loss if rate is below
    2/(largest curvature + decay) and diverges geometrically above it. Raises ValueError once w, g
    or g^2 leaves the range of a double, and for unfit arguments.
    """
    if optimiser not in STEPS:
        raise ValueError(
            say(
                "optimiser must be one of {names}; it is {optimiser!r}.",
                names=", ".join(STEPS),
                optimiser=optimiser,
            )
        )
    start = np.atleast_1d(np.asarray(start, dtype=float))
    if start.ndim > 1:
        raise ValueError(
            say("start must be a flat list of weights; its shape is {shape}.", shape=start.shape)
        )
    refuse_not_finite(start=start)
    rate, steps, decay = positive("rate", rate), _count(steps), _decay("decay", decay)
    path = np.empty((steps + 1, len(start)))
    path[0] = start
    mean, square = np.zeros(len(start)), np.zeros(len(start))
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        for t in range(1, steps + 1):
            slope = np.asarray(gradient(path[t - 1].copy()), dtype=float)
            if slope.shape != start.shape:
                raise ValueError(
                    say(
                        "gradient must return {expected}; it returns {shape}.",
                        expected=start.shape,
                        shape=slope.shape,
                    )
                )
            path[t] = STEPS[optimiser](path[t - 1], slope, rate, decay, t, mean, square)
            # an infinite v would make every later step 0, which looks like convergence
            if not math.isfinite(path[t].sum() + square.sum()):
                raise ValueError(
                    say(
                        "The walk diverges: step {t} leaves the range of a double. Take a "
                        "smaller rate.",
                        t=t,
                    )
                )
    return path


def decay_from(form, penalty):
    """decay = d/dw of the penalty, over w: what walk needs for a penalty written in this form.

    "full": penalty w^2, so 2 penalty. "half": penalty/2 w^2, so penalty. "decay": the update itself
    has penalty w, so penalty. The penalty stands beside the loss whose gradient walk gets. Returns
    a float >= 0. Raises ValueError for another form and for a penalty below 0 or infinite.
    """
    if form not in DECAY_OF_FORM:
        raise ValueError(
            say(
                "form must be one of {decay_of_form}; it is {form!r}.",
                decay_of_form=", ".join(DECAY_OF_FORM),
                form=form,
            )
        )
    return DECAY_OF_FORM[form] * _decay("penalty", penalty)


def early_stopping_shares(d, rate, steps):
    """1 - (1 - rate d^2)^steps, and ridge's d^2/(d^2 + penalty) at penalty = 1/(rate steps).

    The first is the share of the least squares fit that sgd on ||y - X w||^2/2 reaches from w = 0
    without decay, in a direction with singular value d. Takes d (k,), returns two arrays (k,), both
    0 for steps = 0 and where d = 0. They agree to first order in rate steps d^2. The first is above
    and below 1 in turns where rate d^2 > 1; ValueError is raised where it is > 2: sgd diverges.
    """
    d = np.atleast_1d(np.asarray(d, dtype=float))
    refuse_not_finite(d=d)
    rate, steps = positive("rate", rate), _count(steps)
    with np.errstate(over="ignore"):
        stride = rate * d * d
    if (stride > 2).any():
        raise ValueError(
            say(
                "The walk diverges: rate must be at most 2/d^2 for each d; the largest d is "
                "{max}. Take a smaller rate.",
                max=np.abs(d).max(),
            )
        )
    # for small strides the power is near 1, and 1 minus it would cancel
    near = -np.expm1(steps * np.log1p(-np.minimum(stride, 0.5)))
    reached = np.where(stride < 0.5, near, 1 - (1 - stride) ** steps)
    return reached, steps * stride / (1 + steps * stride)


def _count(steps):
    try:
        count = operator.index(steps)
    except TypeError:
        count = -1
    if count < 0:
        raise ValueError(
            say("steps must be a whole number, 0 or above; it is {steps!r}.", steps=steps)
        )
    return count


def _decay(name, value):
    number = non_negative(name, value)
    if number == math.inf:
        raise ValueError(
            say("{name} must be finite; it is {number}.", name=named(name), number=number)
        )
    return number
