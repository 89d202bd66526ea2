"""Fonts come before the text that is set in them: a late one has all of it laid out once more."""

import pytest

FETCHED = """
performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'))
  .map(({ name, initiatorType }) => [name.split('/').pop(), initiatorType])
"""
# Without what stands in for them until they are there.
USED = """
[...document.fonts]
  .filter(({ family, status }) => status === 'loaded' && !family.includes(' like ')).length
"""
PAGES = ["from-mle-to-map/", "ridge-is-map/", "gallery/", "everybodys-lambda/", "de/gallery/"]


@pytest.mark.engines("chromium")  # it tells which a link has asked for
@pytest.mark.parametrize("page", PAGES)
def test_fonts_of_the_text_are_preloaded_and_no_others(page, new_page):
    reader = new_page()
    reader.open(page)
    reader.wait_until("document.readyState === 'complete' && document.fonts.status === 'loaded'")
    fetched = reader.evaluate(FETCHED)
    late = {name for name, initiator in fetched if initiator != "link"}
    # Where the window is far from all code, or from all Greek letters, text has time.
    assert not {name for name in late if "italic" in name or "sans" in name}
    assert "KaTeX_Main-Regular.woff2" not in late
    assert reader.evaluate(USED) == len({name for name, _ in fetched})
