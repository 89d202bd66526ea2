"""What a reader sets: a posterior, its parameters, and the loss of an error."""

from explorable.controls import Choice, Slider

KINDS = (("beta", "beta"), ("gamma", "gamma"), ("two_peaks", "two hills"))
PRICES = (("zero_one", "all or nothing"), ("absolute", "distance"), ("squared", "distance squared"))
FORM = {"low": 0.5, "high": 20.0, "step": 0.5, "term": "posterior"}
SHAPE = Choice(
    name="shape", label="posterior", term="posterior", options=KINDS, default="two_peaks"
)
LOSS = Choice(name="loss", label="loss", term="penalty", options=PRICES, default="squared")
EPS = Slider(
    name="eps",
    label="tolerance",
    symbol="ε",
    hint="all or nothing: how near still counts as right",
    term="penalty",
    low=0.01,
    high=0.5,
    default=0.1,
    step=0.01,
)
A = Slider(name="a", label="shape", symbol="a", hint="of beta and gamma", default=2.0, **FORM)
B = Slider(name="b", label="shape or rate", symbol="b", hint="of beta, gamma", default=8.0, **FORM)
SHARE = Slider(
    name="share",
    label="mass of the left hill",
    symbol="π",
    hint="of two hills; the left one is twice as wide",
    term="posterior",
    low=0.0,
    high=1.0,
    default=0.55,
    step=0.01,
)
APART = Slider(
    name="apart",
    label="distance",
    symbol="δ",
    hint="between the two hills",
    term="posterior",
    low=0.0,
    high=4.0,
    default=3.0,
    step=0.05,
)
