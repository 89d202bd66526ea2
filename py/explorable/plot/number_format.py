"""Numbers written as people write them: a true minus sign, few digits, powers of ten.

Their marks are those of the language in use, but for ticks: axes are kept, and get theirs later.
"""

import math

from explorable.words import current, written

MINUS = "−"
LOG_TEN_THOUSAND = math.log(10_000)
SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def power_of_ten(power):
    """10 to a whole power: "0.01" to "1000" as a number, else with an exponent; for ticks."""
    if -2 <= power <= 3:
        return f"{10**power:g}" if power >= 0 else f"{10.0**power:.{-power}f}"
    return f"10{str(power).translate(SUPERSCRIPT)}"


def power_of_x(power):
    """ "x", "x²", "x¹⁵"."""
    return "x" if power == 1 else f"x{str(power).translate(SUPERSCRIPT)}"


def fixed(number, places):
    """`number` with that many decimals, a true minus sign and no negative zero."""
    text = f"{number:.{places}f}"
    if text[0] == "-":
        text = tick_text(number, places)
    return text if current() is None else written(text)


def tick_text(number, places):
    """Like `fixed`, with a decimal point in every language."""
    text = f"{number:.{places}f}"
    if text[0] != "-":
        return text
    return MINUS + text[1:] if float(text) else text[1:]


def scientific_tick(number, places):
    """A multiple of 10^-places, which may be negative, with a power of ten: "4.5 × 10⁻⁹"; "0"."""
    if number == 0:
        return "0"
    exponent = math.floor(math.log10(abs(number)) + 1e-9)
    digits = f"{number / 10.0**exponent:.{max(0, places + exponent)}f}"
    return f"{digits.replace('-', MINUS)} × 10{str(exponent).translate(SUPERSCRIPT)}"


def short(number, places):
    """`number` with that many decimals; from ten thousand on with two digits and a power of ten."""
    if abs(number) < 10_000:
        return fixed(number, places)
    sign = MINUS if number < 0 else ""
    return sign + _scientific(math.log(abs(number)))


def penalty_text(penalty):
    """λ >= 0 as every figure writes it: two decimals, four below 0.1, a power of ten below 1e-4."""
    if penalty == 0:
        return "0"
    if penalty < 9.5e-5:
        return _scientific(math.log(penalty))
    return short(penalty, 2 if penalty >= 0.1 else 4)


def from_log(log_number):
    """exp(log_number) to two digits or decimals, also out of the range of a double."""
    if log_number == -math.inf:
        return "0"
    if log_number >= LOG_TEN_THOUSAND:
        return _scientific(log_number)
    number = math.exp(log_number)
    if number >= 0.0995:
        return fixed(number, 2)
    if number >= 0.00095:
        return written(f"{number:.2g}")
    return _scientific(log_number)


def three_digits(number):
    """`number` with at most three digits, or two and a power of ten: "0.083", "−2.5 × 10⁻⁴"."""
    if number <= 0:
        return MINUS + three_digits(-number) if number else "0"
    if 0.001 <= number < 100:
        return written(f"{number:.3g}")
    if number >= 100:
        return short(number, 0)
    return from_log(math.log(number))


def digits_of(number, most):
    """`number` with at most so many digits, like Python's "g": "−2.55", "1.5 × 10¹⁶", "nan"."""
    text, _, power = f"{number:.{most}g}".partition("e")
    text = written(text.replace("-", MINUS))
    return f"{text} × 10{str(int(power)).translate(SUPERSCRIPT)}" if power else text


def _scientific(log_number):
    exponent = math.floor(log_number / math.log(10))
    digits = f"{math.exp(log_number - exponent * math.log(10)):.1f}"
    if digits == "10.0":
        digits, exponent = "1.0", exponent + 1
    return f"{written(digits)} × 10{str(exponent).translate(SUPERSCRIPT)}"
