"""Frames along a slider as runs of one shape, each with the key steps between which it is drawn."""

import re
from itertools import groupby

import numpy as np

from publish.prerender.frame_encoding import FINENESS
from publish.prerender.path_distance import distance

MOST = 0.17  # panel units that an interpolated picture may be away from the true one
LEFT = re.compile('"«([nv])(\\d+)»"|«(w)(\\d+)»')


def runs(frames):
    """(runs ready for JSON, largest distance) of these frames, one for each step of the slider."""
    found, worst, first = [], 0.0, 0
    for _, group in groupby(frames, key=lambda frame: frame.shape):
        frames_of_run = list(group)
        run, apart = _run(frames_of_run)
        found.append({"first": first, **run})
        worst = max(worst, apart)
        first += len(frames_of_run)
    return found, worst


def _run(frames):
    rows = np.array([frame.row for frame in frames])
    places = np.round(rows * FINENESS).astype(int)
    keys, worst = _keys(rows, places / FINENESS, frames[0].parts)
    words, word_at = _columns([frame.words for frame in frames], "w")
    numbers, number_at = _columns(
        [[f"{number:.6g}" for number in frames[key].numbers] for key in keys], "n"
    )

    def fill(found):
        kind, column = found[1] or found[3], int(found[2] or found[4])
        return (number_at if kind == "n" else word_at)[column]

    return {
        "steps": len(frames),
        "keys": keys,
        "scene": LEFT.sub(fill, frames[0].shape),
        "words": ["|".join(column) for column in words],
        "numbers": [[float(number) for number in column] for column in numbers],
        "places": _differences(places[keys]),
    }, worst


def _keys(rows, places, parts):
    """Steps between which interpolation is near enough, and the largest distance at any step."""
    keys, worst, last = [0], 0.0, len(rows) - 1

    def apart(stop):
        return _largest(places, rows, parts, keys[-1], stop)

    while keys[-1] < last:
        low, leap = keys[-1] + 1, 1
        while leap:  # the next key is as far away as can be: further and further, then back
            beyond = min(low + leap, last)
            if beyond > low and apart(beyond) <= MOST:
                low, leap = beyond, 2 * leap
            else:
                leap //= 2
        worst = max(worst, apart(low))
        keys.append(low)
    return keys, worst


def _largest(places, rows, parts, start, stop):
    """The largest distance between the true steps and those interpolated; less, if too much."""
    largest, middle = 0.0, (start + stop) // 2
    for step in sorted(range(start, stop + 1), key=lambda step: abs(step - middle)):
        share = (step - start) / (stop - start)
        between = (1 - share) * places[start] + share * places[stop]
        largest = max(largest, distance(between, rows[step], parts))
        if largest > MOST:
            break
    return largest


def _columns(rows, letter):
    """The columns that change, each once; and for every column its one value, or {its place}."""
    columns = list(zip(*rows, strict=True))
    changing = list(dict.fromkeys(column for column in columns if len(set(column)) > 1))
    place = {column: f"{{{letter}{index}}}" for index, column in enumerate(changing)}
    return changing, [place.get(column, column[0]) for column in columns]


def _differences(places):
    """Flat: each row as differences to the row before, and these as differences along the row."""
    from_row_before = np.diff(places, axis=0, prepend=0)
    return np.diff(from_row_before, axis=1, prepend=0).ravel().tolist()
