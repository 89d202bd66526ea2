"""The trace of a start, as far as it needs no browser."""

import os
import threading
import time
from pathlib import Path

import pytest

from tests.bench.trace import events, services, trace

PAGE, WORKER, COMPILER, BROWSER = (1, 1), (1, 2), (1, 3), (9, 9)


def task(thread, at, used, duration, computing):
    """An event of the trace; times in microseconds."""
    times = {"ts": at, "tts": used, "dur": duration, "tdur": computing}
    return {"name": "RunTask", "ph": "X", "pid": thread[0], "tid": thread[1], **times}


def mark(thread, name, at, now):
    place = {"pid": thread[0], "tid": thread[1]}
    return {"name": f"start: {name}", "ph": "I", "ts": at, "tts": now, **place}


def named(thread, process, name):
    place = {"ph": "M", "pid": thread[0], "tid": thread[1]}
    return [
        {"name": "process_name", "args": {"name": process}, **place},
        {"name": "thread_name", "args": {"name": name}, **place},
    ]


def visit(url):
    where = {"data": {"documentLoaderURL": url}}
    begun = {"name": "navigationStart", "ph": "R", "pid": 1, "tid": 1, "ts": 10_000, "args": where}
    return [
        begun,
        *named(PAGE, "Renderer", "CrRendererMain"),
        *named(WORKER, "Renderer", "SharedWorker thread"),
        *named(COMPILER, "Renderer", "ThreadPoolForegroundWorker"),
        *named(BROWSER, "Browser", "CrBrowserMain"),
        task(PAGE, 10_000, 70_000, 4_000, 2_000),
        task(WORKER, 20_000, 0, 10_000, 8_000),
        task(COMPILER, 22_000, 500, 1_000, 1_000),
        mark(WORKER, "in the past", 25_000, 7_999),
        mark(WORKER, "done", 30_000, 8_000),
    ]


def test_marks_count_from_navigation_with_what_each_thread_computed():
    clocks = {"network": [[(10_000, 100_000), (30_000, 110_000)]], "storage": []}
    found = events.reached(visit("/a"), "/a", {"paint": 2.0, "missing": None}, clocks)
    assert set(found) == {"paint", "in the past", "done"}
    at, used = found["paint"]
    assert at == 2 and used["page"] == 1 and used["worker"] == 0
    at, used = found["in the past"]  # the worker's clock is then half of its task's
    assert at == 15 and used["worker"] == 4
    at, used = found["done"]
    expected = {"page": 2, "worker": 8, "others": 1.5, "browser": 0, "network": 10, "storage": 0}
    assert at == 20 and used == expected


def test_rows_come_in_the_order_of_their_times_and_leave_out_what_not_every_visit_has():
    used = dict.fromkeys(events.WHO, 1.0)
    one = {"late": (9.0, used), "early": (4.0, used), "rare": (5.0, used)}
    other = {"early": (6.0, used), "late": (11.0, used)}
    lines = trace.table("first visit", [one, other]).splitlines()
    assert [line.split()[0] for line in lines] == ["first", "early", "late", "all"]
    assert lines[2].split()[1:3] == ["10", "5"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no /proc")
def test_samples_of_a_process_tell_how_much_it_computes(monkeypatch):
    own = Path(f"/proc/{os.getpid()}")
    monkeypatch.setattr(services, "find", lambda name, _: own if name == "network" else None)
    with services.Sampler("profile") as sampler:
        begun = time.thread_time()
        while time.thread_time() - begun < 0.05:
            threading.active_count()
    [clock] = sampler.clocks["network"]
    assert clock[-1][1] - clock[0][1] >= 25_000 and sampler.clocks["storage"] == []
