"""A copy of the built site, its server, which counts, and readers who start Python anew."""

import shutil
from types import SimpleNamespace

import pytest

from tests.browser.offline.cached_site import wait_until_cached
from tests.browser.support.request_log import counted
from tests.browser.support.sites import DIST, link_or_copy
from tests.browser.support.start_modes import restart_on_every_page


@pytest.fixture
def built(tmp_path):
    """The site as it was built: with a recorder in them its pages would be of another version."""
    return SimpleNamespace(
        folder=shutil.copytree(DIST, tmp_path / "dist", copy_function=link_or_copy)
    )


@pytest.fixture
def counting(built):
    """The same with its server, which counts."""
    with counted(built) as site:
        yield site


@pytest.fixture
def new_reader(new_reader):
    """As elsewhere, but every page starts Python anew."""

    def start(**context):
        reader = new_reader(**context)
        restart_on_every_page(reader)
        return reader

    return start


@pytest.fixture
def visit(new_reader, counting):
    """A function that makes a reader of a page without figures, after the site was cached."""

    return lambda: wait_until_cached(new_reader(site=counting).open("about/"))
