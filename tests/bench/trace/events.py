"""The browser's trace: when each mark was reached, and what each thread had computed by then."""

from bisect import bisect_right
from collections import defaultdict

from tests.bench.trace.services import SERVICES

# `toplevel` gives every task of every thread, with the thread's own clock.
CATEGORIES = ("blink.user_timing", "devtools.timeline", "toplevel", "v8.wasm")
PREFIX = "start: "
# Of the page's process: its main thread, Python's worker, and all else, such as compilers of wasm.
THREADS = ("page", "worker", "others", "browser")
WHO = (*THREADS, *SERVICES)


class Recording:
    """Records a trace of the whole browser from `begin` to `end`, by a page's CDP session."""

    def __init__(self, page):
        self.page, self.events, self.complete = page, [], False
        self.session = page.context.new_cdp_session(page)
        self.session.on("Tracing.dataCollected", lambda sent: self.events.extend(sent["value"]))
        self.session.on("Tracing.tracingComplete", self.finish)

    def finish(self, _):
        self.complete = True

    def begin(self):
        config = {"includedCategories": list(CATEGORIES), "excludedCategories": ["*"]}
        self.session.send("Tracing.start", {"traceConfig": config})

    def end(self):
        """All events."""
        self.session.send("Tracing.end")
        while not self.complete:
            self.page.wait_for_timeout(20)
        return self.events


def reached(events, url, noted, clocks):
    """Mark -> (milliseconds since navigation, {one of WHO: CPU milliseconds since then}).

    `noted` are times that the page itself knows, in milliseconds since navigation; `clocks` are
    those of the services.
    """
    [start] = [
        event
        for event in events
        if event["name"] == "navigationStart"
        and event.get("args", {}).get("data", {}).get("documentLoaderURL") == url
    ][-1:]
    begun = start["ts"]
    times = {name: begun + 1000 * at for name, at in noted.items() if at is not None}
    marks = [event for event in events if event["name"].startswith(PREFIX)]
    for event in sorted(marks, key=lambda event: event["ts"]):
        times.setdefault(event["name"].removeprefix(PREFIX), event["ts"])
    clocks = clocks | clocks_of(events, (start["pid"], start["tid"]))
    used = {
        name: {who: cpu(clocks[who], at) - cpu(clocks[who], begun) for who in WHO}
        for name, at in times.items()
    }
    return {name: ((at - begun) / 1000, used[name]) for name, at in times.items()}


def clocks_of(events, page):
    """Thread of THREADS -> a list of clocks, one for each real thread: (time, CPU time) pairs."""
    names, processes, samples = {}, {}, defaultdict(list)
    for event in events:
        place = event["pid"], event["tid"]
        if event["name"] == "thread_name":
            names[place] = event["args"]["name"]
        elif event["name"] == "process_name":
            processes[event["pid"]] = event["args"]["name"]
        # The site's own marks may lie in the past.
        if "tts" in event and event["ph"] in "XB" and not event["name"].startswith(PREFIX):
            samples[place].append((event["ts"], event["tts"]))
            if "tdur" in event:
                samples[place].append((event["ts"] + event["dur"], event["tts"] + event["tdur"]))
    result = {who: [] for who in THREADS}
    for place, clock in samples.items():
        who = thread(place, page, names.get(place, ""), processes.get(place[0], ""))
        if who:
            result[who].append(sorted(clock))
    return result


def thread(place, page, name, process):
    """The one of THREADS that the thread `name` of `process` belongs to; None: to another page."""
    if place == page:
        return "page"
    if "Worker thread" in name and "Service" not in name:
        return "worker"
    if place[0] == page[0]:
        return "others"
    return "browser" if process == "Browser" else None


def cpu(clocks, at):
    """CPU milliseconds of all these threads up to the time `at`, linear between samples."""
    return sum(one_clock(clock, at) for clock in clocks) / 1000


def one_clock(clock, at):
    place = bisect_right(clock, (at, float("inf")))
    if place == 0:
        return 0 if clock[0][1] < 5000 else clock[0][1]  # it has begun since
    if place == len(clock):
        return clock[-1][1]
    (before, used), (after, more) = clock[place - 1], clock[place]
    return used + (more - used) * (at - before) / max(after - before, 1)
