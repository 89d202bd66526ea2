"""Seeded draws: Gaussian, independent of each other and of the seed, the same for every shape."""

import numpy as np
import pytest
from pytest import approx
from scipy import stats

from explorable.numerics.fixed_draws import standard_normals


@pytest.mark.parametrize("seed", [0, 1, 9999, 2**31 - 1])
def test_draws_are_standard_normal(seed):
    z = standard_normals(seed, 400, 50)
    assert stats.kstest(z.ravel(), "norm").pvalue > 1e-3
    assert abs(np.corrcoef(z, rowvar=False) - np.eye(50)).max() < 0.25
    assert np.abs(np.corrcoef(z[:, :-1].ravel(), z[:, 1:].ravel())[0, 1]) < 0.03


def test_seeds_give_draws_that_are_unrelated():
    z = np.array([standard_normals(seed, 40, 25).ravel() for seed in range(12)])
    assert abs(np.corrcoef(z) - np.eye(12)).max() < 0.15


def test_a_larger_shape_continues_a_smaller_one():
    assert (standard_normals(3, 100, 50)[:7, :11] == standard_normals(3, 7, 11)).all()


def test_links_with_a_seed_keep_their_picture():
    z = standard_normals(0, 1, 2)
    assert z[0] == approx([-0.45275774021745807, 2.65060581207967], rel=1e-12)
    with pytest.raises(ValueError):
        z[0, 0] = 1.0
