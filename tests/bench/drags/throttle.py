"""Slows page and worker alike by stopping their process most of the time.

The browser's own CPU throttling slows only the main thread, and Python runs in a worker. The
signals are sent by `duty_cycle.py`; this module finds the length of a stop for the wanted factor.
Stopping a dozen threads takes time too, so the factor is measured with a loop in page and worker.
"""

import math
import subprocess
import sys
from pathlib import Path
from statistics import median

DUTY_CYCLE = Path(__file__).with_name("duty_cycle.py")
RUN_MS = 1.0
PLACES = ("page", "worker")
# Files of the bench site, because pages allow no worker of a blob: address. A worker that does not
# start ends the measurement; nothing waits for its answer then.
LOOPS = """async (repeats) => {
  const { timed } = await import('/bench/loop.js');
  window.loopWorker ??= new Worker('/bench/loop-worker.js', { type: 'module' });
  const inWorker = () => new Promise((done, fail) => {
    loopWorker.onmessage = ({ data }) => done(data);
    loopWorker.onerror = () => fail(new Error('The worker of the loop did not start.'));
    loopWorker.postMessage('');
  });
  const times = { page: [], worker: [] };
  for (let i = 0; i < repeats; i++) {
    times.page.push(timed());
    times.worker.push(await inWorker());
  }
  return times;
}"""
WHY_NOT = "not measured: stopping processes for a millisecond at a time works on Linux only"


def is_possible():
    """Whether throttling works here: Windows lacks the signals, macOS the timer slack."""
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
        loops(self.page, {place: [] for place in PLACES}, 20)  # warm-up for the JIT compiler
        for _ in range(attempts):
            self.reached = self.compare()
            reached = math.sqrt(self.reached["page"] * self.reached["worker"])
            if abs(reached / self.factor - 1) < 0.03:
                break
            # A damped step within plausible bounds: other load disturbs the measurement, and the
            # overhead of stopping can only make the stops shorter.
            ideal = RUN_MS * (self.factor - 1)
            self.stop_ms *= math.sqrt((self.factor - 1) / max(reached - 1, 0.5))
            self.stop_ms = min(ideal, max(ideal / 2, self.stop_ms))

    def compare(self, rounds=3):
        """The factors by which page and worker are slower, measured in turns."""
        full = {place: [] for place in PLACES}
        slow = {place: [] for place in PLACES}
        for _ in range(rounds):
            loops(self.page, full)
            with self:
                loops(self.page, slow)
        return {place: median(slow[place]) / median(full[place]) for place in PLACES}

    def __enter__(self):
        slices = map(str, [RUN_MS, self.stop_ms, *self.processes])
        command = [sys.executable, str(DUTY_CYCLE), *slices]
        self.helper = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.helper.stdout.readline()  # a line when it has begun
        return self

    def __exit__(self, *_):
        self.helper.terminate()
        self.helper.communicate()

    def description(self):
        """The settings and the measured factors before and after, for the results."""
        reached = {"before": self.reached, "after": self.compare()}
        return {"wanted": self.factor, "factor": reached, "run_ms": RUN_MS, "stop_ms": self.stop_ms}


def loops(page, times, repeats=5):
    """Add times of the fixed loop in the page and in a worker of the same process."""
    for place, found in page.evaluate(LOOPS, repeats).items():
        times[place] += found
