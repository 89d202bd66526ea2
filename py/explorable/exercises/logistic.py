"""Exercise 2: what logistic regression with a Gaussian prior minimises, and scikit-learn’s C."""

from explorable.exercises.exercise import Exercise, Quantity

TAU = Quantity("tau", 0.3, 3.0, ("τ",))

LOGISTIC_LOSS = Exercise(
    "logistic_loss",
    (
        Quantity("beta", -2.0, 2.0, ("β",)),
        Quantity("x", -2.0, 2.0),
        Quantity("y", 0, 1, whole=True),
        TAU,
    ),
    "log(1 + exp(x*beta)) - y*x*beta + beta**2/(2*tau**2)",
    "Right: the negative log-likelihood plus β²/(2τ²), but for what does not depend on β.",
    (
        ("log(1 + exp(x*beta)) - y*x*beta", "The prior is not in it: this gives the MLE."),
        (
            "log(1 + exp(x*beta)) - y*x*beta + beta**2/tau**2",
            "A factor 2: minus the log of a Gaussian has ½ before the square.",
        ),
        (
            "log(1 + exp(x*beta)) - y*x*beta + beta**2/(2*tau)",
            "The prior’s variance is τ², not τ.",
        ),
        (
            "log(1 + exp(x*beta)) - y*x*beta + tau**2*beta**2/2",
            "The penalty is divided by τ²: a wide prior penalises little.",
        ),
        (
            "log(1 + exp(x*beta)) - y*x*beta - beta**2/(2*tau**2)",
            "The sign of the penalty: minus the log-prior is positive.",
        ),
        (
            "log(1 + exp(x*beta)) + y*x*beta + beta**2/(2*tau**2)",
            "The sign of y: y·x·β raises the likelihood, so it lowers what is minimised.",
        ),
        (
            "y*x*beta - log(1 + exp(x*beta)) - beta**2/(2*tau**2)",
            "The sign of all: this is the log posterior, which is maximised.",
        ),
        (
            "log(1 + exp(x*beta)) + beta**2/(2*tau**2)",
            "The observation y is missing: this is the term of an observation y = 0.",
        ),
    ),
    (
        (
            "tau**2*(log(1 + exp(x*beta)) - y*x*beta) + beta**2/2",
            "Right: it is τ² times minus the log posterior, with the same minimum; scikit-learn "
            "writes it like this.",
        ),
        (
            "2*tau**2*(log(1 + exp(x*beta)) - y*x*beta) + beta**2",
            "Right: it is 2τ² times minus the log posterior, with the same minimum.",
        ),
    ),
    "shift",
)

INVERSE_STRENGTH = Exercise(
    "inverse_strength",
    (TAU,),
    "tau**2",
    "Right: C is the prior’s variance.",
    (
        ("1/tau**2", "That is λ. scikit-learn’s C is one over it."),
        ("tau", "The standard deviation is not squared yet: C is a variance."),
        ("1/tau", "λ is a precision, so τ is squared; and C is one over λ."),
        ("2*tau**2", "A factor 2: scikit-learn has ½ before the square of the weights, too."),
        ("tau**2/2", "A factor 2: scikit-learn has ½ before the square of the weights, too."),
        ("1/(2*tau**2)", "That is λ beside a penalty without ½; C is one over λ, with the ½."),
    ),
)
