"""A start ends with Python or with a plain sentence and a way on, whatever file of it is at fault.

The suite tries the faults of a few files; with `--all-faults` those of all files of a start.
"""

import re
import time
from contextlib import ExitStack
from types import SimpleNamespace

import pytest
from playwright.sync_api import Error

from tests.browser.support.faulty_server import Fault, faulty
from tests.browser.support.request_log import counted
from tests.browser.support.sites import Site
from tests.browser.support.start_modes import FROM_PARTS

PAGE = "embed/likelihood.html"
WORDS = "/python/words/de.json"  # without which Python starts, and speaks English
LIMIT = 20  # seconds
AT_ONCE = 5  # pages, of which most wait for a file that does not come
BESIDE = re.compile(r"\.(html|css|woff2|svg|ico|png)$")  # no files of a start
# Kind -> parts of names, of the first file each. Those that wait longest come first.
FEW = {
    "hang": ("/worker.js", "/embed-page.js", "asm.wasm", "_umath_linalg", "/embed-options.js"),
    "missing": ("/chunk-", "start.json"),
    "half": ("asm.wasm", "asm.js"),
    "type": ("asm.wasm", "/pyodide.js"),
    "byte": ("asm.wasm", "library.pack"),
}
ONE = {kind: names[:1] for kind, names in FEW.items()} | {"hang": ("asm.wasm",)}
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
    requested, start_reader, engine, pytestconfig
):
    assert len(requested) > 10
    if pytestconfig.getoption("all_faults"):
        cases = [(kind, path) for kind in FEW for path in requested]
    else:
        few = FEW if engine == "chromium" else ONE
        cases = [
            (kind, next(path for path in requested if name in path))
            for kind, names in few.items()
            for name in names
        ]
    cases.append(("hang", WORDS))
    found = {}
    for start in range(0, len(cases), AT_ONCE):
        found |= outcomes(cases[start : start + AT_ONCE], requested, start_reader)
    assert len(found) == len(cases)
    wrong = {case: words for case, words in found.items() if not is_good(words)}
    assert not wrong, found
    assert {words for (_, path), words in found.items() if path == WORDS} == {"live"}
    assert (
        found[next(case for case in found if case[0] == "byte" and "asm.wasm" in case[1])] != "live"
    )


def is_good(words):
    """Whether Python runs, or a sentence says in plain words why not."""
    return words == "live" or (len(words) > 20 and not RAW.search(words))


def outcomes(cases, requested, start_reader):
    """(kind, path) -> what a page of its own shows in the end. All pages start at once."""
    starts, found = {}, {}
    with ExitStack() as stack:
        for kind, path in cases:
            folder = requested.get(path) or next(iter(requested.values()))
            start = FaultyStart(Fault(kind, path), folder, start_reader)
            starts[kind, path] = start
            stack.callback(start.close)
        while starts:
            for case, start in [*starts.items()]:
                words = start.outcome()
                if words is not None:
                    found[case] = words
                    starts.pop(case).close()
            time.sleep(0.05)  # and then look again
    return found


class FaultyStart:
    """A page whose start meets the fault, and then, if Python does not run, a retry without it."""

    def __init__(self, fault, folder, start_reader):
        self.fault = fault
        self.words = ""
        self.until = time.monotonic() + LIMIT
        with ExitStack() as stack:
            site = stack.enter_context(faulty(SimpleNamespace(folder=folder), fault))
            self.reader = start_reader(site=site)
            stack.callback(self.reader.close)
            page = f"de/{PAGE}" if fault.path == WORDS else PAGE
            self.reader.page.goto(site.address + page, wait_until="commit")
            self.close = stack.pop_all().close

    def outcome(self):
        """The words it shows in the end, "" if there are none within the limit; None until then.

        Past the limit it is still read once.
        """
        is_late = time.monotonic() > self.until
        try:
            words = self.reader.page.evaluate(OUTCOME)
        except Error:  # between two pages
            words = ""
        if self.words:
            if words == "live":
                return self.words
            return f"null: {self.words} (a retry does not help)" if is_late else None
        if words and words != "live":
            self.retry(words)
            return None
        return words if words or is_late else None

    def retry(self, words):
        """Mend the fault and try again, after these words."""
        self.words = words
        self.until = time.monotonic() + LIMIT
        self.fault.over.set()
        self.reader.evaluate(RETRY)
