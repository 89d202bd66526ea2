"""A start ends with Python or with a plain sentence and a way on, whatever file of it is at fault.

The suite tries the faults of a few files; with `--all-faults` those of all files of a start.
"""

import re
import time
from contextlib import ExitStack
from types import SimpleNamespace

import pytest
from playwright.sync_api import TimeoutError

from tests.browser.support.faulty_server import KINDS, Fault, faulty
from tests.browser.support.request_log import counted
from tests.browser.support.sites import Site
from tests.browser.support.start_modes import FROM_PARTS

PAGE = "embed/likelihood.html"
LIMIT = 20  # seconds
AT_ONCE = 4  # browsers' contexts
BESIDE = re.compile(r"\.(html|css|woff2|svg|ico|png)$")  # no files of a start
# Parts of names, of the first file each.
FEW = {
    "missing": ("/chunk-", "start.json"),
    "half": ("asm.wasm", "asm.js"),
    "type": ("asm.wasm", "/pyodide.js"),
    "byte": ("asm.wasm", "library.pack"),
    "hang": ("asm.wasm", "/worker.js", "/embed-page.js", "_umath_linalg", "/embed-options.js"),
}
OUTCOME = """(() => {
  const figure = document.querySelector('explorable-figure');
  const line = document.querySelector('.unstarted');
  const isSeen = (element) => element?.checkVisibility({ visibilityProperty: true });
  if (isSeen(line)) return `page: ${line.textContent}`;
  if (figure?.dataset.phase === 'live') return 'live';
  if (figure?.dataset.phase !== 'failed') return '';
  if (!isSeen(figure.querySelector('[data-action=retry]'))) return '';
  return figure.querySelector('.status').textContent;
})()
"""
# Words of browsers and programs that no reader should meet.
RAW = re.compile(r"JSON|Error|undefined|null|fetch\b|import|https?:|WebAssembly|magic|token")
RETRY = """
(() => {
  const figure = document.querySelector('explorable-figure');
  if (figure.dataset.phase === 'failed') figure.querySelector('[data-action=retry]').click();
  else document.querySelector('.unstarted a').click();
})()
"""


def pytest_generate_tests(metafunc):
    """Each kind of fault, by `kind`."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", KINDS)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The site's files; and such from which Python starts by packs. Each with its paths."""
    top = tmp_path_factory.mktemp("faults")
    return [Site(top / name, script).folder for name, script in (("a", ""), ("b", FROM_PARTS))]


@pytest.fixture(scope="module")
def requested(start_reader, folders):
    """Path -> a folder with which a start requests it; of all files of both kinds of starts."""
    found = {}
    for folder in folders:
        with counted(SimpleNamespace(folder=folder)) as site:
            reader = start_reader(site=site)
            reader.live(PAGE)
            reader.close()
            paths = [path for path in site.asked if not BESIDE.search(path)]
            found = dict.fromkeys(paths, folder) | found
    return dict(sorted(found.items()))


@pytest.mark.engines("chromium", "firefox")
def test_a_start_with_a_fault_ends_with_a_sentence_and_a_retry(
    kind, requested, start_reader, engine, pytestconfig
):
    everything = pytestconfig.getoption("all_faults")
    paths = [*requested]
    assert len(paths) > 15
    if not everything:
        names = FEW[kind] if engine == "chromium" else FEW[kind][:1]
        paths = [next(path for path in paths if name in path) for name in names]
    found = {}
    for start in range(0, len(paths), AT_ONCE):
        found |= outcomes(kind, paths[start : start + AT_ONCE], requested, start_reader)
    wrong = {path: words for path, words in found.items() if not is_good(words)}
    assert not wrong, found
    if kind != "byte":
        return
    assert found[next(path for path in found if path.endswith("asm.wasm"))] != "live"


def is_good(words):
    """Whether Python runs, or a sentence says in plain words why not."""
    return words == "live" or (len(words) > 20 and not RAW.search(words))


def outcomes(kind, paths, requested, start_reader):
    """Path -> what a page of its own shows within the limit, and that a retry helps afterwards.

    All pages start at once, and all retry at once: no page waits for another's retry.
    """
    with ExitStack() as stack:
        cases = {}
        for path in paths:
            fault = Fault(kind, path)
            site = SimpleNamespace(folder=requested[path])
            reader = start_reader(site=stack.enter_context(faulty(site, fault)))
            stack.callback(reader.close)
            reader.page.goto(site.address + PAGE, wait_until="commit")
            cases[path] = (fault, reader, time.monotonic() + LIMIT)
        found = {path: poll(reader, OUTCOME, until) for path, (_, reader, until) in cases.items()}
        retried = [path for path, words in found.items() if words not in ("", "live")]
        for path in retried:
            fault, reader, _ = cases[path]
            fault.over.set()
            reader.evaluate(RETRY)
        until = time.monotonic() + LIMIT
        for path in retried:
            if not poll(cases[path][1], f"{OUTCOME} === 'live'", until):
                found[path] = f"null: {found[path]} (a retry does not help)"
    return found


def poll(reader, expression, until):
    """The value of the expression once it is true, also in the next page; "" if it never is.

    Past the limit it is still read once: a second is long enough for that on a busy machine.
    """
    left = 1000 * max(1, until - time.monotonic())
    try:
        found = reader.page.wait_for_function(f"() => {expression}", timeout=left, polling=50)
        return found.json_value()
    except TimeoutError:
        return ""
