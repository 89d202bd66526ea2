"""CPU times of the browser's services: processes that its trace leaves out. Linux only."""

import threading
import time
from pathlib import Path

SERVICES = ("network", "storage")
INTERVAL = 0.015  # seconds between two samples


class Sampler:
    """Samples, inside `with`, the clocks of the services of the browser with this profile.

    `clocks` then holds, by the service's name, a list of one clock: (time, CPU time) pairs in
    microseconds, the time as in the browser's trace; it stays empty elsewhere than on Linux.
    """

    def __init__(self, profile):
        self.places = {name: place for name in SERVICES if (place := find(name, profile))}
        self.clocks = {name: [[]] if name in self.places else [] for name in SERVICES}
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.repeat, daemon=True)

    def sample(self):
        for name, place in self.places.items():
            self.clocks[name][0].append((time.monotonic_ns() // 1000, used(place)))

    def repeat(self):
        while not self.ended.wait(INTERVAL):
            self.sample()

    def __enter__(self):
        self.sample()
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
        self.sample()


def find(service, profile):
    """The folder in /proc of the browser's process for this service, or None."""
    kind = f"--utility-sub-type={service}.mojom."
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = place.read_text(errors="replace")
        except OSError:  # it has ended
            continue
        if kind in words and str(profile) in words:
            return place.parent
    return None


def used(place):
    """Microseconds that all threads of the process have computed."""
    total = 0
    for clock in place.glob("task/*/schedstat"):
        try:
            total += int(clock.read_text().split()[0])
        except OSError:  # the thread has ended
            continue
    return total // 1000
