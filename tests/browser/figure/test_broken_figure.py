"""A figure whose Python raises: the old picture stays, and the reader is told why."""

from pytest import approx

from publish.pyodide.pack import packed, unpacked
from tests.browser.support import expected
from tests.browser.support.selectors import FIGURE, part
from tests.browser.support.start_modes import FROM_PARTS

PACK, SOURCES = "python/session.pack", "python/sources.pack"
FIGURE_FILE = "explorable/figures/likelihood/__init__.py"
RAISE = """

_draw = draw


def draw(state):
    if state["noise_sd"] > 2.5:
        raise ValueError("this noise is too loud")
    return _draw(state)
"""


def with_broken_figure(pack, sources):
    """The page's Python, with the source of a figure that raises where the noise is large."""
    files = unpacked(pack)
    del files[f"{FIGURE_FILE}c"]
    files[FIGURE_FILE] = unpacked(sources)[FIGURE_FILE] + RAISE.encode()
    return packed(files)


def test_a_figure_that_raises_keeps_its_last_frame(new_reader, site_copy):
    site = site_copy(FROM_PARTS)
    packs = [(site.folder / name).read_bytes() for name in (PACK, SOURCES)]
    site.write(PACK, with_broken_figure(*packs))
    reader = new_reader(site=site)
    reader.live()
    reader.state = {"slope": 2}
    curves = f"[...{FIGURE}.querySelectorAll('path')].map((path) => path.getAttribute('d'))"
    before, mle = reader.evaluate(curves), reader.readout("mle")

    reader.state = {"noise_sd": 2.8}
    assert reader.phase == "live"
    assert reader.evaluate(curves) == before
    assert reader.readout("mle") == mle
    assert reader.text(part(".status")).endswith("from before")
    assert reader.visible(part(".note"))
    assert "ValueError: this noise is too loud" in reader.text(part(".note p"))
    reader.click(part(".note summary"))
    assert reader.visible(part(".note pre"))
    traceback = reader.text(part(".note pre"))
    assert traceback.startswith("Traceback")
    assert f'{FIGURE_FILE}", line' in traceback
    assert 'raise ValueError("this noise is too loud")' in traceback, "the line itself is shown"

    reader.state = {"noise_sd": 2.4}
    assert not reader.visible(part(".note"))
    assert reader.text(part(".status")).startswith("Live: ")
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(reader.state))
