"""Drags are measured move by move, and processes that were slowed down go on afterwards.

Thresholds are wide enough for machines busy with other tests: exceeding them is a defect anywhere.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bench import serving
from tests.bench.drags import by_hand, drag, figures, numpy_share, rows
from tests.bench.drags.throttle import DUTY_CYCLE, PLACES, is_possible, loops

MOVES = 40
BUDGET = 60  # milliseconds: several times the aim, for machines busy with other tests
TRIES = 3
BUSY = "while True: pass"
# Numbers below a figure follow at once, the same ones in the text three times a second.
WORDS_ARE_NEWEST = """(figure) => {
  const within = document.querySelector(`explorable-figure[name="${figure}"]`);
  const numbers = [...within.querySelectorAll('output')];
  return within.dataset.settled === 'true' && numbers.every(({ name, textContent }) =>
    [...document.querySelectorAll(`[data-now="${figure}.${name}"]`)].every(
      (place) => place.textContent === textContent,
    ),
  );
}"""


@pytest.fixture(scope="module")
def measured(playwright):
    """(result as JSON has it, p95 of some drags, times of loops), of one figure of the gallery."""
    with serving.bench_site() as (address, folder):
        name, page = next(iter(serving.figure_pages(folder).items()))
        with drag.live_page(playwright, f"{address}/{page}") as (_, live):
            result = figures.one_figure(drag.Drag(live, name, warm_up=MOVES), MOVES)
            again = drag.Drag(live, name, warm_up=0)
            loops(live, looped := {place: [] for place in PLACES}, 2)
            tails = [drag.parts(again.measure(MOVES))["total"]["p95"] for _ in range(TRIES)]
    return json.loads(json.dumps(result)), tails, looped


def test_every_move_is_timed_until_its_frame(measured):
    found = measured[0]
    assert found["handle"]
    assert set(found["full"]) == set(drag.PARTS)
    for name, part in found["full"].items():
        assert set(part) == {"n", "p50", "p95", "mean", "least", "most"}
        assert part["n"] == MOVES
        assert part["least"] <= part["p50"] <= part["p95"] <= part["most"]
        assert part["least"] > -0.2 or name == "after_pointermove"
    mean = {part: numbers["mean"] for part, numbers in found["full"].items()}
    assert mean["total"] == pytest.approx(sum(mean[part] for part in rows.PARTS), abs=1e-6)


def test_drag_latency_stays_below_the_threshold(measured):
    assert min(measured[1]) < BUDGET


def test_the_loop_that_finds_the_throttle_runs_in_page_and_worker(measured):
    assert all(len(times) == 2 and min(times) > 0 for times in measured[2].values())


def test_a_loop_by_hand_draws_the_same_paths_and_words_in_a_drag(playwright):
    pictures = []
    with serving.bench_site() as (address, folder):
        pages = serving.figure_pages(folder)[figures.MAIN], by_hand.PAGE
        for path in pages:
            with drag.live_page(playwright, f"{address}/{path}") as (_, page):
                pictures.append(dragged(page, figures.MAIN))
    ours, loop = pictures
    for before, after, own, other in zip(*ours, *loop, strict=True):
        assert before[0] == own[0]
        assert own == before, "at first"
        assert other == after, "in the drag"
    assert sum(before != after for before, after in zip(*ours, strict=True)) > 20


@pytest.mark.skipif(
    not numpy_share.is_installed(), reason="npm run bench -- --numpy-ts installs it"
)
def test_numpy_ts_computes_the_same_frames(playwright):
    with serving.bench_site() as (address, folder):
        found = numpy_share.measure(playwright, address, folder)
    assert found["largest_difference"] <= 1e-9
    assert all(times["least"] > 0 for times in found["ms"].values())


def dragged(page, figure):
    """The pictures before a drag and in it, once its last words have been written."""
    page.evaluate(drag.SHOW, figure)
    before = by_hand.picture(page, figure)
    x, y = page.evaluate(drag.PLACE)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(x + 3 * step, y - 2 * step)
    page.wait_for_function(WORDS_ARE_NEWEST, arg=figure)
    return before, by_hand.picture(page, figure)


def test_bounce_moves_with_every_step():
    places = [drag.bounce(step, 3) for step in range(13)]
    assert places == [0, -1, -2, -3, -2, -1, 0, 1, 2, 3, 2, 1, 0]


@pytest.mark.skipif(not is_possible(), reason="works on Linux only")
def test_throttled_processes_resume_afterwards():
    busy = subprocess.Popen([sys.executable, "-c", BUSY])
    try:
        command = [sys.executable, str(DUTY_CYCLE), "1", "3", str(busy.pid)]
        slow = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        slow.stdout.readline()
        assert share_of_processor(busy.pid, 0.5) < 0.4
        slow.terminate()
        slow.communicate()
        until = time.monotonic() + 10
        while state(busy.pid)[0] not in "RD" and time.monotonic() < until:
            time.sleep(0.01)
        assert state(busy.pid)[0] in "RD"
    finally:
        busy.kill()
        busy.wait()


def share_of_processor(process, seconds):
    """The share of the time that a process ran, from /proc."""
    begin = int(state(process)[11])
    time.sleep(seconds)
    return (int(state(process)[11]) - begin) / 100 / seconds


def state(process):
    """The fields of /proc/PID/stat after the name: the state first, ticks of work the 12th."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
