"""The controls of a coin: its flips, and the two shapes of a Beta prior."""

from explorable.plot.sliders import slider

HEADS = slider("heads", (0, 40), 7, 1, words=("heads", "k", "data"), at_most="flips")
FLIPS = slider("flips", (0, 40), 10, 1, words=("flips", "n", "data"))
A = slider(
    "a", (0.5, 20.0), 5.0, 0.5, "for heads, as if seen before", ("prior shape", "a", "prior")
)
B = slider(
    "b", (0.5, 20.0), 5.0, 0.5, "for tails, as if seen before", ("prior shape", "b", "prior")
)
