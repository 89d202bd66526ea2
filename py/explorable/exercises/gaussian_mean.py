"""Exercise 1: the MAP of a Gaussian mean under a Gaussian prior."""

from explorable.exercises.exercise import Exercise, Quantity

COUNT = Quantity("n", 2, 40, whole=True)
MEAN = Quantity("xbar", 0.5, 4.0, ("x̄", "x_bar"))
PRIOR_MEAN = Quantity("mu0", -3.0, -0.5, ("μ0", "mu_0"))
SIGMA = Quantity("sigma", 0.3, 3.0, ("σ",))
TAU = Quantity("tau", 0.3, 3.0, ("τ",))

GAUSSIAN_MEAN = Exercise(
    "gaussian_mean",
    (COUNT, MEAN, SIGMA, PRIOR_MEAN, TAU),
    "(n*xbar/sigma**2 + mu0/tau**2) / (n/sigma**2 + 1/tau**2)",
    "Right: the two means, weighted by their precisions n/σ² and 1/τ².",
    (
        ("xbar", "That is the MLE: the prior is not in it."),
        ("mu0", "That is the prior’s mean: the data are not in it."),
        ("(xbar + mu0)/2", "The two means do not count alike: each has its precision as weight."),
        (
            "(n*xbar/sigma + mu0/tau) / (n/sigma + 1/tau)",
            "A precision is one over a variance: take σ² and τ², not σ and τ.",
        ),
        (
            "(n*xbar/sigma**2 + mu0/tau) / (n/sigma**2 + 1/tau)",
            "The prior’s precision is 1/τ², not 1/τ.",
        ),
        (
            "(n*xbar/sigma + mu0/tau**2) / (n/sigma + 1/tau**2)",
            "One observation’s precision is 1/σ², not 1/σ.",
        ),
        (
            "(xbar/sigma**2 + mu0/tau**2) / (1/sigma**2 + 1/tau**2)",
            "n is missing: the mean of n observations has the precision n/σ².",
        ),
        (
            "(n*xbar/sigma**2 + mu0/tau**2) / (1/sigma**2 + 1/tau**2)",
            "n is missing below: the weights above and below are the same, n/σ² and 1/τ².",
        ),
        (
            "(xbar/sigma**2 + mu0/tau**2) / (n/sigma**2 + 1/tau**2)",
            "n is missing above: the weights above and below are the same, n/σ² and 1/τ².",
        ),
        (
            "(n*xbar/sigma**2) / (n/sigma**2 + 1/tau**2)",
            "The prior’s mean is forgotten: this shrinks to 0, not to μ₀.",
        ),
        (
            "n*xbar/sigma**2 + mu0/tau**2",
            "The sum of the weighted means is not yet divided by the sum of the weights.",
        ),
        (
            "(n*xbar/sigma**2 - mu0/tau**2) / (n/sigma**2 + 1/tau**2)",
            "The sign of μ₀: the MAP lies between the two means.",
        ),
        (
            "(n*xbar/sigma**2 + mu0/tau**2) / (n/sigma**2 - 1/tau**2)",
            "The sign below: both precisions add up.",
        ),
        (
            "(sigma**2*xbar/n + tau**2*mu0) / (sigma**2/n + tau**2)",
            "The weights are exchanged: the surer of the two counts more.",
        ),
        (
            "(n*xbar/sigma**2 + 2*mu0/tau**2) / (n/sigma**2 + 2/tau**2)",
            "A factor 2: both squares have the same ½ before them.",
        ),
        (
            "(2*n*xbar/sigma**2 + mu0/tau**2) / (2*n/sigma**2 + 1/tau**2)",
            "A factor 2: both squares have the same ½ before them.",
        ),
    ),
)
