"""Data that are unusual, and what the figure makes of them."""

import math

from pytest import approx

from tests.browser.support import expected
from tests.browser.support.selectors import FIGURE, button, handle, part

FINITE = (
    f"![...{FIGURE}.querySelectorAll('.panels *')].some((element) =>"
    "[...element.attributes].some(({ value }) => /NaN|Infinity|undefined/.test(value)))"
)


def test_a_link_with_two_hundred_points_is_drawn(reader):
    points = [(round(math.sin(i), 2), round(3 * math.cos(i * i), 2)) for i in range(250)]
    query = ";".join(f"{x},{y}" for x, y in points)
    reader.renew(f"?likelihood.points={query}&likelihood.noise_sd=0.2")
    reader.settle()
    state = reader.state
    assert state["points"] == [list(pair) for pair in points[:200]]
    assert reader.count(part("[data-panel=houses] [data-handle^=points]")) == 200
    assert reader.readout("mle") == approx(expected.mle(state), abs=1e-9)
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(state))
    assert reader.evaluate(FINITE)
    reader.click(button("add"))
    reader.settle()
    assert len(reader.state["points"]) == 200, "there is no room for more"


def test_points_with_all_x_zero_are_handled(reader):
    reader.state = {"points": [[0, 1], [0, -2]]}
    assert reader.readout("mle") is None
    assert reader.visible(part(".note"))
    assert reader.text(part(".note p"))
    assert not reader.visible(part(".note details"))
    assert reader.evaluate(FINITE)
    curve = f"{FIGURE}.querySelector('[data-mark=likelihood]').getAttribute('d')"
    heights = {pair.split(" ")[1] for pair in reader.evaluate(curve).strip("M").split("L")}
    assert len(heights) == 1, "every slope is as good as any other"
    reader.drag(handle("points[0]"), 40, 0)
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)
    assert not reader.visible(part(".note")), "and it is gone when there is an answer again"


def test_a_single_point_is_handled(reader):
    reader.state = {"points": [[0.5, 2]]}
    assert reader.readout("mle") == approx(4)
    assert not reader.visible(part(".note"))
    reader.state = {"points": [[0.2, 1.6]]}
    assert reader.readout("mle") == approx(8), "outside the axis, and said all the same"
    assert reader.evaluate(FINITE)


def test_no_points_show_an_invitation(reader):
    for _ in range(6):
        reader.focus(handle("points[0]"))
        reader.press("Delete")
        reader.settle()
    assert reader.state["points"] == []
    assert reader.readout("mle") is None
    assert reader.visible(part(".note"))
    assert reader.focused(button("add")), "the focus is where one can go on"
    reader.press("Enter")
    reader.settle()
    assert len(reader.state["points"]) == 1
    assert reader.focused(handle("points[0]"))
    reader.renew("?likelihood.points=")
    assert reader.state["points"] == []
    assert reader.visible(part(".note"))


def test_duplicate_points_with_the_smallest_noise_are_handled(reader):
    reader.state = {"points": [[1, 5], [1, 5], [1, -5], [2, 5]], "noise_sd": 0.2, "slope": -5}
    state = reader.state
    assert reader.readout("mle") == approx(expected.mle(state), abs=1e-9)
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(state))
    assert reader.readout("relative_likelihood") is not None
    assert reader.evaluate(FINITE)
    assert "NaN" not in reader.evaluate(f"{FIGURE}.textContent")
    assert reader.count(part("[data-panel=houses] [data-handle^=points]")) == 4
