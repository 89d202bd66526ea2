"""Colours have enough contrast, and terms of a figure differ in more than colour."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from explorable import figures
from explorable.scene.terms import SURFACES, term_of
from publish.assets.theme import INTERFACE, MARKED, theme_css

ROOT = Path(__file__).parents[2]
READABLE = 4.5  # contrast of words, by WCAG 2.2, 1.4.3
WIDER, LIGHTER = 1.3, 15  # times as wide; steps of the 100 from black to white: plain to see
BEHIND = ("paper", "panel")
themes = pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])


def colours(theme):
    """Name -> colour, from the generated style sheet."""
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", theme_css())
    return {name: pair[theme] for name, *pair in pairs}


def luminance(colour):
    """Relative, as WCAG has it: 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour):
    """L* of CIELAB: how light it looks, 0 to 100, of colours that are not nearly black."""
    return 116 * luminance(colour) ** (1 / 3) - 16


def test_contrast_and_lightness_equal_published_values():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert lightness("#777777") == pytest.approx(50.0, abs=0.1)


@themes
@pytest.mark.parametrize("name", [*MARKED, *INTERFACE, "ink", "soft"])
def test_text_in_this_colour_has_enough_contrast(name, theme):
    known = colours(theme)
    assert known.keys() == {*MARKED, *SURFACES, *INTERFACE}
    for surface in BEHIND:
        assert contrast(known[name], known[surface]) >= READABLE, surface


def test_interface_colours_have_names_of_their_own():
    assert not INTERFACE.keys() & {*MARKED, *SURFACES}


def test_style_sheets_use_no_colour_of_a_term():
    """A term's colour reaches them as var(--term), from the element's data-term."""
    used = {
        f"{path.name}: --{name}"
        for path in (ROOT / "site" / "styles").rglob("*.css")
        for name in re.findall(r"var\(--([\w-]+)", path.read_text("utf-8"))
        if name in MARKED
    }
    assert not used


@themes
@pytest.mark.parametrize("figure", figures.names())
def test_two_terms_of_a_figure_differ_in_stroke_or_lightness(figure, theme):
    scene, known = figures.draw(figure, {}), colours(theme)
    terms = {mark.term for panel in scene.panels for mark in panel.marks}
    for one, other in combinations(sorted(terms), 2):
        first, second = term_of(one), term_of(other)
        thin, wide = sorted((first.width, second.width))
        differs = first.dash != second.dash or wide / thin >= WIDER
        lighter = abs(lightness(known[one]) - lightness(known[other])) >= LIGHTER
        assert differs or lighter, f"{one} and {other}"
