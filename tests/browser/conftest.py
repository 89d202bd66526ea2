"""Engines, readers and sites. A test takes `reader` and runs in every engine that it names.

def test_...(reader): ...                       in Chromium, Firefox and WebKit
@pytest.mark.engines("chromium") def test_...   where the engine is not what matters
"""

from contextlib import ExitStack

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import browsers
from tests.browser.missing import BrowserMissing
from tests.browser.playwright_reader import PlaywrightReader
from tests.browser.readers import RESULTS
from tests.browser.sites import Site, served
from tests.browser.webdriver_reader import WebDriverReader

ENGINES = ("chromium", "firefox", "webkit")
FAILED = pytest.StashKey[bool]()


def pytest_generate_tests(metafunc):
    """Give each test its engines; all tests of one engine run one after the other."""
    if "engine" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("engines")
        engines = marker.args if marker else ENGINES
        metafunc.parametrize("engine", engines, scope="session")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Remember whether the test itself failed, for the screenshot."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def playwright():
    """The driver of Chromium and Firefox."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(engine, request):
    """One browser an engine, for all its tests."""
    try:
        with ExitStack() as stack:
            if engine == "webkit":
                yield stack.enter_context(browsers.webkit_driver())
            else:
                launch = getattr(request.getfixturevalue("playwright"), engine).launch
                options = getattr(browsers, f"{engine}_options")()
                started = launch(**options)
                stack.callback(started.close)
                yield started
    except BrowserMissing as missing:
        (pytest.fail if browsers.is_required(engine) else pytest.skip)(str(missing))


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The built site."""
    with served(Site(tmp_path_factory.mktemp("site") / "dist")) as site:
        yield site


@pytest.fixture
def site_copy(tmp_path):
    """A function that serves a copy of the site with another first script in every page."""
    with ExitStack() as stack:
        yield lambda script="": stack.enter_context(served(Site(tmp_path / "dist", script)))


@pytest.fixture
def new_reader(engine, browser, site, request):
    """A function that makes a reader; every reader's page must end without an error."""
    readers = []

    def make(**context):
        if engine == "webkit":
            reader = WebDriverReader(browser, site)
        else:
            reader = PlaywrightReader(engine, browser, site, **context)
        readers.append(reader)
        return reader

    yield make
    errors = [error for reader in readers for error in reader.errors()]
    for reader in readers:
        if errors or request.node.stash.get(FAILED, False):
            RESULTS.mkdir(exist_ok=True)
            reader.screenshot(RESULTS / f"{request.node.name}.png")
        reader.close()
    assert not errors, "The page reported errors: " + "; ".join(errors)


@pytest.fixture
def reader(new_reader):
    """A reader with a window of 1200 by 900 pixels."""
    return new_reader()
