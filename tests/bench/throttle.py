"""A processor some times slower, for page and worker alike: their processes are stopped most of the time.

Why so: the browser's own throttle slows only the main thread, and Python runs in a worker. A
control group's quota, the other way Linux has, limits only those who use up their share: a frame
of 3 ms that follows 10 ms of rest would run at full speed. Stopping and continuing all threads by
signals (SIGSTOP, SIGCONT) slows each millisecond of work, whenever it comes.

How short the slices are decides how much a single frame says: one that works for 1 ms is stopped
about twice here, and its time is off by less than one stop (1 to 2 ms, the result says how long).
With slices of 5 and 15 ms it would be stopped once for 15 ms or not at all. Stopping a dozen
threads takes time itself, so how long a stop must be for the wanted factor is measured, with a
loop of JavaScript in the page and in a worker.
"""

import contextlib
import ctypes
import math
import os
import signal
import statistics
import subprocess
import sys
import time

RUN_MS = 1.0
TIMER_SLACK = 29  # prctl's name for how late the kernel may wake this process up

PLACES = ("page", "worker")
# Many calls of a short function: compiled at once, and then every time the same work (8 ms or so).
WORK = """() => {
  const part = (seed) => {
    let sum = seed;
    for (let i = 0; i < 1000; i++) sum = (Math.imul(sum, 31) + i) | 0;
    return sum;
  };
  const start = performance.now();
  let sum = 1;
  for (let i = 0; i < 8000; i++) sum = part(sum);
  return sum === 0.5 ? 0 : performance.now() - start;
}"""
LOOPS = """([work, repeats]) => {
  const inPage = (window.loop ??= (0, eval)(work));
  window.loopWorker ??= new Worker(
    URL.createObjectURL(new Blob([`const loop = ${work}; onmessage = () => postMessage(loop())`])));
  const inWorker = () => new Promise((done) => {
    loopWorker.onmessage = ({ data }) => done(data);
    loopWorker.postMessage('');
  });
  return (async () => {
    const times = { page: [], worker: [] };
    for (let i = 0; i < repeats; i++) {
      times.page.push(inPage());
      times.worker.push(await inWorker());
    }
    return times;
  })();
}"""


WHY_NOT = "not measured: stopping processes for a millisecond at a time works on Linux only"


def is_possible():
    """Say whether this system can: Windows has no such signals, macOS no timer slack to set."""
    return sys.platform == "linux"


class Throttle:
    """Slows the processes that draw the pages of `browser`, inside `with throttle:`."""

    def __init__(self, browser, page, factor=4.0):
        self.page, self.factor = page, factor
        session = browser.new_browser_cdp_session()
        found = session.send("SystemInfo.getProcessInfo")["processInfo"]
        busiest = max(one["cpuTime"] for one in found if one["type"] == "renderer")
        # Spare processes that wait for the next page only make each stop take longer.
        self.processes = [
            one["id"] for one in found if one["type"] == "renderer" and one["cpuTime"] > busiest / 5
        ]
        self.stop_ms = RUN_MS * (factor - 1)
        self.calibrate()

    def calibrate(self, attempts=5):
        """Find the length of a stop with which the loops take `factor` times as long."""
        self.loops(20)  # compiled by now
        for _ in range(attempts):
            self.reached = self.compare()
            reached = math.sqrt(self.reached["page"] * self.reached["worker"])
            if abs(reached / self.factor - 1) < 0.03:
                break
            # Half of the way, and within what is plausible: other work on this machine disturbs
            # what is measured, and the price of stopping can only make the stops shorter.
            ideal = RUN_MS * (self.factor - 1)
            self.stop_ms *= math.sqrt((self.factor - 1) / max(reached - 1, 0.5))
            self.stop_ms = min(ideal, max(ideal / 2, self.stop_ms))

    def compare(self, rounds=3):
        """How many times slower page and worker are now, measured in turns."""
        full, slow = [], []
        for _ in range(rounds):
            full.append(self.loops())
            with self:
                slow.append(self.loops())
        median = {
            place: [
                statistics.median([t for one in found for t in one[place]])
                for found in (full, slow)
            ]
            for place in PLACES
        }
        return {place: slowed / free for place, (free, slowed) in median.items()}

    def loops(self, repeats=5):
        """Times of the fixed loop in the page and in a worker of the same process."""
        return self.page.evaluate(LOOPS, [WORK, repeats])

    def __enter__(self):
        slices = map(str, [RUN_MS, self.stop_ms, *self.processes])
        command = [sys.executable, __file__, *slices]
        self.helper = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.helper.stdout.readline()  # it says when it has begun
        return self

    def __exit__(self, *_):
        self.helper.terminate()
        self.helper.communicate()

    def description(self):
        """What was done, for the results; what was reached is measured once more."""
        reached = {"before": self.reached, "after": self.compare()}
        return {"wanted": self.factor, "factor": reached, "run_ms": RUN_MS, "stop_ms": self.stop_ms}


def slow_down(run, stop, processes):
    """Until this process is told to end, or its parent is gone: stop, continue, in seconds."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    ctypes.CDLL(None).prctl(TIMER_SLACK, 1000, 0, 0, 0)
    with contextlib.suppress(PermissionError):  # better timers for root
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    parent, debt = os.getppid(), 0.0
    print("begun", flush=True)
    try:
        stopped = continued = time.perf_counter()
        while os.getppid() == parent:
            stopped = time.perf_counter()
            debt += (stopped - continued) * stop / run  # for as long as it has really run
            send(signal.SIGSTOP, processes)
            time.sleep(min(max(debt, 0.0), 1.5 * stop))  # what is left, next time
            send(signal.SIGCONT, processes)
            continued = time.perf_counter()
            debt -= continued - stopped
            time.sleep(run)
    finally:
        send(signal.SIGCONT, processes)


def send(which, processes):
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, which)


if __name__ == "__main__":
    run_ms, stop_ms, *numbers = sys.argv[1:]
    slow_down(float(run_ms) / 1000, float(stop_ms) / 1000, [int(number) for number in numbers])
