"""All exercises, by name. Their texts, hints and solutions stand in the article."""

from explorable.exercises.coin import PRIOR_FLIPS, PRIOR_WEIGHT
from explorable.exercises.gaussian_mean import GAUSSIAN_MEAN
from explorable.exercises.jeffreys import JEFFREYS_DENSITY, MODE_LOG_ODDS, MODE_THETA
from explorable.exercises.logistic import INVERSE_STRENGTH, LOGISTIC_LOSS

EXERCISES = {
    one.name: one
    for one in (
        GAUSSIAN_MEAN,
        LOGISTIC_LOSS,
        INVERSE_STRENGTH,
        PRIOR_FLIPS,
        PRIOR_WEIGHT,
        JEFFREYS_DENSITY,
        MODE_THETA,
        MODE_LOG_ODDS,
    )
}
