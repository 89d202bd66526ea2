"""A start takes primary modules; the code of all other functions comes when it is called first."""

import pytest

from tests.browser.support.figure import Figure
from tests.browser.support.request_log import counted
from tests.browser.support.sites import Site
from tests.browser.support.start_modes import keep_snapshot

NO_SERVICE_WORKER = "delete Navigator.prototype.serviceWorker;"
MORE = """
def prior_density(w, prior_sd):
    rows = np.array(["a", "b"], dtype="U1")
    return np.exp(-(w**2) / 2) * len(np.unique(np.strings.upper(rows))) / 9
"""


@pytest.fixture
def counting(tmp_path):
    """The site without its service worker, which stores every file, and a server that counts."""
    with counted(Site(tmp_path / "dist", NO_SERVICE_WORKER)) as site:
        yield site


def secondary(site):
    """The names of the secondary modules that were asked for."""
    return [path.rpartition("/")[2] for path in site.asked if ".secondary." in path]


def started(new_reader, site):
    """A reader whose figure `prior` is live."""
    reader = new_reader(site=site)
    keep_snapshot(reader)
    prior = Figure(reader.live(), "prior")
    prior.settle()
    return reader, prior


@pytest.mark.engines("chromium", "firefox")
def test_figures_need_no_secondary_module_and_own_code_gets_it_once(new_reader, counting):
    _, prior = started(new_reader, counting)
    prior.slide("prior_sd", "ArrowRight", "PageUp")
    prior.settle()
    assert secondary(counting) == []
    for text in (MORE, MORE.replace("/ 9", "/ 8")):
        prior.run(text)
        prior.settle()
    found = secondary(counting)
    assert found and len(found) == len({*found})


@pytest.mark.engines("chromium", "firefox")
def test_own_code_without_a_secondary_module_fails_in_words(new_reader, counting):
    for path in (counting.folder / "python").glob("pyodide-*/*.secondary.wasm"):
        counting.remove(path.relative_to(counting.folder).as_posix())
    reader, prior = started(new_reader, counting)
    reader.provokes = ["secondary", "404", "Error", "error"]
    density = prior.readouts
    prior.run(MORE, "")
    prior.expect_outcome("starts again with the original. Your text stays.")
    prior.settle()
    prior.restore()
    prior.settle()
    assert prior.readouts == density
