"""The macros of controls: inputs of every kind of control, named, described and set to defaults."""

from pathlib import Path

import jinja2
import pytest

from explorable.controls import Choice, Point, Slider
from explorable.controls.slider_scale import lowest_position
from publish.pages.pages import FILTERS
from tests.built.pages import Page

ROOT = Path(__file__).parents[2]
SLIDER = Slider(
    name="prior_sd",
    label="prior standard deviation",
    symbol="σ",
    hint="how wide",
    term="prior",
    low=0.1,
    high=4.0,
    default=1.0,
    step=0.01,
)
PLAIN = Slider(
    name="penalty",
    label="penalty strength",
    symbol="λ",
    term="penalty",
    low=0.0,
    high=100.0,
    default=10.0,
    step=0.01,
    scale="log",
    smallest=0.01,
)
RADIO, SELECT = (
    Choice(
        name="norm",
        label="norm",
        hint="of the weights",
        term="penalty",
        options=(("l2", "ridge"), ("l1", "lasso")),
        default="l1",
        style=style,
    )
    for style in ("radio", "select")
)
POINT = Point(
    name="mle",
    label="MLE",
    symbol="ŵ",
    hint="the least loss",
    term="likelihood",
    x_label="w₁",
    y_label="w₂",
    x_range=(-4.0, 3.0),
    y_range=(-2.0, 1.0),
    default=(2.4, 1.0),
    step=0.01,
)


@pytest.fixture
def render(tmp_path):
    """Renders the controls of a figure "demo" and returns the page."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters |= {function.__name__: function for function in FILTERS}
    macros = environment.get_template("macros/controls.html").module

    def page(*controls):
        path = tmp_path / "page.html"
        path.write_text(macros.controls("demo", controls), "utf-8")
        return Page(path)

    return page


def test_a_slider_has_a_field_for_its_value_and_a_range_for_its_position(render):
    page = render(PLAIN)
    [field], [track] = page.all("input", type="text"), page.all("input", type="range")
    assert field.get("name") == track.get("name") == "penalty"
    assert field.get("value") == "10"
    low, high, value = (float(track.get(name)) for name in ("min", "max", "value"))
    assert low == pytest.approx(lowest_position(PLAIN)) and low < -2, "there is a gap below 0.01"
    assert (high, value) == (2, 1)
    [label] = page.all("label")
    assert (label.get("for"), label.text) == (field.get("id"), "penalty strength λ")


def test_radio_buttons_name_their_control_and_are_one_group_of_the_page(render):
    page = render(RADIO)
    buttons = page.all("input", type="radio")
    assert {button.get("name") for button in buttons} == {"demo-norm"}
    assert {button.get("data-control") for button in buttons} == {"norm"}
    assert [button.get("value") for button in buttons] == ["l2", "l1"]
    assert [button.get("value") for button in page.all("input", checked=any)] == ["l1"]
    assert [legend.text for legend in page.all("legend")] == ["norm"]


def test_a_list_has_the_name_of_its_control(render):
    page = render(SELECT)
    [chosen] = page.all("option", selected=any)
    assert (page.all("select")[0].get("name"), chosen.get("value")) == ("norm", "l1")
    assert page.all("label")[0].get("for") == page.all("select")[0].get("id")


def test_a_point_has_a_field_for_each_axis(render):
    fields = render(POINT).all("input", name="mle")
    found = [[field.get(name) for name in ("data-axis", "value")] for field in fields]
    assert found == [["x", "2.40"], ["y", "1.00"]]


@pytest.mark.parametrize("control", [SLIDER, RADIO, SELECT, POINT])
def test_a_hint_describes_its_control(render, control):
    page = render(control)
    [hint] = page.all("small")
    assert hint.text == control.hint
    described = page.all(aria_describedby=any)
    assert described and {one.get("aria-describedby") for one in described} == {hint.get("id")}


def test_a_control_without_hint_is_described_by_nothing(render):
    page = render(PLAIN)
    assert not page.all("small") and not page.all(aria_describedby=any)
