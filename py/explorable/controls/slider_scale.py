"""Converts between the value of a slider and its position, the number that its input holds.

Linear: the position is the value. Log: it is log10(value). A log slider that includes 0 has a gap
below `smallest`, its least positive notch: 0 lies at the far end of the gap, and across the gap the
position is linear in the value. `site/state/slider-scale.js` has the same functions.
"""

import math

GAP_STEPS, GAP_SHARE = 5, 0.05  # least size of the gap: in steps, and of the range in log10
DIGITS = 4  # significant digits of a value that a log slider is moved to
ROUNDING = 1e-9  # of a step: rounding errors must not add a whole step to the gap


def gap(slider):
    """max(5 step, 0.05 (log10 high - log10 smallest)), rounded up to whole steps; 0 without 0."""
    if not _includes_zero(slider):
        return 0.0
    span = math.log10(slider.high) - math.log10(slider.smallest)
    least = max(GAP_STEPS * slider.step, GAP_SHARE * span)
    return math.ceil(least / slider.step - ROUNDING) * slider.step


def position_of(slider, value):
    """The position of `value`, a number from `low` to `high`."""
    if slider.scale != "log":
        return value
    if not _includes_zero(slider) or value >= slider.smallest:
        return math.log10(value)
    return math.log10(slider.smallest) - gap(slider) * (1 - value / slider.smallest)


def value_at(slider, position):
    """The value at a position: the exact inverse of `position_of`."""
    if slider.scale != "log":
        return position
    if not _includes_zero(slider) or position >= math.log10(slider.smallest):
        return 10.0**position
    across = (math.log10(slider.smallest) - position) / gap(slider)
    return max(0.0, slider.smallest * (1 - across))


def lowest_position(slider):
    """The position of `low`."""
    return position_of(slider, slider.low)


def highest_position(slider):
    """The position of `high`."""
    return position_of(slider, slider.high)


def notch_at(slider, position):
    """The value that a drag or a key step to `position` sets.

    Linear: the position itself, to nine decimals. Log: a number of four significant digits at a
    whole multiple of the step; within the gap 0 or `smallest`, whichever is nearer.
    """
    if slider.scale != "log":
        return round(position, 9)
    notch = float(f"{round(position / slider.step) * slider.step:.12g}")
    if _includes_zero(slider):
        edge = math.log10(slider.smallest)
        if notch < edge - gap(slider) / 2:
            return 0.0
        if notch < edge:
            return float(slider.smallest)
    return float(f"{10**notch:.{DIGITS}g}")


def notches(slider):
    """The value at each step of the slider, from its lowest position to its highest."""
    low = lowest_position(slider)
    count = round((highest_position(slider) - low) / slider.step) + 1
    return [notch_at(slider, low + index * slider.step) for index in range(count)]


def _includes_zero(slider):
    return slider.scale == "log" and slider.low == 0
