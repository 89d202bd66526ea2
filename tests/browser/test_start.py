"""From a still picture to a live one."""

import pytest

from tests.browser.readers import ARTICLE, FIGURE, LIVE


def test_smoke(reader):
    reader.live()
    print(reader.state)
