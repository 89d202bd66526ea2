"""Still pictures: found by listing; the share of the data over log σ."""

import numpy as np
import pytest
from pytest import approx

import pictures
from explorable.figures._shared.houses import NOISE_SD, POINTS, PRIOR_SD
from explorable.scene.marks import Curve, Handle, Label
from pictures import share
from tests.built.pages import ROOT

SIZES = np.array([x for x, _ in POINTS.default])
HALF = NOISE_SD.default / np.sqrt(np.sum(SIZES**2))  # as wide as the likelihood


def expected(prior_sd):
    """The share by precisions: that of the data, and that of the prior."""
    data, prior = np.sum(SIZES**2) / NOISE_SD.default**2, np.asarray(prior_sd, float) ** -2
    return data / (data + prior)


def marks(kind):
    [panel] = pictures.draw("share").panels
    return {mark.name: mark for mark in panel.marks if isinstance(mark, kind)}


def test_pictures_are_found_by_listing():
    files = {path.stem for path in (ROOT / "py" / "pictures").glob("*.py")}
    assert set(pictures.names()) == files - {"__init__"}
    with pytest.raises(KeyError, match=r"no picture 'shre'; pictures are .*share"):
        pictures.load("shre")


@pytest.mark.parametrize("name", pictures.names())
def test_pictures_have_a_caption_and_no_handles(name):
    scene = pictures.draw(name)
    assert pictures.load(name).caption().endswith(".")
    for panel in scene.panels:
        assert len(panel.title) > 30
        assert not [mark for mark in panel.marks if isinstance(mark, Handle)]


def test_the_curve_covers_the_range_of_the_slider():
    [panel] = pictures.draw("share").panels
    curve = marks(Curve)["share"]
    assert 10**curve.x == approx(np.geomspace(PRIOR_SD.low, PRIOR_SD.high, len(curve.x)))
    assert (panel.x.low, panel.x.high) == (curve.x[0], curve.x[-1])
    assert curve.y == approx(expected(10**curve.x), rel=1e-12)
    assert (np.diff(curve.y) > 0).all()
    fine = np.linspace(curve.x[0], curve.x[-1], 2001)
    error = np.abs(np.interp(fine, curve.x, curve.y) - expected(10**fine)).max()
    assert error * panel.height < 0.1, "its corners are not seen"


def test_the_share_is_one_half_where_prior_and_likelihood_have_equal_sds():
    curve = marks(Curve)["share"]
    assert np.interp(np.log10(HALF), curve.x, curve.y) == approx(0.5, abs=1e-3)
    half = next(mark for mark in pictures.draw("share").panels[0].marks if mark.name == "half")
    assert (10**half.x, half.y) == approx((HALF, 0.5))


def test_the_share_goes_to_one_for_a_wide_prior_and_to_zero_for_a_narrow_one():
    assert share.share(1e6) == approx(1, abs=1e-9)
    assert share.share(1e-6) == approx(0, abs=1e-9)
    assert share.share(0.3) == approx(expected(0.3), rel=1e-12)


def test_labels_and_caption_hold_the_numbers():
    texts = {mark.text: 10**mark.x for mark in marks(Label).values()}
    assert texts == approx({"31 %": 0.3, "83 %": 1, "99 %": 4, "½ at 0.45": HALF})
    for width, text in ((0.3, "31 %"), (1, "83 %"), (4, "99 %")):
        assert round(100 * expected(width)) == int(text.split()[0])
        assert f"{text} at σ\u00a0=\u00a0{width}" in share.caption()
    assert f"σₙ\u00a0=\u00a0{NOISE_SD.default:g}" in share.caption()
    assert f"√S\u00a0=\u00a0{HALF:.2f}," in share.caption()
    assert len(SIZES) == 6 and "for the six houses" in share.caption()
