"""Slows processes by stopping and continuing them in short cycles. Linux only.

    python duty_cycle.py RUN_MS STOP_MS PROCESS…

SIGSTOP and SIGCONT slow every millisecond of work of all threads. A CPU quota of a control group
does not: an idle process may use the quota of a whole period at once, so a short frame after a
pause would run at full speed. Nor does a competing process on the same processor: the scheduler
prefers a process that has slept.

The cycle bounds the error of one frame's time by one stop: 3 ms in cycles of 4 ms; in cycles of
20 ms a frame would be stopped for 15 ms or not at all. What waits while all is stopped begins with
a whole run, so work shorter than a run is slowed too little: a loop of 0.65 ms took 2.4 times as
long on average where a frame of 2.3 ms took 5 times as long. Times until a picture is painted are
long enough to be compared. In trials with cycles of 2 ms on a busy
machine, messages between threads were slowed 7 times when loops were slowed 4 times, because waking
a dozen threads takes a large part of each cycle.
"""

import contextlib
import ctypes
import os
import signal
import sys
import time

TIMER_SLACK = 29  # PR_SET_TIMERSLACK of prctl


def slow_down(run, stop, processes):
    """Stop and continue, for `stop` and `run` seconds, until SIGTERM or the parent's exit."""
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
            debt += (stopped - continued) * stop / run  # in proportion to the time really run
            send(signal.SIGSTOP, processes)
            time.sleep(min(max(debt, 0.0), 1.5 * stop))  # the rest in the next cycle
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
