"""Exercise 4: Jeffreys’ prior in the log-odds, and the mode on two axes."""

from explorable.exercises.exercise import Exercise, Quantity

THETA = Quantity("theta", 0.05, 0.95, ("θ",))
HEADS = Quantity("k", 1, 20, whole=True)
FLIPS = Quantity("n", 21, 60, whole=True)

JEFFREYS_DENSITY = Exercise(
    "jeffreys_density",
    (THETA,),
    "sqrt(theta*(1 - theta))",
    "Right: it is the root of the information in φ, and also π(θ)·|dθ/dφ|.",
    (
        (
            "1/sqrt(theta*(1 - theta))",
            "That is the density in θ. In φ it is multiplied by |dθ/dφ| = θ(1 − θ).",
        ),
        ("theta*(1 - theta)", "That is the information in φ; the prior is its root."),
        ("1/(theta*(1 - theta))", "That is the information in θ, not yet a prior in φ."),
        ("(theta*(1 - theta))**-1.5", "You have divided by dθ/dφ; a density is multiplied by it."),
    ),
    free="factor",
)

MODE_THETA = Exercise(
    "mode_theta",
    (HEADS, FLIPS),
    "(k - 1/2)/(n - 1)",
    "Right: the mode of Beta(k + ½, n − k + ½).",
    (
        ("k/n", "That is the MLE, and the mode in arcsin √θ. In θ the prior pulls outwards."),
        ("(k + 1/2)/(n + 1)", "That is the mean, and the mode in the log-odds."),
        ("(k + 1/2)/(n - 1)", "The sign above: the mode is (A − 1)/(A + B − 2), A = k + ½."),
        ("(k - 1/2)/(n + 1)", "The sign below: A + B is n + 1, and 2 less is n − 1."),
        ("(k - 1)/(n - 2)", "A is k + ½ and not k: the prior is Beta(½, ½)."),
        ("(k - 1/2)/n", "Below stands A + B − 2, and A + B is n + 1."),
    ),
)

MODE_LOG_ODDS = Exercise(
    "mode_log_odds",
    (HEADS, FLIPS),
    "(k + 1/2)/(n + 1)",
    "Right: A/(A + B), which is also the mean in θ. The peak has moved.",
    (
        ("(k - 1/2)/(n - 1)", "That is the mode in θ. The factor θ(1 − θ) raises A and B by one."),
        ("k/n", "That is the MLE, and the mode in arcsin √θ."),
        ("log((k + 1/2)/(n - k + 1/2))", "Right in φ; write it back as a probability of heads."),
        ("(k + 1)/(n + 2)", "That is the mean under a flat prior; Jeffreys’ is Beta(½, ½)."),
        ("(k + 1/2)/n", "Below stands A + B, which is n + 1."),
    ),
)
