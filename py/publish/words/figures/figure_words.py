"""A figure's module for a page in the language in use: its title, caption, controls and legend.

Modules hold English, as they are imported once for all languages.
"""

from dataclasses import fields, replace
from types import SimpleNamespace

from explorable import words
from explorable.words import translated

OF_CONTROLS = ("label", "hint", "noun", "x_label", "y_label")


def figure_words(figure):
    """The module itself in English; else its parts that a page shows, translated."""
    if words.current() is None:
        return figure
    parts = {name: getattr(figure, name) for name in dir(figure) if name[0].isupper()}
    parts["TITLE"], parts["CAPTION"] = translated(figure.TITLE), translated(figure.CAPTION)
    parts["CONTROLS"] = tuple(map(control_words, figure.CONTROLS))
    if "LEGEND" in parts:
        parts["LEGEND"] = {term: translated(text) for term, text in figure.LEGEND.items()}
    if "PLAYS" in parts:
        name, text = figure.PLAYS
        parts["PLAYS"] = name, translated(text)
    for name in {"own", "prerendered"} & {*dir(figure)}:  # of a guess
        parts[name] = tuple(map(control_words, getattr(figure, name)))
    return SimpleNamespace(__name__=getattr(figure, "__name__", ""), **parts)


def control_words(control):
    """The control with its words translated; its names and values stay."""
    own = {field.name for field in fields(control)}
    changed = {name: translated(getattr(control, name)) for name in OF_CONTROLS if name in own}
    if "options" in own:
        changed["options"] = tuple((value, translated(text)) for value, text in control.options)
    return replace(control, **changed)
