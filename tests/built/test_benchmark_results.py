"""The numbers of the about page are those of the benchmark."""

import datetime
import json

import pytest

from explorable import figures
from publish.pages import benchmark_drags
from publish.pages import benchmark_results as measured
from tests.bench import keep_results
from tests.built.pages import DIST, Page

FOUND = json.loads(measured.PLACE.read_text("utf-8"))
MACHINE = FOUND["machine"]
SUMMARY = {"n": 9, "p50": 1234.5678, "p95": 2345.6789, "mean": 1, "least": 1, "most": 1}
PARTS = {"total": SUMMARY, "until_painted": SUMMARY}
ALL = dict.fromkeys(["ours", "parts", "plain"], SUMMARY)
VISITS = {when: {"ms": ALL} for when in ("first", "later")}
if "next_page_ms" in FOUND:
    VISITS["next_page"] = {"ms": SUMMARY}
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
        name: {"page": "", "handle": "", "full": PARTS, "slowed": PARTS} for name in figures.names()
    },
    "otherwise": {
        "loop": {"same_picture": True, "full": PARTS, "slowed": PARTS},
        "matplotlib": {"ms": SUMMARY},
        "numpy": {"version": "1", "ms": dict.fromkeys(["pyodide", "numpy_ts"], SUMMARY)},
    },
}
if "settled_mb" in FOUND:
    RESULT["memory"] = {"added": dict.fromkeys(["plain", "figure", "article"], 1)}
if "blocked" in FOUND["embeds"]:
    RESULT["embeds"]["blocked"] = dict(RESULT["embeds"])


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
    expected |= of_memory(FOUND.get("settled_mb"))
    expected |= of_embeds(**FOUND["embeds"])
    for name in figures.names():
        expected[figures.load(name).TITLE] = drags(FOUND["drag_ms"].get(name))
    expected |= of_otherwise(FOUND)
    assert rows(page) == expected


def of_memory(added):
    if not added:
        return {}
    plain = added["plain"]
    return {
        text: [f"{added[name]:.0f}", "", f"{plain:.0f}", f"{added[name] / plain:.2f}"]
        for name, text in measured.SETTLED.items()
    }


def test_memory_is_compared_with_that_of_the_plain_recipe():
    added = {"plain": 80, "figure": 60, "article": 70}
    shown = {
        name: [(cell.split() or [""])[0] for cell in cells]
        for (name, _), cells in measured.settled_memory(added)
    }
    assert shown == of_memory(added)
    assert shown["Memory for one live figure"][-1] == "0.75"


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
    times = [
        drag[speed][share] for speed in benchmark_drags.SPEEDS for share in benchmark_drags.SHARES
    ]
    return [f"{time:.1f}" for time in times]


def of_otherwise(found):
    if "otherwise_ms" not in found:
        return {}
    ours, loop = found["drag_ms"]["likelihood"], found["otherwise_ms"]["loop"]
    painted = found["otherwise_ms"].get("painted")
    shares = [(speed, share) for speed in ("full", "slowed") for share in ("p50", "p95")]
    numpy, numpy_ts = (found["otherwise_ms"]["numpy"][name] for name in ("pyodide", "numpy_ts"))
    names = ["This site, until it is painted", "The loop, until it is painted", "Ratio of these"]
    spans = [painted["ours"], painted["loop"]] if painted else []
    return {
        name: [f"{span[speed][share]:.1f}" for speed, share in shares]
        for name, span in zip(names, spans, strict=False)
    } | {
        **({names[2]: ratios(*spans, shares)} if spans else {}),
        "This site": [f"{ours[speed][share]:.1f}" for speed, share in shares],
        "A loop of JavaScript": [f"{loop[speed][share]:.1f}" for speed, share in shares],
        "Ratio": ratios(ours, loop, shares),
        "numpy’s share of a frame": [f"{numpy['p50']:.2f}", f"{numpy['p95']:.2f}", "", ""],
        "The same by numpy-ts": [f"{numpy_ts['p50']:.2f}", f"{numpy_ts['p95']:.2f}", "", ""],
    }


def ratios(ours, loop, shares):
    return [f"{ours[speed][share] / loop[speed][share]:.1f}" for speed, share in shares]


def test_a_loop_and_numpys_share_stand_beside_the_figure_they_draw():
    two, four = [{"full": dict.fromkeys(["p50", "p95"], n)} for n in (2.0, 4.0)]
    loop, ours = [one | {"slowed": {"p50": 8.0, "p95": 16.0}} for one in (two, four)]
    share = {"p50": 0.135, "p95": 0.2}
    others = {"loop": loop, "numpy": {"pyodide": share, "numpy_ts": share}}
    others["painted"] = {"ours": loop, "loop": ours}
    found = {"drag_ms": {"likelihood": ours}, "otherwise_ms": others}
    shown = {name: cells for (name, _), cells in benchmark_drags.otherwise(found)}
    assert shown == of_otherwise(found)
    assert shown["Ratio"] == ["2.0", "2.0", "1.0", "1.0"]
    assert shown["Ratio of these"] == ["0.5", "0.5", "1.0", "1.0"]
    assert not list(benchmark_drags.otherwise({"drag_ms": {"likelihood": ours}}))


def test_no_result_is_kept_of_a_loop_that_drew_another_picture():
    others = RESULT["otherwise"] | {"loop": RESULT["otherwise"]["loop"] | {"same_picture": False}}
    with pytest.raises(ValueError, match="did not draw"):
        keep_results.short(RESULT | {"otherwise": others})


def test_a_figure_without_measurements_has_an_empty_row():
    *known, new = figures.names()
    times = FOUND["drag_ms"]["likelihood"]
    rows = dict(benchmark_drags.drags(dict.fromkeys([*known, "gone"], times)))
    titles = [(figures.load(name).TITLE, "") for name in figures.names()]
    assert list(rows) == titles
    assert rows[figures.load(known[0]).TITLE, ""] == drags(times)
    assert rows[figures.load(new).TITLE, ""] == []


def of_embeds(boots, live_ms, memory_mb, blocked=None):
    first, second, tenth, alone = (
        f"{live_ms[name] / 1000:.2f}" for name in ("first", "second", "tenth", "alone")
    )
    return {
        "Starts of Python": [str(boots["one"]), str(boots["ten"])],
        "The first is live": [alone, first],
        "The second": ["", second],
        "The tenth": ["", tenth],
        "Memory": added(memory_mb),
        **({measured.BLOCKED: added(blocked["memory_mb"])} if blocked else {}),
    }


def added(memory_mb):
    without, one, ten = (memory_mb[name] for name in ("none", "one", "ten"))
    return [f"{one - without:.0f}", f"{ten - without:.0f}"]


def test_embeds_where_frames_have_no_storage_have_a_row_of_memory():
    of_ten = {"boots": {"one": 1, "ten": 2}, "live_ms": FOUND["embeds"]["live_ms"]}
    found = of_ten | {"memory_mb": {"none": 100, "one": 260, "ten": 400}}
    *_, row = measured.embedded(**found, blocked=found)
    assert row == ((measured.BLOCKED, ""), ["160\N{NO-BREAK SPACE}MB", "300\N{NO-BREAK SPACE}MB"])
    assert keep_results.kept_embeds(**RESULT["embeds"] | {"blocked": RESULT["embeds"]})["blocked"]


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
    if "otherwise_ms" not in FOUND:  # a result from before
        del published["otherwise_ms"]
    elif "painted" not in FOUND["otherwise_ms"]:
        del published["otherwise_ms"]["painted"]
    assert shape(published) == shape(FOUND | {"drag_ms": drag})
    assert published["machine"]["date"] == "2001-02-03"
    assert published["machine"]["system"] == "Linux"
    assert next(iter(published["drag_ms"].values()))["full"] == {"p50": 1234.6, "p95": 2345.7}


def shape(part):
    """The nested keys."""
    return {name: shape(inner) for name, inner in part.items()} if isinstance(part, dict) else None
