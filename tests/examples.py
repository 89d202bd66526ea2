"""Example figures: tests of general behaviour run on these, checks of one figure on every figure.

Most of what the site does is the same code for every figure: export, print, embedding, undo. It is
tested thoroughly on the examples. What can be wrong with one figure alone is checked cheaply for
every figure, so that one more figure adds little to the time of the whole run.
"""

EXAMPLES = ("likelihood", "prior")  # two panels with points, sliders and handles; one panel
