"""The numbers of the about page are those of the benchmark."""

import datetime
import json

import pytest

from explorable import figures
from publish.pages import benchmark_results as measured
from tests.bench import keep_results
from tests.built.pages import DIST, Page

FOUND = json.loads(measured.PLACE.read_text("utf-8"))
MACHINE = FOUND["machine"]
SUMMARY = {"n": 9, "p50": 1234.5678, "p95": 2345.6789, "mean": 1, "least": 1, "most": 1}
ALL = dict.fromkeys(["ours", "parts", "plain"], SUMMARY)
VISITS = {when: {"ms": ALL} for when in ("first", "later")}
RESULT = {
    "machine": {
        "date": "2001-02-03T04:05:06+00:00",
        "platform": "Linux-6.1-somebodys-own-x86_64-with-glibc2.36",
        "processors": 2,
        "load": [0, 0],
        "versions": dict.fromkeys([*keep_results.PROGRAMS, "playwright", "matplotlib"], "1"),
    },
    "startup": {
        "page": "",
        "chromium": VISITS,
        "firefox": VISITS,
        "bytes": {name: {"total": 1, "wasm": 1} for name in ALL},
    },
    "embeds": {
        "boots": {"one": 1, "ten": 1},
        "live_ms": dict.fromkeys(["alone", "first", "second", "tenth"], SUMMARY),
        "memory_mb": dict.fromkeys(["none", "one", "ten"], SUMMARY),
    },
    "drag": {
        name: {"page": "", "handle": "", "full": {"total": SUMMARY}, "slowed": {"total": SUMMARY}}
        for name in figures.names()
    },
}


@pytest.fixture(scope="module")
def page():
    return Page(DIST / "about" / "index.html")


def rows(page):
    """Name -> numbers, of the rows of all tables, without units."""
    cells = {}
    for cell in page.all("td"):
        name = [one.text for one in page.all("th", scope="row") if one.parent is cell.parent]
        if name:
            cells.setdefault(name[0], []).append((cell.text.split() or [""])[0])
    return cells


def test_the_numbers_of_the_page_are_the_measured_ones(page):
    expected = {}
    for browser, visits in FOUND["until_live_ms"].items():
        for when, wait in visits.items():
            numbers = [f"{wait[name] / 1000:.2f}" for name in ALL]
            ratio = f"{wait['ours'] / wait['plain']:.2f}"
            expected[f"{when.title()} visit, {browser}"] = [*numbers, ratio]
    for browser, time in FOUND.get("next_page_ms", {}).items():
        expected[f"Next page of a visit, {browser}"] = next_page(time, browser)
    sizes = FOUND["bytes"]
    numbers = [f"{sizes[name] / 1e6:.1f}" for name in ALL]
    expected["Transferred, first visit"] = [*numbers, f"{sizes['ours'] / sizes['plain']:.2f}"]
    expected |= of_embeds(**FOUND["embeds"])
    for name in figures.names():
        expected[figures.load(name).TITLE] = drags(FOUND["drag_ms"].get(name))
    assert rows(page) == expected


def next_page(time, browser):
    plain = FOUND["until_live_ms"][browser]["later"]["plain"]
    return [f"{time / 1000:.2f}", "", f"{plain / 1000:.2f}", f"{time / plain:.2f}"]


def test_the_next_page_is_compared_with_a_later_visit_of_the_plain_recipe():
    (browser, visits), *_ = FOUND["until_live_ms"].items()
    half = visits["later"]["plain"] / 2
    ((name, cells),) = measured.next_pages({browser: half}, FOUND["until_live_ms"])
    assert name == (measured.NEXT_PAGE, browser)
    assert [(cell.split() or [""])[0] for cell in cells] == next_page(half, browser)
    assert cells[-1] == "0.50"


def drags(drag):
    if not drag:
        return ["not"]  # measured yet
    times = [drag[speed][share] for speed in measured.SPEEDS for share in measured.SHARES]
    return [f"{time:.1f}" for time in times]


def test_a_figure_without_measurements_has_an_empty_row():
    *known, new = figures.names()
    times = FOUND["drag_ms"]["likelihood"]
    rows = dict(measured.drags(dict.fromkeys([*known, "gone"], times)))
    titles = [(figures.load(name).TITLE, "") for name in figures.names()]
    assert list(rows) == titles
    assert rows[figures.load(known[0]).TITLE, ""] == drags(times)
    assert rows[figures.load(new).TITLE, ""] == []


def of_embeds(boots, live_ms, memory_mb):
    first, second, tenth, alone = (
        f"{live_ms[name] / 1000:.2f}" for name in ("first", "second", "tenth", "alone")
    )
    without, one, ten = (memory_mb[name] for name in ("none", "one", "ten"))
    return {
        "Starts of Python": [str(boots["one"]), str(boots["ten"])],
        "The first is live": [alone, first],
        "The second": ["", second],
        "The tenth": ["", tenth],
        "Memory": [f"{one - without:.0f}", f"{ten - without:.0f}"],
    }


def test_the_page_states_the_machine_date_and_versions(page):
    (day,) = page.all("time")
    assert day.get("datetime") == MACHINE["date"]
    assert datetime.date.fromisoformat(MACHINE["date"]).strftime("%Y") in day.text
    (paragraph,) = [one.text for one in page.all("p") if one is day.parent]
    assert f"{MACHINE['system']}, {MACHINE['processors']} processors" in paragraph
    for name, number in MACHINE["versions"].items():
        assert f"{name} {number}" in paragraph


def test_the_published_result_is_complete_and_anonymous():
    published = keep_results.short(RESULT)
    assert published["drag_ms"].keys() == set(figures.names())
    drag = {name: found for name, found in FOUND["drag_ms"].items() if name in published["drag_ms"]}
    assert drag, "new or removed figures do not invalidate the result"
    published["drag_ms"] = {name: published["drag_ms"][name] for name in drag}
    assert shape(published) == shape(FOUND | {"drag_ms": drag})
    assert published["machine"]["date"] == "2001-02-03"
    assert published["machine"]["system"] == "Linux"
    assert next(iter(published["drag_ms"].values()))["full"] == {"p50": 1234.6, "p95": 2345.7}


def shape(part):
    """The nested keys."""
    return {name: shape(inner) for name, inner in part.items()} if isinstance(part, dict) else None
