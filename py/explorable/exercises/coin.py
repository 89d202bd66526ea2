"""Exercise 3: how many flips a Beta prior is worth for the mode."""

from explorable.exercises.exercise import Exercise, Quantity

COUNT = Quantity("n", 2, 40, whole=True)
A, B = Quantity("a", 1.5, 9.0), Quantity("b", 1.5, 9.0)

PRIOR_FLIPS = Exercise(
    "prior_flips",
    (A, B),
    "a + b - 2",
    "Right. A flat prior, a = b = 1, is worth none.",
    (
        ("a + b", "That is what the prior is worth for the mean. The mode counts less."),
        ("a + b - 1", "Nearly: each of a and b loses one in the mode."),
        ("a + b + 2", "The sign of 2: in the mode, a flat prior is worth nothing."),
        ("a - 1", "Those are the heads that it is worth; count the tails, too."),
        ("b - 1", "Those are the tails that it is worth; count the heads, too."),
    ),
)

PRIOR_WEIGHT = Exercise(
    "prior_weight",
    (A, B, COUNT),
    "(a + b - 2)/(a + b - 2 + n)",
    "Right: the prior’s flips as a share of all flips.",
    (
        ("(a + b)/(a + b + n)", "That is the weight in the mean. The mode counts a + b − 2 flips."),
        ("n/(a + b - 2 + n)", "That is the weight of the data; the prior’s is the rest."),
        ("(a + b - 2)/n", "Below stand all flips, the prior’s among them."),
        ("(a + b - 2)/(a + b + n)", "The 2 is missing below."),
        ("(a + b)/(a + b - 2 + n)", "The 2 is missing above."),
        ("(a - 1)/(a + b - 2)", "That is the prior’s mode; its weight is asked for."),
    ),
)
