"""A panel that a choice shows comes into the page, and goes with the choice."""

import pytest

from tests.browser.support.figure import Figure

PANELS = """
[...document.querySelectorAll(argument)].map((panel) => panel.getAttribute('data-panel'))
"""


@pytest.mark.engines("chromium")
def test_the_panel_of_errors_comes_and_goes(reader):
    figure = Figure(reader, "polynomial")

    def panels():
        return reader.evaluate(PANELS, figure.inside("svg.panel"))

    usual = panels()
    for _ in range(2):
        figure.state = {"errors": "show"}
        figure.settle()
        assert panels() == [*usual, "errors"]
        assert reader.evaluate(
            "document.querySelectorAll(argument).length", figure.inside('[data-mark="map_new"]')
        )
        figure.state = {"errors": "hide"}
        figure.settle()
        assert panels() == usual
