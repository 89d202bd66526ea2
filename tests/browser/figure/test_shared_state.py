"""Figures of one page share what the text says they share; the address holds the state of all."""

import pytest
from pytest import approx

from tests.browser.runtime.test_start import HOLD
from tests.browser.support.figure import LISTEN, Figure
from tests.browser.support.selectors import ARTICLE

FIGURES = ("likelihood", "prior", "posterior", "lockstep", "polynomial")
DRAWN = "posted.filter(({ type }) => type === 'draw').map(({ figure }) => figure)"

REPLACED = ("prior", "lockstep", "likelihood")
# A figure leaves and comes again, as the page had it at first.
REPLACE = """
fetch(location.pathname).then((answer) => answer.text()).then((text) => {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const fresh = document.adoptNode(page.getElementById(argument));
  document.getElementById(argument).replaceWith(fresh);
})
"""


@pytest.fixture
def figures(reader):
    """All figures of the article by name."""
    return {name: Figure(reader, name) for name in FIGURES}


def states(figures):
    """The states of all figures by name."""
    return {name: figure.state for name, figure in figures.items()}


def shrunk(points):
    """The MAP, and the lowest penalised loss, where noise, prior and penalty are as they were."""
    return sum(x * y for x, y in points) / (sum(x * x for x, _ in points) + 1)


def test_a_point_moves_in_every_figure_that_shares_it(figures):
    before = states(figures)
    figures["likelihood"].drag("points[5]", -40, 60)
    points = figures["likelihood"].state["points"]
    assert points != before["likelihood"]["points"]
    for name, estimate in (("posterior", "map"), ("lockstep", "argmin_penalised")):
        assert figures[name].state == {**before[name], "points": points}
        figures[name].settle()
        assert figures[name].readouts[estimate] == approx(shrunk(points), abs=1e-9)
    for name in ("prior", "polynomial"):
        assert figures[name].state == before[name]

    figures["likelihood"].press("undo")
    assert states(figures) == before
    figures["polynomial"].drag("points[3]", 20, 30)
    polynomial = figures["polynomial"].state
    assert polynomial != before["polynomial"]
    assert states(figures) == {**before, "polynomial": polynomial}


def test_noise_and_prior_are_shared_both_ways(figures):
    likelihood, prior, posterior = (figures[name] for name in FIGURES[:3])
    likelihood.slide("noise_sd", "Shift+ArrowRight")
    prior.slide("prior_sd", "Shift+ArrowLeft")
    noise_sd, prior_sd = likelihood.state["noise_sd"], prior.state["prior_sd"]
    assert noise_sd > 1 > prior_sd
    posterior.settle()
    assert posterior.state["noise_sd"] == noise_sd
    assert posterior.state["prior_sd"] == prior_sd
    assert posterior.readouts["penalty"] == approx((noise_sd / prior_sd) ** 2)
    posterior.slide("prior_sd", "End")
    posterior.slide("noise_sd", "Home")
    prior.settle()
    assert prior.state["prior_sd"] == 4
    assert prior.readouts["density_at_zero"] == approx(0.3989422804014327 / 4)
    assert likelihood.state["noise_sd"] == 0.2
    prior.press("undo")
    assert posterior.state["prior_sd"] == prior.state["prior_sd"] == prior_sd


def test_a_figure_outside_the_viewport_requests_no_scene(figures):
    reader, posterior = figures["likelihood"].reader, figures["posterior"]
    reader.evaluate(LISTEN)
    figures["likelihood"].drag("points[0]", 30, -30)
    figures["likelihood"].slide("noise_sd", "ArrowRight", "ArrowRight")
    assert set(reader.evaluate(DRAWN)) == {"likelihood"}
    assert reader.evaluate(f"{posterior.element}.dataset.settled") == "false"
    posterior.settle()
    assert posterior.readouts["mle"] == approx(figures["likelihood"].readouts["mle"])
    assert reader.evaluate(DRAWN).count("posterior") == 1, "the newest state, and no other"


def test_url_values_of_one_figure_reach_the_figures_that_share_them(new_page):
    reader = new_page().open(ARTICLE)
    figures = {name: Figure(reader, name) for name in FIGURES}
    usual, points = states(figures), [[1, 2], [2, 1]]
    reader.wait_until("document.fonts.status === 'loaded'")  # Firefox counts what is cut off
    reader.open(f"{ARTICLE}?posterior.prior_sd=0.3&likelihood.points=1,2;2,1")
    assert states(figures) == {
        "likelihood": {**usual["likelihood"], "points": points},
        "prior": {**usual["prior"], "prior_sd": 0.3},
        "posterior": {**usual["posterior"], "points": points, "prior_sd": 0.3},
        "lockstep": {**usual["lockstep"], "points": points},
        "polynomial": usual["polynomial"],
    }
    assert reader.count('button[data-action="undo"][aria-disabled="false"]') == 0
    reader.focus(figures["prior"].inside("input[type=range]"))
    reader.press("ArrowRight")
    assert reader.evaluate("new URLSearchParams(location.search).get('prior.prior_sd')") == (
        f"{figures['prior'].state['prior_sd']:g}"
    )
    figures["prior"].press("undo")
    assert figures["prior"].state == {**usual["prior"], "prior_sd": 0.3}, "where the link had led"


@pytest.mark.engines("chromium", "firefox")
def test_a_figure_reattached_after_the_start_goes_live(new_reader, site_copy):
    reader = new_reader(site=site_copy(HOLD)).open(ARTICLE)
    reader.evaluate("void (window.away = document.getElementById('prior'), away.remove())")
    count = "document.querySelectorAll('{}').length"
    figures, live = count.format("explorable-figure"), count.format("[data-phase=live]")
    reader.evaluate("letGo()")
    reader.wait_until(f"{figures} === {live}")
    assert reader.evaluate(figures) >= len(FIGURES) - 1
    assert reader.evaluate("away.dataset.phase") != "live"
    reader.evaluate("void document.getElementById('likelihood').after(away)")
    prior = Figure(reader, "prior")
    prior.slide("prior_sd", "End")
    assert prior.readouts["density_at_zero"] == approx(0.3989422804014327 / 4)


@pytest.mark.engines("chromium", "webkit")
def test_a_gesture_writes_the_url_once_and_a_refused_write_is_retried(figures):
    reader, posterior = figures["posterior"].reader, figures["posterior"]
    reader.evaluate(
        "void (window.written = 0, window.replace = history.replaceState.bind(history),"
        "history.replaceState = (...entry) => { written += 1;"
        " if (written === 2) throw new DOMException('too often', 'SecurityError');"
        " replace(...entry); })"
    )
    posterior.slide("prior_sd", "ArrowRight")
    assert reader.evaluate("written") == 1, "though prior has followed"
    posterior.slide("prior_sd", "ArrowRight")
    state = posterior.state["prior_sd"]
    there = "new URLSearchParams(location.search).get('prior.prior_sd')"
    reader.wait_until(f"{there} === argument", f"{state:g}")
    assert reader.evaluate("written") == 3, "what was refused is asked for once more"
    reader.evaluate("void (history.replaceState = replace)")


@pytest.mark.engines("chromium")
def test_a_drag_is_one_undo_step_while_another_figure_changes(figures):
    prior, polynomial = figures["prior"], figures["polynomial"]
    before = polynomial.state
    polynomial.show()
    start = polynomial.reader.grab(polynomial.inside('[data-handle="points[3]"]'))
    halfway = polynomial.reader.pull(start, 20, 20)
    polynomial.reader.evaluate(f"void ({prior.element}.state = {{ prior_sd: 2 }})")
    polynomial.reader.pull(halfway, 10, 10)
    polynomial.reader.up()
    polynomial.settle()
    assert polynomial.state != before
    polynomial.press("undo")
    assert polynomial.state == before, "one gesture is one step to undo"


@pytest.mark.engines("chromium")
def test_a_figure_added_later_takes_over_shared_values(new_page):
    reader = new_page().open(f"{ARTICLE}?posterior.prior_sd=0.3&likelihood.points=1,2;2,1")
    posterior = Figure(reader, "posterior")
    before = posterior.state
    for name in REPLACED:
        reader.evaluate(REPLACE, name)
    prior, lockstep, likelihood = (Figure(reader, name).state for name in REPLACED)
    assert posterior.state == before
    assert prior["prior_sd"] == 0.3
    assert lockstep["points"] == likelihood["points"] == [[1, 2], [2, 1]]
    assert reader.count('#prior button[data-action="undo"][aria-disabled="false"]') == 0


@pytest.mark.engines("chromium")
def test_a_copied_link_restores_every_figure(figures, new_page):
    reader = figures["likelihood"].reader
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figures["likelihood"].drag("points[1]", 25, -35)
    figures["posterior"].slide("prior_sd", "ArrowRight", "Alt+ArrowRight")
    figures["lockstep"].slide("penalty", "Shift+ArrowRight")
    figures["polynomial"].slide("penalty", "ArrowLeft")
    figures["polynomial"].drag("points[9]", -20, 40)
    figures["polynomial"].press("link")
    reader.wait_until(
        "document.querySelector('#polynomial [data-action=link]').textContent.includes('copied')"
    )
    link = reader.evaluate("navigator.clipboard.readText()")
    assert link.endswith("#polynomial")
    assert link.removesuffix("#polynomial") == reader.evaluate("location.href")

    other = new_page().open(link.removeprefix(reader.site.address))
    theirs = {name: Figure(other, name) for name in FIGURES}
    assert states(theirs) == states(figures)
    assert other.count(".problems:not([hidden])") == 0


@pytest.mark.engines("chromium", "firefox")
def test_a_gesture_adds_no_history_entry_and_forward_restores_it(new_page):
    reader = new_page().open("gallery/")
    reader.wait_until("document.readyState === 'complete'")
    reader.open(ARTICLE)
    prior = Figure(reader, "prior")
    visited = reader.evaluate("history.length")
    reader.focus(prior.inside("input[type=range]"))
    reader.press("ArrowRight", "ArrowRight", "ArrowUp", "Shift+ArrowLeft")
    state = prior.state
    assert reader.evaluate("history.length") == visited, "a gesture is no page to go back to"
    reader.evaluate("void setTimeout(() => history.back())")  # answered before the page goes
    reader.wait_until("location.pathname.endsWith('/gallery/')")
    reader.evaluate("void setTimeout(() => history.forward())")
    reader.wait_until("location.pathname.endsWith(argument) && window.recorded", ARTICLE)
    reader.wait_until(f"{prior.element}?.state")
    assert prior.state == state
    assert state != {"prior_sd": 1}


def test_inputs_of_figures_out_of_sight_show_what_is_drawn(new_reader):
    """A page is printed as it is: a link may lead to figures that were never in sight."""
    reader = new_reader()
    reader.open(f"{ARTICLE}?posterior.prior_sd=0.3&posterior.noise_sd=2&posterior.prior=laplace")
    shown = """Object.fromEntries([...document.querySelectorAll(
      'explorable-figure[data-shares~=NAME] :is([role=spinbutton], select)[name=NAME]')].map(
      (input) => [input.closest('explorable-figure').id, input.value]))"""
    reader.wait_until(
        "[...document.querySelectorAll('explorable-figure')].every("
        "({ dataset }) => dataset.phase === 'live')"
        " && ['prior', 'likelihood', 'lockstep'].every((name) =>"
        " document.getElementById(name).dataset.settled === 'true')"
    )
    for name, value in {"prior_sd": "0.30", "noise_sd": "2.00", "prior": "laplace"}.items():
        found = reader.evaluate(shown.replace("NAME", name))
        assert len(found) > 1
        assert set(found.values()) == {value}, found
