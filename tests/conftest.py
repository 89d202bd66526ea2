"""Command-line options, markers, test scheduling and the Playwright driver for all tests."""

import pytest
from playwright.sync_api import sync_playwright

from tests.scheduling import EngineScheduling


def pytest_addoption(parser):
    """Add the options: accept reviewed snapshots, and long tests."""
    parser.addoption(
        "--accept-snapshots",
        action="store_true",
        help="overwrite the snapshots with the current output of the renderer",
    )
    parser.addoption(
        "--every-look",
        action="store_true",
        help="check accessibility at three widths in light, dark and forced colours",
    )
    parser.addoption(
        "--all-faults",
        action="store_true",
        help="try every fault of every file of a start, not only a few (ten minutes)",
    )
    parser.addoption(
        "--all-states",
        action="store_true",
        help="look for overlapping labels in ten thousand states, not in a few hundred",
    )
    parser.addoption(
        "--all-messages",
        action="store_true",
        help="post ten thousand hostile messages each way between a host and an embed",
    )


def pytest_configure(config):
    """Register the markers."""
    config.addinivalue_line("markers", "engines(*names): run in these browser engines only")


@pytest.hookimpl(optionalhook=True)  # xdist may be switched off
def pytest_xdist_make_scheduler(config, log):
    """Distribute tests by engine and file."""
    return EngineScheduling(config, log)


@pytest.fixture(scope="session")
def playwright():
    """The Playwright driver of Chromium and Firefox; only one can run per process."""
    with sync_playwright() as driver:
        yield driver
