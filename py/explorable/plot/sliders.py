"""Sliders in short: label, symbol and term of a quantity of the glossary stand here, once."""

from explorable.controls import Slider

WORDS = {
    "penalty": ("penalty strength", "λ", "penalty"),
    "noise_sd": ("noise standard deviation", "σₙ", "noise"),
    "prior_sd": ("prior standard deviation", "σ", "prior"),
    "prior_mean": ("prior mean", "w₀", "prior"),
    "scale": ("prior scale", "b", "prior"),
    "slope": ("slope", "w", "slope"),
    "mle": ("MLE", "ŵ", "likelihood"),
}


def slider(name, limits, default, step, hint="", words=None, **more):
    """A Slider from `limits` (low, high); `more` are its scale, smallest and at_most.

    `words` are its label, symbol and term, and those in WORDS where they are left out. Raises
    KeyError for a name without words, ValueError as Slider does.
    """
    label, symbol, term = words or WORDS[name]
    low, high = limits
    text = {"label": label, "symbol": symbol, "term": term, "hint": hint}
    return Slider(name=name, low=low, high=high, default=default, step=step, **text, **more)
