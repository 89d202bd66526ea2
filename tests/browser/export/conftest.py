"""What the tests of exports share."""

import pytest

from tests.browser.export.download_menu import Menu


@pytest.fixture
def posterior(reader):
    """The menu of a figure that is not in its default state."""
    menu = Menu(reader, "posterior")
    menu.figure.settle()
    menu.figure.state = {"prior_sd": 0.4}
    yield menu
    reader.press("Escape")
