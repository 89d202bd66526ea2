"""Lazy imports: modules that no figure needs are fetched once, on first import."""

import re

import pytest
from pytest import approx

from tests.browser.support.figure import OWN_LINE, Figure

REST, SOURCES = "python/rest.pack", "python/sources.pack"
# numpy.random holds libraries that are linked while Python waits for them.
OWN = (
    "import statistics\n"
    "from numpy.random import default_rng\n"
    "def prior_density(w, prior_sd):\n"
    "    middle = statistics.median([0.5, 7, -3])\n"
    "    return np.exp(-np.abs(w) / middle) / (2 * middle) + 0 * default_rng(1).normal()\n"
)


@pytest.mark.engines("chromium", "firefox")
def test_a_lazy_import_is_fetched_on_first_use(new_reader, site_copy):
    site = site_copy()
    site.remove(REST)
    prior = Figure(new_reader(site=site).live(), "prior")
    prior.settle()
    before = prior.pictures()
    prior.reader.provokes = ["rest.pack", "404"]
    prior.run(OWN, "statistics is not here yet, and could not be fetched")
    assert prior.pictures() == before, "the old picture stays"
    site.restore(REST)
    prior.run(OWN)
    prior.settle()
    assert prior.readouts["density_at_zero"] == approx(1)
    site.remove(REST)
    prior.run(OWN.replace("0.5", "0.25") + "\nimport decimal\n")
    prior.settle()
    assert prior.readouts["density_at_zero"] == approx(2), "once is enough"


@pytest.mark.engines("chromium")
def test_a_failed_lazy_import_is_reported(reader):
    prior = Figure(reader, "prior")
    prior.settle()
    prior.run(
        "def prior_density(w, prior_sd):\n    return np.ones(np.shape(w))\n"
    )  # in its own Python
    reader.provokes = ["rest.pack", "INTERNET_DISCONNECTED"]
    reader.page.context.set_offline(True)
    try:
        prior.run(OWN, "could not be fetched: is this device offline?")
    finally:
        reader.page.context.set_offline(False)
    prior.restore()


@pytest.mark.engines("chromium")
def test_tracebacks_without_the_sources_name_places(new_reader, site_copy):
    site = site_copy()
    site.remove(SOURCES)
    prior = Figure(new_reader(site=site).live(), "prior")
    prior.reader.provokes = [SOURCES, "404"]
    prior.settle()
    prior.run("def prior_density(w, prior_sd):\n    return np.ones(3)[w > 0]\n", "")
    traceback = prior.traceback()
    assert re.search(r'explorable/figures/prior\b.*\.py", line \d+', traceback)
    assert not OWN_LINE.search(traceback)
    assert "return np.ones(3)[w > 0]" in traceback, "the reader's own line is shown all the same"
    assert traceback.count("IndexError") == 1
