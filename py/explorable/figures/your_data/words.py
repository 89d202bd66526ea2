"""What a λ claims, in one sentence, and whether the data refute it."""

import math

from explorable.plot.number_format import fixed, from_log, penalty_text, short

BARELY, STRONGLY = 1.0, math.log(100)  # a log Bayes factor; 1 to 100 is called decisive


def number_text(number):
    """`number` with three digits, or two and a power of ten."""
    size = abs(number)
    if 0.001 <= size < 100:
        return fixed(number, max(0, 2 - math.floor(math.log10(size))))
    if size >= 100:
        return short(number, 0)
    return "0" if size == 0 else ("−" if number < 0 else "") + from_log(math.log(size))


def summary(data, fit, column, is_ridge, drop):
    """ "At λ = 44 you believe that … by less than 12 with 95 %; the data …"."""
    reach = number_text(float(fit.reach[column]))
    words = (
        f"At λ = {penalty_text(fit.penalty)} you believe that a change of one sd in "
        f"{data.names[column]} moves {data.outcome} by less than {reach} with 95 %"
    )
    if not is_ridge:
        left = f"{fit.dof:.0f} of {len(fit.w)}"
        return f"{words}; the lasso keeps {left} weights."
    return f"{words}; {refutation(drop)}."


def refutation(drop):
    """What the data say to a λ whose log evidence is `drop` below the highest."""
    if drop < BARELY:
        return "the data do not speak against it"
    factor = math.exp(min(drop, 700.0))
    times = short(factor, 1 if factor < 10 else 0)
    words = f"the data are {times} times less probable than at the λ of highest evidence"
    return f"{words}, and so refute it" if drop > STRONGLY else words
