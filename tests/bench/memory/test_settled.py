"""Memory of the browser is measured when pages have settled, and compared above a blank page."""

import pytest

from tests.bench import keep_results, report, serving
from tests.bench.memory import devtools, processes, settled

FOUND = {"blank": [100.0, 90, 110], "plain": [200.0] * 3, "figure": [175.0] * 3, "article": [180.0]}
ROLLUP = """00000000-7fff00000000 ---p 00000000 00:00 0  [rollup]
Rss:               90000 kB
Pss:               60000 kB
Pss_Anon:           4000 kB
Pss_File:          55500 kB
Pss_Shmem:           500 kB
"""


def test_pages_are_compared_above_a_blank_one():
    result = settled.in_numbers(FOUND)
    assert result["added"] == {"plain": 100, "figure": 75, "article": 80}
    assert result["ratio"] == {"figure": 0.75, "article": 0.8}


def test_text_of_programs_does_not_count():
    assert processes.kilobytes(ROLLUP) == 4500


def test_the_report_and_the_about_page_get_the_numbers():
    result = settled.in_numbers(FOUND)
    rows = [line.split() for line in report.memory({"memory": result})]
    assert [line[-1] for line in rows[1:]] == ["110.0", "100.0", "0.750", "0.800"]
    assert keep_results.kept_memory(result) == {"settled_mb": result["added"]}
    assert report.memory({"memory": settled.WHY_NOT})[0].endswith(settled.WHY_NOT)
    assert keep_results.kept_memory(settled.WHY_NOT) == {}


@pytest.mark.skipif(not settled.is_possible(), reason=settled.WHY_NOT)
def test_a_live_figure_needs_less_memory_than_the_plain_recipe(playwright):
    program = devtools.program(playwright)
    with serving.bench_site() as (address, _):
        settled.visit(program, f"{address}/{settled.EMBED}", settled.LIVE)  # the server compresses
        found = {
            name: [settled.visit(program, f"{address}/{path}", ready)]
            for name, (path, ready) in settled.READY.items()
            if name != "article"
        }
    result = settled.in_numbers(found)
    assert result["added"]["figure"] > 20, "megabytes: the memory of Python alone is as large"
    assert result["ratio"]["figure"] < 0.8, "idle machines give 0.7; the snapshot kept would be 0.9"
