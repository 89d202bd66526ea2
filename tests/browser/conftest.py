"""Engines, readers and sites. A test takes `reader` and runs in every engine that it names.

def test_...(reader): ...                       in Chromium, Firefox and WebKit
@pytest.mark.engines("chromium") def test_...   where the engine is not what matters

`reader` stands in the article; `new_page` makes one who opens another page, with Python running; a
test that is about how Python starts, or changes the site, takes `new_reader`.
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
def browser(engine, request):
    """One browser an engine, for all its tests; None where every reader starts its own."""
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
    """A function that serves a copy of the site with another first script in every page."""
    with ExitStack() as stack:
        yield lambda script="": stack.enter_context(served(Site(tmp_path / "dist", script)))


@pytest.fixture(scope="session")
def start_reader(engine, browser, site):
    """A function that makes a reader, with options of a browser context where there are such."""

    def start(site=site, beside=None, **context):
        if engine == "webkit":
            return WebDriverReader(site)
        return PlaywrightReader(engine, browser, site, beside, **context)

    return start


@pytest.fixture(scope="session")
def keeper(engine, start_reader):
    """A page that nobody looks at: while it is open, pages beside it find Python running.

    None in WebKit, where no page can be opened beside another.
    """
    if engine == "webkit":
        yield None
        return
    reader = start_reader().live("embed/likelihood.html")
    yield reader
    reader.close()


@pytest.fixture(scope="session")
def kept(keeper):
    """One page an engine that tests use one after the other: to open one takes long."""
    readers = []
    yield readers
    for reader in readers:
        reader.close()


@pytest.fixture
def reader(kept, keeper, start_reader, request):
    """A reader of the article, as it was at first, with its figure live."""
    if not kept:
        kept.append(start_reader(beside=keeper).live())
    reader = kept[0]
    reader.renew()
    yield reader
    if request.node.stash.get(FAILED, False):
        picture(reader, request)
        kept.pop().close()  # who knows what state it is in
    else:
        check(reader, request)


@pytest.fixture
def new_reader(start_reader, request):
    """A function that makes a reader who has not opened a page yet, nor has anybody before."""
    with watched(request) as watch:
        yield lambda **context: watch(start_reader(**context))


@pytest.fixture
def new_page(start_reader, keeper, request):
    """The same where Python runs already, for tests that are not about its start."""
    with watched(request) as watch:
        yield lambda **context: watch(start_reader(beside=keeper, **context))


@contextmanager
def watched(request):
    """Give a function that takes a reader, who is checked and closed when the test is over."""
    readers = []

    def watch(reader):
        readers.append(reader)
        return reader

    yield watch
    try:
        for reader in readers:
            if request.node.stash.get(FAILED, False):
                picture(reader, request)
            else:
                check(reader, request)
    finally:
        for reader in reversed(readers):
            reader.close()


def check(reader, request):
    """No test may leave an error behind in the page, whatever it is about."""
    errors = reader.errors()
    if errors:
        picture(reader, request)
    reader.provokes = []
    assert not errors, "The page reported errors: " + "; ".join(errors)


def picture(reader, request):
    """What the page looked like when the test failed."""
    RESULTS.mkdir(exist_ok=True)
    name = request.node.name.replace("/", "-")
    reader.screenshot(RESULTS / f"{name}.png")


@pytest.fixture
def figures(reader):
    """The article's figures by name; every function is put back in the end."""
    found = {name: Figure(reader, name) for name in ("likelihood", "prior", "posterior")}
    yield found
    for figure in found.values():
        figure.put_back()
