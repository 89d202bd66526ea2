"""The lowest point of a curve that is known only as a function.

It shares no code with the search for the peaks of a density, maximize.py: a figure shows that both
end at the same place.
"""

import numpy as np

GRID, FINER, ROUNDS, MOST = 401, 41, 8, 8
SHARES = (1e-3, 1e-4, 1e-5)  # of the reach: distances over which both sides are compared
SECANTS = 5
AGREEMENT = 1e-9  # of the reach
ROUNDING = 1e-12  # of the height
FAR = np.concatenate((-np.geomspace(1e6, 0.01, 161), np.geomspace(0.01, 1e6, 161)))
STEP = 1.2  # longer than one of FAR
WIDE = 0.01  # of the reach: a stretch of equal heights that is no rounding of one valley


def falls(function):
    """Whether `function` (m,) -> (m,) is lower at an end of FAR than anywhere between."""
    heights = function(FAR)
    return bool(min(heights[0], heights[-1]) < heights[1:-1].min())


def lowest_of_all(function, reach, equal=0.0):
    """`lowest` with a reach at least this, and as wide as there is anything lower on FAR."""
    heights = function(FAR)
    while True:
        at = lowest(function, reach, equal)
        beyond = lowest(function, STEP * reach, equal)  # past an end that is on a slope
        least, other = function(np.array([at, beyond])).tolist()
        least -= equal + ROUNDING * (1 + abs(least))
        farther = np.abs(FAR[(heights < least) & (np.abs(FAR) > reach)])
        if other < least:
            reach *= STEP
        elif farther.size:
            reach = 2 * float(farther.min())
        else:
            return at


def level(function, at, reach):
    """(low, high) of the slopes around `at` where `function` is as low as there, or None.

    An end beyond FAR is infinite. None where both are closer than WIDE of the reach.
    """
    least = float(function(np.array([at]))[0])
    least += 4 * np.spacing(abs(least))
    low, high = (_level_end(function, at, side, least) for side in (-1, 1))
    return (low, high) if high - low > WIDE * reach else None


def _level_end(function, at, side, least):
    """How far to this side of `at` the function stays at or below `least`, by bisection."""
    places = at + side * np.geomspace(1e-6, 2e6, 241)
    above = np.flatnonzero(~(function(places) <= least))
    if not above.size:
        return side * np.inf
    inner, outer = at if above[0] == 0 else places[above[0] - 1], places[above[0]]
    for _ in range(60):
        middle = (inner + outer) / 2
        if function(np.array([middle]))[0] <= least:
            inner = middle
        else:
            outer = middle
    return float(inner)


def lowest(function, reach, equal=0.0):
    """argmin of `function` (m,) -> (m,) over [-reach, reach], a float.

    Of minima that are equally low, by `equal`, it is the least. Right to about 1e-10 of the reach
    where the curve is smooth, and to the last digits at a kink. A valley is missed if it lies
    between two of the GRID positions and touches neither.
    """
    grid = np.linspace(-reach, reach, GRID)
    heights = function(grid)
    padded = np.concatenate(([np.inf], heights, [np.inf]))
    valleys = np.flatnonzero((heights < padded[:-2]) & (heights <= padded[2:]))
    valleys = sorted(valleys, key=lambda index: heights[index])[:MOST]
    found = [_descended(function, grid, index, reach) for index in valleys]
    least = min(height for _, height in found)
    return min(at for at, height in found if height <= least + equal)


def _descended(function, at, best, reach):
    """(position, height) of the minimum next to at[best]."""
    for _ in range(ROUNDS):
        at = np.linspace(at[max(best - 1, 0)], at[min(best + 1, at.size - 1)], FINER)
        heights = function(at)
        best = int(heights.argmin())
    place, height = float(at[best]), float(heights[best])
    for share in SHARES:
        step = share * reach
        if abs(place) + 4 * step < reach:
            precise, other = _balanced(function, place, step)
            if abs(precise - other) <= AGREEMENT * reach and abs(precise - place) <= step:
                value = float(function(np.array([precise]))[0])
                if value <= height + ROUNDING * (1 + abs(height)):  # else a wall is between them
                    return precise, min(height, value)
    return place, height


@np.errstate(invalid="ignore", divide="ignore")
def _balanced(function, place, step):
    """Two estimates of the minimum, from where f(w - h) = f(w + h) for h of 1, 2 and 4 steps.

    That place is h^2 times a constant off, and a mean of two of them h^4. Comparing both sides is
    more precise than comparing heights. NaN where f is not finite; at a kink they disagree.
    """
    apart = step * np.array([1.0, 2.0, 4.0])

    def difference(w):
        both = function(np.concatenate((w + apart, w - apart)))
        return both[:3] - both[3:]

    before, w = np.full(3, place - step / 2), np.full(3, place)
    old, new = difference(before), difference(w)
    for _ in range(SECANTS):
        rise = np.where(new == old, 1.0, new - old)
        before, w = w, w - np.where(new == old, 0.0, new * (w - before) / rise)
        old, new = new, difference(w)
    one, two, four = w.tolist()
    return (4 * one - two) / 3, (4 * two - four) / 3
