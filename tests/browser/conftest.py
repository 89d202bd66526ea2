"""Fixtures: engines, readers and sites. A test with `reader` runs in every engine of its marker.

def test_...(reader): ...                       in Chromium, Firefox and WebKit
@pytest.mark.engines("chromium") def test_...   where the engine is not what matters

`reader` shows the article; `new_page` opens another page while Python runs already; a test of the
start of Python, or with a changed site, takes `new_reader`.
"""

from contextlib import ExitStack, contextmanager

import pytest

from tests.browser.engines import browsers, webkit
from tests.browser.engines.errors import BrowserMissing
from tests.browser.engines.playwright_reader import PlaywrightReader
from tests.browser.engines.readers import RESULTS
from tests.browser.engines.webdriver_reader import WebDriverReader
from tests.browser.support.figure import Figure
from tests.browser.support.sites import Site, served

ENGINES = ("chromium", "firefox", "webkit")
FAILED = pytest.StashKey[bool]()


def pytest_generate_tests(metafunc):
    """Parametrise tests by engine; session scope groups the tests of one engine."""
    if "engine" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("engines")
        engines = marker.args if marker else ENGINES
        metafunc.parametrize("engine", engines, scope="session")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Store whether the test failed, for the screenshot."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def browser(engine, request):
    """One browser per engine; None in WebKit, where every reader starts its own."""
    try:
        if engine == "webkit":
            webkit.find()
            yield None
        else:
            options = getattr(browsers, f"{engine}_options")()
            driver = getattr(request.getfixturevalue("playwright"), engine)
            started = driver.launch(**options)
            yield started
            started.close()
    except BrowserMissing as missing:
        (pytest.fail if browsers.is_required(engine) else pytest.skip)(str(missing))


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The built site."""
    with served(Site(tmp_path_factory.mktemp("site") / "dist")) as site:
        yield site


@pytest.fixture
def site_copy(tmp_path):
    """A function that serves a copy of the site with a script added to every page."""
    with ExitStack() as stack:
        yield lambda script="": stack.enter_context(served(Site(tmp_path / "dist", script)))


@pytest.fixture(scope="session")
def start_reader(engine, browser, site):
    """A function that makes a reader; options go to the browser context in Playwright."""

    def start(site=site, beside=None, **context):
        if engine == "webkit":
            return WebDriverReader(site)
        return PlaywrightReader(engine, browser, site, beside, **context)

    return start


@pytest.fixture(scope="session")
def background_page(engine, start_reader):
    """A page that stays open and keeps the shared worker of Python alive for other pages.

    None in WebKit, where a reader cannot open a second page.
    """
    if engine == "webkit":
        yield None
        return
    reader = start_reader().live("embed/likelihood.html")
    yield reader
    reader.close()


@pytest.fixture(scope="session")
def open_readers(background_page):
    """The one reader of an engine that tests reuse, because opening a live page is slow."""
    readers = []
    yield readers
    for reader in readers:
        reader.close()


@pytest.fixture
def reader(open_readers, background_page, start_reader, request):
    """A reader of the article in its initial state with a live figure."""
    if not open_readers:
        open_readers.append(start_reader(beside=background_page).live())
    reader = open_readers[0]
    reader.renew()
    yield reader
    if request.node.stash.get(FAILED, False):
        open_readers.remove(reader)  # its state is unknown
        try:
            save_screenshot(reader, request)
        finally:
            reader.close()
    else:
        assert_no_errors(reader, request)


@pytest.fixture
def new_reader(start_reader, site_copy, request):
    """A function that makes a reader with a fresh browser context and no page yet.

    `site_copy` is named to outlive it: where its server stops first, what still loads fails.
    """
    with checked_readers(request) as register:
        yield lambda **context: register(start_reader(**context))


@pytest.fixture
def new_page(start_reader, background_page, site_copy, request):
    """Like `new_reader`, but the shared worker of Python is running."""
    with checked_readers(request) as register:
        yield lambda **context: register(start_reader(beside=background_page, **context))


@contextmanager
def checked_readers(request):
    """Yield a function that registers a reader, to be checked and closed after the test."""
    readers = []

    def register(reader):
        readers.append(reader)
        return reader

    yield register
    try:
        for reader in readers:
            if request.node.stash.get(FAILED, False):
                save_screenshot(reader, request)
            else:
                assert_no_errors(reader, request)
    finally:
        for reader in reversed(readers):
            reader.close()


def assert_no_errors(reader, request):
    """Fail if the page reported an error that the test did not expect."""
    errors = reader.errors()
    if errors:
        save_screenshot(reader, request)
    reader.provokes = []
    assert not errors, "The page reported errors: " + "; ".join(errors)


def save_screenshot(reader, request):
    """Save a screenshot of the failed test to the results folder; print its page's warnings."""
    print(*reader.evaluate("window.recorded?.warnings ?? []"), sep="\n")
    RESULTS.mkdir(exist_ok=True)
    name = request.node.name.replace("/", "-")
    reader.screenshot(RESULTS / f"{name}.png")


@pytest.fixture
def figures(reader):
    """Name -> figure of the article; edited functions are restored afterwards."""
    found = {name: Figure(reader, name) for name in ("likelihood", "prior", "posterior")}
    yield found
    for figure in found.values():
        figure.restore()
