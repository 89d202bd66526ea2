"""What the figure says of both curves, and its notes."""

from explorable.editable.weight_penalty import WEIGHT_PENALTY
from explorable.figures.polynomial import terms
from explorable.figures.polynomial.controls import NOISE_SD, POINTS
from explorable.figures.polynomial.curves import distinct
from explorable.figures.polynomial.new_points import NUMBER, rmse_new
from explorable.figures.polynomial.refutation import refutation
from explorable.plot.number_format import short
from explorable.plot.phrases import capital, count, sentences
from explorable.plot.points import points_note
from explorable.words import say


def summary(number, state, mle, peak, norms):
    """The norms of both fits, and what is said of the terms and the errors that are shown."""
    if not number:
        return "Without points there is nothing to fit."
    mle_norm, map_norm = norms
    said = [
        say(
            "Through {points}, the curve without a belief needs weights of size {mle_norm}, the "
            "one with it {map_norm}.",
            points=count(number, "point"),
            mle_norm=short(mle_norm, 1),
            map_norm=short(map_norm, 1),
        )
    ]
    if state.terms == "show":
        said.append(terms.sentence(mle.weights))
    if state.errors == "show":
        said.append(
            say(
                "On {number} new points the root mean square error of the MLE is {mle}, and that "
                "of the MAP {peak}.",
                number=NUMBER,
                mle=short(rmse_new(mle), 2),
                peak=short(rmse_new(peak), 2),
            )
        )
    return sentences(*said)


def refuted_words(x, y, degree, penalty, peak):
    """What is said of the prior where the points refute it, or ""."""
    if not len(x) or not WEIGHT_PENALTY.is_original:
        return ""
    return refutation(x, y, degree, penalty, NOISE_SD, peak)


def note(x, y, degree, refuted):
    """Why there is no one MLE, that points are a crowd, or what is `refuted`; or ""."""
    return sentences(_places(x, y, degree), refuted)


def _places(x, y, degree):
    if not len(x):
        return (
            "There are no points yet. Double-click or double-tap where one should stand, or press "
            "“Add a point”."
        )
    places = len(distinct(x, y))
    if degree < places:
        return points_note(POINTS, len(x))
    return say(
        "{weights} and only {places} to meet: many curves fit these points equally well, and "
        "there is no one MLE. The thin curve is the one of them with the smallest weights.",
        weights=capital(count(degree + 1, "weight")),
        places=count(places, "place"),
    )
