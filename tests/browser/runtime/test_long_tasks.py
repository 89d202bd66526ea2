"""The start of Python causes no long task of the page, also on a slow processor."""

import json
from contextlib import contextmanager

import pytest

from tests.browser.support.faulty_server import Fault, faulty
from tests.browser.support.selectors import ARTICLE, LIVE
from tests.browser.support.sites import Site

pytestmark = pytest.mark.engines("chromium")

# Times slower than this machine, the page alone; and the share that the longest task may have of
# the longest of the page's own load, in the same trace. Slowed, a task is charged for waits, too.
LIMITS = [(1, 0.5), (4, 0.8)]
LONG = 50  # milliseconds, by the definition of a long task: shorter ones are none
# With its fonts, the layout of what comes near with them, and what is measured when idle.
MARK_LOAD = """
const inFrame = () => new Promise(requestAnimationFrame);
const whenIdle = () => new Promise(requestIdleCallback);
addEventListener('load', () => document.fonts.ready.then(inFrame).then(inFrame).then(inFrame)
  .then(whenIdle).then(() => performance.mark('page is loaded')));
"""
LOADED = "performance.getEntriesByName('page is loaded').length"


@pytest.fixture
def held_site(tmp_path):
    """The site, and the event that lets Python start."""
    fault = Fault("wait", "/python/")
    with faulty(Site(tmp_path / "dist", MARK_LOAD), fault) as site:
        yield site, fault.over


@contextmanager
def traced(reader):
    """The events of a trace of the page, in the list once the block has ended."""
    events = []
    browser = reader.context.browser
    browser.start_tracing(page=reader.page, categories=["toplevel", "blink.user_timing"])
    try:
        yield events
    finally:
        events.extend(json.loads(browser.stop_tracing())["traceEvents"])


@pytest.mark.parametrize(("times", "share"), LIMITS)
def test_the_start_of_python_causes_no_long_task(times, share, new_reader, held_site):
    site, free = held_site
    reader = new_reader(site=site)
    devtools = reader.context.new_cdp_session(reader.page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": times})
    with traced(reader) as events:
        reader.open(f"{ARTICLE}#likelihood")  # a figure in view from the first layout on
        reader.wait_until(LOADED)
        assert not reader.evaluate(LIVE)
        free.set()
        reader.wait_until(LIVE)
    load, start = tasks(events)
    assert max(start) < max(LONG, share * max(load))


def tasks(events):
    """Milliseconds of each task of the page: those before it was loaded, those after.

    Of the processor's time: a `longtask` of PerformanceObserver counts that of other programs too.
    """
    (loaded,) = [event for event in events if event["name"] == "page is loaded"]
    ended = [
        event
        for event in events
        if event["name"].endswith("RunTask")
        and "tdur" in event  # or it had not come to its end
        and all(event[place] == loaded[place] for place in ("pid", "tid"))
    ]
    return [
        [event["tdur"] / 1000 for event in ended if (event["ts"] > loaded["ts"]) is after]
        for after in (False, True)
    ]
