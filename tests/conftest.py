"""What all tests share: accepted snapshots, the markers, and the driver of browsers."""

import pytest
from playwright.sync_api import sync_playwright

from tests.scheduling import ByEngine


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


@pytest.hookimpl(optionalhook=True)  # there is none where xdist is switched off
def pytest_xdist_make_scheduler(config, log):
    """How tests are shared out among processes."""
    return ByEngine(config, log)


@pytest.fixture(scope="session")
def playwright():
    """The driver of Chromium and Firefox, of which a process can have one."""
    with sync_playwright() as driver:
        yield driver
