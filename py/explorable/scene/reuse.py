"""Marks of earlier frames, used again while what they are made of stays the same.

In most drags most marks stay. One that is the same object costs neither its making nor its place
in the message to the page (scene/delta.py).
"""

from functools import wraps

MOST = 512  # marks, or groups of marks, of one kind: all panels of a page, and some of the past


def reused(make):
    """Memoises make(*inputs) by a key: the result is a function of (key, *inputs).

    The key is hashable and holds all that the inputs follow from. So inputs may be arrays that are
    computed anew for each frame, of all marks at once.
    """
    known = {}

    @wraps(make)
    def call(key, *inputs):
        found = known.get(key)
        if found is None:
            if len(known) >= MOST:
                known.clear()
            found = known[key] = make(*inputs)
        return found

    return call
