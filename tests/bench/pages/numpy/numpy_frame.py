"""numpy's share of a frame of the figure likelihood: its arrays, without Scene and marks."""

import math
import time

import numpy as np

from explorable import figures
from explorable.numerics.gaussian_curve import EVEN_NODES, sampled

BATCH = 20  # frames that are timed together: the clocks of browsers are coarse
LOW, HIGH = -5.0, 5.0  # slopes
SIZE = 0.32  # how far a bell leans out
STATE = {control.name: control.default for control in figures.load("likelihood").CONTROLS}
SHARES = np.exp(-0.5 * EVEN_NODES * EVEN_NODES)


def state(number):
    """The points with the first moved a little, `number` saying where to, the sd and the slope."""
    (x, y), *others = STATE["points"]
    moved = (x + 0.01 * (number % 20), y + 0.02 * (number % 30))
    return [moved, *others], STATE["noise_sd"], STATE["slope"]


def numbers(points, noise_sd, slope):
    """All arrays of a frame, one after another, as they cross to the page; float64 (n,)."""
    x, y = np.ascontiguousarray(np.transpose(points))
    S, Q = float(x.dot(x)), float(x.dot(y))
    best, error = Q / S, noise_sd / math.sqrt(S)
    residuals = y - best * x
    least = float(residuals @ residuals)
    centre, width = np.append(y / x, best), np.append(noise_sd / np.abs(x), error)
    at, heights = sampled(LOW, HIGH, centre, width)
    z = (slope - centre) / width
    own = np.exp(-0.5 * z * z)
    line = slope * x
    rims_x, rims_y = x[:, None] + SIZE * SHARES, line[:, None] + noise_sd * EVEN_NODES
    z = (y - line) / noise_sd
    ends = x + SIZE * np.exp(-0.5 * z * z)
    rows = (rims_x, rims_y, at, heights)
    return np.concatenate((*(row.ravel() for row in rows), own, ends, (best, error, least)))


def frame(number):
    """The numbers of a frame as a list."""
    return numbers(*state(number)).tolist()


def frames(batches):
    """Milliseconds of a frame, one for each of so many batches."""
    times = []
    for _ in range(batches):
        states = [state(number) for number in range(BATCH)]
        begun = time.perf_counter()
        for one in states:
            numbers(*one)
        times.append((time.perf_counter() - begun) * 1000 / BATCH)
    return times
