"""Numbers typed instead of dragged: the fields beside the sliders, and the houses as a table."""

import pytest
from pytest import approx
from scipy.stats import norm

from tests.browser.support import expected
from tests.browser.support.figure import Figure
from tests.browser.support.selectors import FIGURE, field, output, part, slider

ROWS = "details.numbers tbody tr"


def shown(reader, selector):
    """What an input shows, as a number."""
    return float(reader.evaluate("document.querySelector(argument).value", selector))


def test_a_typed_number_sets_the_state(reader):
    reader.type(field("noise_sd"), "0.5")
    reader.settle()
    assert reader.state["noise_sd"] == 0.5, "before the field is left"
    assert shown(reader, slider("noise_sd")) == 0.5
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(reader.state))
    reader.type(field("slope"), "-2.25")
    reader.press("Tab")
    reader.settle()
    assert reader.readout("slope") == -2.25


def test_a_typed_number_outside_the_range_is_clamped(reader):
    reader.type(field("noise_sd"), "99")
    assert reader.state["noise_sd"] == 1, "not while one may still be typing"
    reader.press("Tab")
    reader.settle()
    assert reader.state["noise_sd"] == 3
    assert shown(reader, field("noise_sd")) == 3
    reader.type(field("noise_sd"), "0")
    reader.press("Tab")
    reader.settle()
    assert reader.state["noise_sd"] == 0.2
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(reader.state))


def test_an_empty_field_keeps_the_state(reader):
    before = reader.state
    reader.type(field("slope"), "")
    reader.press("Tab")
    reader.settle()
    assert reader.state == before
    assert shown(reader, field("slope")) == before["slope"]


@pytest.mark.parametrize("words", ["0.5", "99"])
def test_a_click_on_the_slider_commits_the_field_first(reader, words):
    reader.type(field("noise_sd"), words)
    reader.click(slider("noise_sd"))
    reader.settle()
    assert reader.state["noise_sd"] == approx(1.6, abs=0.05)
    assert shown(reader, slider("noise_sd")) == reader.state["noise_sd"]
    assert shown(reader, field("noise_sd")) == reader.state["noise_sd"]


def test_the_table_states_residual_density_and_own_slope(reader):
    columns, cells = (
        f"[...document.querySelectorAll('{part(f'details.numbers {rows} .detail')}')]"
        ".map(({ textContent }) => textContent.replace('−', '-')).join() === argument.join()"
        for rows in ("thead", "tbody tr:first-child")
    )
    reader.click(part("details.numbers summary"))
    reader.wait_until(columns, ["residual", "density", "own slope"])
    for noise_sd in (1, 0.5):
        reader.type(field("noise_sd"), str(noise_sd))
        reader.settle()
        x, y = reader.state["points"][0]
        missed = y - reader.state["slope"] * x
        density = norm.pdf(missed, scale=noise_sd)
        reader.wait_until(cells, [f"{number:.2f}" for number in (missed, density, y / x)])


def test_points_can_be_edited_as_a_table(reader):
    reader.click(part("details.numbers summary"))
    reader.wait_until(f"document.querySelectorAll('{part(ROWS)}').length === 6")
    first_price = part(f"{ROWS}:nth-child(1) td:nth-of-type(2) input")
    assert shown(reader, first_price) == reader.state["points"][0][1]
    reader.type(first_price, "3.5")
    reader.press("Tab")
    reader.settle()
    assert reader.state["points"][0][1] == 3.5
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)

    reader.type(first_price, "1000")
    reader.press("Tab")
    reader.settle()
    assert reader.state["points"][0][1] == shown(reader, first_price) == 10

    before = reader.state["points"]
    reader.type(first_price, "")
    reader.press("Tab")
    assert reader.state["points"] == before
    assert shown(reader, first_price) == 10

    reader.click(part(f"{ROWS}:nth-child(2) button"))
    reader.settle()
    assert reader.state["points"] == [before[0], *before[2:]]
    assert reader.count(part(ROWS)) == 5
    assert reader.focused("button"), "the focus stays in the table"
    assert reader.evaluate("Boolean(document.activeElement.closest('details.numbers'))")
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)


def test_arrow_keys_in_a_field_step_like_the_slider(reader):
    reader.type(field("noise_sd"), "0.5")
    reader.press("ArrowUp")
    reader.settle()
    assert reader.state["noise_sd"] == shown(reader, field("noise_sd")) == 0.55
    reader.press("ArrowDown", "Alt+ArrowDown")
    reader.settle()
    assert reader.state["noise_sd"] == shown(reader, field("noise_sd")) == 0.49
    reader.click(part("details.numbers summary"))
    reader.wait_until(f"document.querySelectorAll('{part(ROWS)}').length === 6")
    before = reader.state["points"][0][1]
    reader.focus(part(f"{ROWS}:nth-child(1) td:nth-of-type(2) input"))
    reader.press("ArrowUp")
    reader.settle()
    assert reader.state["points"][0][1] == approx(before + 0.05)


@pytest.mark.engines("chromium")
def test_arrow_keys_in_a_field_follow_the_log_scale(reader):
    polynomial = Figure(reader, "polynomial")
    reader.focus(polynomial.inside("input[role=spinbutton][name=penalty]"))
    reader.press("ArrowUp")
    assert polynomial.state["penalty"] == approx(1e-3 * 10**0.25, rel=1e-3)
    reader.press("ArrowDown")
    assert polynomial.state["penalty"] == 1e-3
    polynomial.slide("degree", "ArrowRight")
    assert polynomial.state["degree"] == 10, "each of a few steps can be reached"
    polynomial.slide("degree", "Shift+ArrowLeft")
    assert polynomial.state["degree"] == 5


def test_the_table_follows_the_handles(reader):
    reader.click(part("details.numbers summary"))
    reader.wait_until(f"document.querySelectorAll('{part(ROWS)}').length === 6")
    reader.state = {"points": [[0.5, 1], [-1, 2]]}
    cells = reader.evaluate(
        f"[...{FIGURE}.querySelectorAll('details.numbers tbody input')].map((i) => Number(i.value))"
    )
    assert cells == [0.5, 1, -1, 2]
    assert reader.text(output("mle")).replace("−", "-") == f"{expected.mle(reader.state):.3f}"


@pytest.mark.engines("chromium", "firefox")
def test_no_word_of_the_table_is_broken_on_a_phone(new_reader):
    reader = new_reader(viewport={"width": 360, "height": 700}).live()
    reader.evaluate(f"void (document.querySelector('{part('details.numbers')}').open = true)")
    row = f"document.querySelector('{part('.numbers tbody tr')}')"
    reader.wait_until(f"{row}.querySelector('td.detail')?.offsetWidth > 0")
    high, field_high = reader.evaluate(
        f"[{row}.offsetHeight, {row}.querySelector('input').offsetHeight]"
    )
    assert high < 2 * field_high, "“Remove” stands in one line"


@pytest.mark.engines("chromium")
def test_the_table_covers_its_shades_with_the_panel_it_stands_on(reader):
    style = f"getComputedStyle(document.querySelector('{part('.numbers table')}'))"
    cover, panel, paper = (
        reader.evaluate(f"{style}.getPropertyValue('--{name}')")
        for name in ("cover", "panel", "paper")
    )
    assert cover == panel != paper
