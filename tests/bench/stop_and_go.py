"""Stops and continues processes in short turns, so that all they do takes longer. Linux only.

    python stop_and_go.py RUN_MS STOP_MS PROCESS…

Signals to the process (SIGSTOP, SIGCONT) slow each millisecond of work of all its threads,
whenever it comes. A control group's quota does not: who has rested may use up the share of a whole
period at once, so a short frame after a pause would run at full speed. Nor does a rival on the
same processor: who has slept goes first.

How short the turns are decides how much a single frame says: its time is off by less than one
stop, which is 3 ms in turns of 4; with turns of 20 ms it would be stopped once for 15 ms or not at
all. In trials with turns of 2 ms, on a busy machine, messages between threads were slowed seven
times when loops were slowed four times: waking a dozen threads takes a good part of each turn.
"""

import contextlib
import ctypes
import os
import signal
import sys
import time

TIMER_SLACK = 29  # prctl's name for how late the kernel may wake this process up


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
