"""The controls of a coin: its flips, and the two shapes of a Beta prior."""

from explorable.plot.sliders import slider

HEADS = slider("heads", (0, 40), 7, 1, words=("heads", "k", "data"), at_most="flips")
FLIPS = slider("flips", (0, 40), 10, 1, words=("flips", "n", "data"))
SEEN = "as if seen before"
A = slider("a", (0.5, 20.0), 5.0, 0.5, SEEN, ("prior shape for heads", "a", "prior"))
B = slider("b", (0.5, 20.0), 5.0, 0.5, SEEN, ("prior shape for tails", "b", "prior"))
