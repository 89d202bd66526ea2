"""What all tests share: accepted snapshots, the markers, and which process runs them."""

import pytest
from playwright.sync_api import sync_playwright


def pytest_addoption(parser):
    """Changed pictures are looked at by a person, then accepted."""
    parser.addoption(
        "--accept-snapshots",
        action="store_true",
        help="take the renderer's present results as the right ones",
    )


def pytest_configure(config):
    """Say which markers there are."""
    config.addinivalue_line(
        "markers", "engines(*names): run in these engines only, where one is as good as three"
    )


@pytest.hookimpl(tryfirst=True)  # before the plugin looks at the groups
def pytest_collection_modifyitems(items):
    """All tests of one engine, or of one file, in one process: what they share is made once."""
    for item in items:
        parameters = item.callspec.params if hasattr(item, "callspec") else {}
        group = parameters.get("engine", item.path.as_posix())
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def playwright():
    """The driver of Chromium and Firefox, of which a process can have one."""
    with sync_playwright() as driver:
        yield driver
