"""What the builder writes, opened, is the figure that was shown: for every kind of control."""

import random

import numpy as np
import pytest
from pytest import approx

from explorable import figures
from explorable.controls import clamp
from tests.browser.support.host_pages import host_page, inside

pytestmark = pytest.mark.engines("chromium")  # what is tested here is our own script

NO_PYTHON = "delete window.WebAssembly;"  # values alone matter
LINK_DIGITS = 1e-5  # a link keeps six digits
ELEMENT = "document.querySelector('explorable-figure')"


def forms(control):
    """What makes a control's value in a link unlike those of others."""
    scale, step = getattr(control, "scale", ""), getattr(control, "step", 0)
    linked, from_zero = bool(getattr(control, "at_most", "")), getattr(control, "smallest", None)
    return {(control.kind, scale, step == 1, linked, bool(from_zero))}


def chosen():
    """Figures whose controls are of every form."""
    found, names = set(), []
    for name in figures.names():
        own = set().union(*map(forms, figures.load(name).CONTROLS))
        if own - found:
            found |= own
            names.append(name)
    assert {kind for kind, *_ in found} == {"slider", "choice", "point", "points"}
    return names


def a_value(control, rng):
    """An allowed value of a control; not its default."""
    if control.kind == "choice":
        return rng.choice([value for value in control.values if value != control.default])
    if control.kind == "slider":
        if control.scale == "linear":
            return rng.uniform(control.low, control.high)
        least = control.low or control.smallest
        return least * (control.high / least) ** rng.random()
    pairs = [(rng.uniform(*control.x_range), rng.uniform(*control.y_range)) for _ in range(7)]
    return pairs if control.kind == "points" else pairs[0]


def written(reader, name, state, kind):
    """(the builder's snippet of this kind, the state that is shown) for a figure of the gallery."""
    figure = f"document.querySelector('explorable-figure[name={name}]')"
    builder = f"document.querySelector('.builder[data-figure={name}]')"
    reader.evaluate(f"void ({figure}.state = argument, {builder}.open = true)", state)
    reader.wait_until(f"{builder}.querySelector('.snippet')?.value")
    reader.evaluate(f"{builder}.querySelector('[value={kind}]').click()")
    snippet = reader.evaluate(f"{builder}.querySelector('.snippet').value")
    return snippet, reader.evaluate(f"{figure}.state")


def assert_same(state, other):
    """Choices are equal, numbers as far as a link keeps their digits."""
    assert state.keys() == other.keys()
    for name, value in state.items():
        if isinstance(value, str):
            assert value == other[name]
        else:
            assert np.ravel(value) == approx(np.ravel(other[name]), rel=LINK_DIGITS), name


@pytest.fixture
def gallery(site_copy, new_reader):  # in this order, so that readers are closed first
    reader = new_reader(site=site_copy(NO_PYTHON))
    return reader.open("gallery/")


@pytest.mark.parametrize("name", chosen())
def test_an_address_and_an_element_show_what_the_figure_showed(name, gallery, new_reader):
    controls, rng = figures.load(name).CONTROLS, random.Random(name)
    state = dict(clamp(controls, {control.name: a_value(control, rng) for control in controls}))
    address, shown = written(gallery, name, state, "oembed")
    assert any(shown[control.name] != control.default for control in controls)

    reader = new_reader(site=gallery.site)
    reader.load(address)
    reader.wait_until(f"{ELEMENT}.dataset.phase === 'failed'")
    assert_same(reader.evaluate(f"{ELEMENT}.state"), shown)
    assert not reader.visible(".problems")

    snippet, _ = written(gallery, name, state, "element")
    reader.load(host_page(gallery.site, "own", snippet))
    reader.wait_until(f"{ELEMENT}.dataset.phase === 'failed'")
    assert_same(reader.evaluate(f"{ELEMENT}.state"), shown)
    assert_same(inside(reader).evaluate(f"{ELEMENT}.state"), shown)


def test_the_builder_says_which_values_are_too_many_for_a_link(gallery):
    points = [[index / 100, 1] for index in range(201)]
    snippet, _ = written(gallery, "posterior", {"points": points, "prior_sd": 0.3}, "oembed")
    assert snippet.endswith("?prior_sd=0.3")
    advice = gallery.text(".builder[data-figure=posterior] .advice")
    assert "houses are too many for it" in advice
