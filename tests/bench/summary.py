"""Many measurements in a few numbers, and variants measured in turns."""

import statistics


def summary(values):
    """Median, mean, 95th percentile and range; `values` in the order they were measured."""
    values = list(values)
    ordered = sorted(values)
    return {
        "n": len(values),
        "p50": statistics.median(values),
        "p95": ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))],
        "mean": statistics.fmean(values),
        "least": ordered[0],
        "most": ordered[-1],
    }


def in_turns(variants, rounds):
    """Name -> list: every variant's `measure()` list, measured in turns so that noise hits all."""
    samples = {name: [] for name in variants}
    for _ in range(rounds):
        for name, measure in variants.items():
            samples[name] += measure()
    return samples
