"""The page for a reader's own table."""

import pytest


@pytest.fixture
def page(new_reader):
    reader = new_reader()
    reader.open("your-data/")
    reader.wait_until("!document.querySelector('form.bring').hidden")
    return reader
