"""The controls of a coin: its flips, and the two shapes of a Beta prior."""

from explorable.controls import Slider

COUNT = {"low": 0, "high": 40, "step": 1, "term": "data"}
SHAPE = {"low": 0.5, "high": 20.0, "default": 5.0, "step": 0.5, "term": "prior"}
HEADS = Slider(name="heads", label="heads", symbol="k", default=7, at_most="flips", **COUNT)
FLIPS = Slider(name="flips", label="flips", symbol="n", default=10, **COUNT)
A = Slider(name="a", label="prior shape", symbol="a", hint="for heads, as if seen before", **SHAPE)
B = Slider(name="b", label="prior shape", symbol="b", hint="for tails, as if seen before", **SHAPE)
