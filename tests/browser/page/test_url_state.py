"""The state is in the address: it can be kept, sent and reloaded."""

from pytest import approx

from tests.browser.engines.held_timers import held_timers
from tests.browser.support import expected
from tests.browser.support.selectors import ARTICLE, FIGURE, LIVE, button, handle, part

PROBLEMS = part(".problems")


def test_the_url_follows_the_state_and_restores_it(new_page):
    reader = new_page()
    reader.live(f"{ARTICLE}?ref=friend#likelihood")
    before = reader.evaluate("location.href")
    house = handle("points[0]")
    start = reader.grab(house)
    halfway = reader.pull(start, 20, -20)
    assert reader.evaluate("location.href") == before, "not in the middle of a gesture"
    reader.pull(halfway, 10, 0)
    reader.up()
    reader.focus(handle("slope", "slopes"))
    reader.press("ArrowLeft")
    reader.settle()
    state = reader.state
    address = reader.evaluate("location.href")
    assert "ref=friend" in address
    assert address.endswith("#likelihood")
    assert "likelihood.points=" in address
    assert f"likelihood.slope={state['slope']:g}" in address
    assert "noise_sd" not in address, "what is as usual is not written"

    reader.live(address.removeprefix(reader.site.address))
    assert reader.state == state
    assert reader.readout("mle") == approx(expected.mle(state), abs=1e-9)

    reader.click(button("reset"))
    reader.settle()
    assert "likelihood." not in reader.evaluate("location.search")
    assert "ref=friend" in reader.evaluate("location.search")


def test_malformed_url_values_are_named_and_defaults_shown(reader):
    usual = reader.state
    reader.renew(
        "?likelihood.noise_sd=abc&likelihood.points=1,2;3&likelihood.slope=2&likelihood.bogus=1"
        "&utm=1"
    )
    reader.settle()
    assert reader.state == {**usual, "slope": 2}
    assert reader.visible(PROBLEMS)
    words = reader.text(PROBLEMS)
    for named in ("noise_sd", "abc", "points", "1,2;3", "bogus"):
        assert named in words
    assert "utm" not in words
    assert reader.readout("slope") == 2
    assert reader.readout("mle") == approx(expected.mle(usual), abs=1e-9)
    assert not reader.visible(part(".note"))


def test_a_near_miss_in_a_link_is_named_and_what_others_add_is_not(reader):
    reader.renew("?ref=a&utm_source=b&fbclid=c&lang=d")
    reader.settle()
    assert not reader.visible(PROBLEMS)
    reader.renew(
        "?likelihod.slope=2&slope=2&likelihood.slpoe=2&noise-sd=2&ref=a&nosuch.w=1&nosuch.slope=2"
    )
    words = reader.text(PROBLEMS)
    for missed in (
        "“likelihod.slope”",
        "“slope”",
        "“slpoe”",
        "“nosuch.slope”",
        "“likelihood.slope” is",
    ):
        assert missed in words
    assert "ref" not in words and "nosuch.w" not in words
    assert reader.state["slope"] == 1.4


def test_what_comes_twice_in_a_link_is_named_with_what_is_shown(reader):
    reader.renew(
        "?likelihood.slope=2&likelihood.slope=zzz&posterior.noise_sd=2&likelihood.noise_sd=0.5"
    )
    reader.settle()
    assert (reader.state["slope"], reader.state["noise_sd"]) == (2, 2)
    words = reader.text(PROBLEMS)
    assert "likelihood.slope = “zzz”; “2” counts" in words
    assert "posterior.noise_sd = “2”; “2” counts" in words
    assert "usual" not in words


def test_what_figures_share_is_in_the_address_once(reader):
    reader.state = {"points": [[1, 2], [2, 1]]}
    reader.wait_until("location.search.includes('points=')")
    assert reader.evaluate("location.search.split('points=').length") == 2


def test_url_values_outside_the_range_are_clamped(reader):
    reader.renew("?likelihood.noise_sd=1000&likelihood.slope=-77&likelihood.points=1,2;-900,900")
    reader.settle()
    state = reader.state
    assert (state["noise_sd"], state["slope"]) == (3, -5)
    (first, second), reach = state["points"], 100
    assert first == [1, 2]
    assert all(abs(number) < reach for number in second)
    assert reader.readout("mle") == approx(expected.mle(state), abs=1e-9)


def test_url_values_are_never_interpreted_as_markup_or_code(reader):
    reader.renew("?likelihood.noise_sd=%3Cimg%20src%3Dx%20onerror%3D%22window.hacked%3D1%22%3E")
    assert "<img" in reader.text(PROBLEMS)
    assert reader.count(f"{PROBLEMS} img") == 0
    assert reader.evaluate("window.hacked === undefined")


def test_an_invalid_percent_escape_is_tolerated(reader):
    reader.renew("?likelihood.slope=1&discount=50%&x=%E0%A4%A")
    reader.focus(handle("points[0]"))
    reader.press("ArrowUp")
    reader.settle()
    assert reader.state["slope"] == 1
    assert "discount=50%" in reader.evaluate("location.search")


def test_the_link_button_copies_the_state_of_its_figure(reader):
    reader.evaluate(
        "void Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {"
        "writeText: (text) => { window.copied = text; return Promise.resolve(); } } })"
    )
    reader.state = {"slope": 3}
    announced = f"{FIGURE}.querySelector('.announcement').textContent"
    reader.wait_until(f"{announced}.includes('slope 3.00')")  # what is said next comes after it
    with held_timers(reader) as end:
        reader.click(button("link"))
        reader.wait_until("window.copied !== undefined")
        copied = reader.evaluate("copied")
        assert "likelihood.slope=3" in copied
        assert copied.endswith("#likelihood")
        said = f"{FIGURE}.querySelector('[data-action=link]').textContent"
        reader.wait_until(f"{said} === 'Link copied'")
        assert reader.evaluate(announced) == "Link copied"
        reader.click(button("link"))
        end(4000)
        reader.wait_until(f"{said} === 'Link'")
    reader.evaluate("void delete navigator.clipboard")  # the browser's own again


def test_a_link_with_a_fragment_scrolls_to_the_figure(new_page):
    reader = new_page()
    reader.open(f"{ARTICLE}?likelihood.slope=3#likelihood")
    reader.wait_until(LIVE)
    top = f"{FIGURE}.getBoundingClientRect().top"
    reader.wait_until(f"{top} >= -1 && {top} < innerHeight / 2")
    assert reader.readout("slope") == 3
