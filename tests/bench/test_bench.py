"""The benchmark measures all its parts.

Thresholds are wide enough for machines busy with other tests: exceeding them is a defect anywhere.
"""

from types import SimpleNamespace

import pytest

from tests.bench import bench, embeds, in_parts, report, serving, startup
from tests.bench.drags import figures
from tests.bench.drags.throttle import is_possible
from tests.browser.engines.browsers import chromium_options
from tests.browser.support.request_log import counted

TRIES = 3
# Shares of the time of plain Pyodide. Idle machines give 0.3 and 0.4.
START, START_FROM_PARTS = 0.6, 0.8


def test_startup_takes_a_fraction_of_plain_pyodide(playwright):
    launch = playwright.chromium.launch_persistent_context
    with serving.bench_site() as (address, folder):
        ways = startup.ways(launch, chromium_options(), address, folder)
        found = {name: [] for name in ways}
        for _ in range(TRIES):  # the minimum counts: other load only adds time
            found = {name: [*found[name], *visits()] for name, visits in ways.items()}
            if is_quick(found):
                break
    assert {visit["start"] for visits in found["parts"] for visit in visits} == {"parts"}
    assert is_quick(found), startup.compared(found)


def is_quick(found):
    """Whether first and later visits stay below their shares of the time of plain Pyodide."""
    shares = {"ours": START, "parts": START_FROM_PARTS}
    return all(
        visits["ms"][name]["least"] < share * visits["ms"]["plain"]["least"]
        for visits in startup.compared(found).values()
        for name, share in shares.items()
    )


def test_startup_can_be_skipped(playwright, monkeypatch, tmp_path):
    no_drags = {"drag": {}, "slowed": "", "otherwise": {}}
    monkeypatch.setattr(figures, "measure", lambda *_: no_drags)
    saved = in_parts.Saved(tmp_path / "bench.json")
    result = bench.measure(playwright, bench.read_options(["--pairs", "0"]), saved)
    assert not {"startup", "embeds"} & set(result)
    assert "Until Python answers" not in report.table(result)
    assert "Mouse moved" in report.table(result)


def test_embeds_are_measured_in_starts_time_and_memory(playwright):
    with serving.bench_site() as (_, folder), counted(SimpleNamespace(folder=folder)) as site:
        none, two = [embeds.visit(playwright, site, count) for count in (0, 2)]
        blocked = embeds.visit(playwright, site, 2, storage=False)
    assert (none["boots"], none["live"]) == (0, [])
    assert two["boots"] == blocked["boots"] == 1
    assert len(two["live"]) == 2
    assert 0 < two["live"][0] <= two["live"][1]
    if is_possible():
        assert 50 < none["memory"] < two["memory"] - 20, "megabytes; the wasm alone has eight"


def test_the_report_lists_the_cost_of_embeds():
    ten = {"boots": 3, "live": [1e3 * place for place in range(1, 11)], "memory": 300.4}
    one = {"boots": 1, "live": [500], "memory": 200}
    found = {"none": [{"boots": 0, "live": [], "memory": 100}], "one": [one], "ten": [ten]}
    result = embeds.in_numbers(found)
    assert result["boots"] == {"one": 1, "ten": 3}
    rows = [line.split() for line in report.embedded({"embeds": result})]
    assert [line[-3] for line in rows[1:5]] == ["0.50", "1.00", "2.00", "10.00"]
    assert rows[5][-2:] == ["1", "3"]
    assert [line[-3] for line in rows[6:]] == ["100", "200", "300"]
    twice = report.embedded({"embeds": result | {"blocked": result}})
    assert len(twice) == 2 * len(rows)
    found["none"][0]["memory"] = None
    assert report.embedded({"embeds": embeds.in_numbers(found)})[-1].endswith(embeds.WHY_NOT)


def test_a_run_that_was_broken_off_goes_on_with_the_same_build_and_options(tmp_path):
    place, asked = tmp_path / "results" / "bench.json", []

    def part(name, value):
        return lambda: asked.append(name) or {"drag": {name: {"full": value}}}

    def run(identity, *names, resume=True):
        saved = in_parts.Saved(place, resume)
        saved.begin({"load": []}, identity)
        for name in names:
            saved.measure(name, part(name, len(asked)))
        return {name: drag["full"] for name, drag in saved.result["drag"].items()}

    assert run({"build": "a"}, "one") == {"one": 0}
    assert run({"build": "a"}, "one", "two") == {"one": 0, "two": 1}
    assert run({"build": "b"}, "one") == {"one": 2}
    assert run({"build": "b"}, "one", resume=False) == {"one": 3}
    assert asked == ["one", "two", "one", "one"]


@pytest.mark.parametrize("part", ["--pairs 0", "--figure prior"])
def test_keep_requires_a_complete_result(part, capsys):
    with pytest.raises(SystemExit):
        bench.read_options(["--keep", *part.split()])
    assert "all its parts" in capsys.readouterr().err
