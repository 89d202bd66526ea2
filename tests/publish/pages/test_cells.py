"""The cells of articles: what the page prints under them holds, and is what scikit-learn prints."""

import contextlib
import io
import json
import re

import numpy as np
import pytest
from scipy import stats
from sklearn.linear_model import Ridge

from explorable.runtime import cells
from publish.pages.cells import cell_data, source_of
from tests.built.pages import ROOT

NAMES = sorted(path.stem for path in (ROOT / "templates" / "cells").glob("*.py"))
ARTICLES = {path.stem: path.read_text("utf-8") for path in ROOT.glob("templates/articles/*.html")}


def printed(name):
    return cell_data(ROOT, name)["printed"]


def names_after(name):
    """The names that a cell has made when it has ended."""
    names = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(source_of(ROOT, name), names)
    return names


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_comes_to_its_end_and_stands_in_an_article(name):
    assert printed(name)
    assert "False" not in printed(name)
    assert any(f'cell("{name}"' in text for text in ARTICLES.values())


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("step_")])
def test_the_equality_of_a_step_holds_for_other_numbers(name):
    source = source_of(ROOT, name)
    for old, new in (("2.0, 1.0, 3.0", "-4.0, 0.2, 9.0"), ("[0.8, 0.3]", "[-2.0, 0.1]")):
        source = source.replace(old, new)
    for old, new in (("noise_sd = 1.0", "noise_sd = 0.7"), ("1.0, 0.5\n", "0.7, 2.0\n")):
        source = source.replace(old, new)
    ran = json.loads(cells.run(source))
    assert not ran["error"] and ran["printed"] != printed(name)
    assert "False" not in ran["printed"]
    ends = re.findall(r"(?:=|\]) (\d[.\d]*)$", ran["printed"], re.MULTILINE)
    assert len(set(ends)) <= 1, "the same number at every w"


def test_the_record_of_scikit_learn_is_what_it_prints_and_what_the_cell_prints():
    """To the last digit, with the seed and the data of the cell."""
    made = names_after("fit_intercept")
    X, y = made["X"], made["y"]
    record = dict(re.findall(r"&gt;&gt;&gt; (.+)\n(array.+?)(?=\n|<)", ARTICLES["ridge-is-map"]))
    assert len(record) == 2
    for call, text in record.items():
        coef = eval(call, {"Ridge": Ridge, "X": X, "y": y})
        assert text == repr(coef)
        assert str(coef) in printed("fit_intercept")
    plain, fitted = (eval(call, {"Ridge": Ridge, "X": X, "y": y}) for call in record)
    assert f"{np.abs(plain - fitted).max():.3e}" == "6.655e-04"
    shifted = np.linalg.solve(X.T @ X + np.eye(5), X.T @ (y + 10))
    assert f"{np.abs(shifted - fitted).max():.3f}" == "1.096"
    assert "6.655e-04" in printed("fit_intercept") and "1.096" in printed("fit_intercept")
    assert "6.655 × 10⁻⁴" in ARTICLES["ridge-is-map"]


def test_spike_and_slab_has_the_mean_of_a_sum_over_many_weights_and_a_median_of_zero():
    made = names_after("spike_slab")
    w = np.linspace(-30, 30, 200_001)
    slab = stats.norm.pdf(made["mle"], w, 1) * stats.norm.pdf(w, 0, 2)
    spike, step = stats.norm.pdf(made["mle"], 0, 1), w[1] - w[0]
    total = spike + slab.sum() * step
    assert made["at_zero"] == pytest.approx(spike / total, rel=1e-6)
    assert made["below"] == pytest.approx(slab[w < 0].sum() * step / total, rel=1e-3)
    mean = (w * slab).sum() * step / total
    assert f"mean {mean:.3f}" in printed("spike_slab") and f"{mean:.3f}" == "0.629"
    assert "median exactly 0: True" in printed("spike_slab")
