"""Certified values, and as many of their digits as doubles hold.

NIST/ITL Statistical Reference Datasets, linear least squares,
https://www.itl.nist.gov/div898/strd/lls/
"""

import json
from pathlib import Path

import numpy as np
import pytest

from explorable.stats import polynomial, ridge

FILIP = Path(__file__).parents[3] / "vectors" / "nist_filip.json"

NORRIS_X = """
    0.2 337.4 118.2 884.6 10.1 226.5 666.3 996.3 448.6 777.0 558.2 0.4 0.6 775.5 666.9 338.0 447.5
    11.6 556.0 228.1 995.8 887.6 120.2 0.3 0.3 556.8 339.1 887.2 999.0 779.0 11.1 118.3 229.2
    669.1 448.9 0.5"""
NORRIS_Y = """
    0.1 338.8 118.1 888.0 9.2 228.1 668.5 998.5 449.1 778.9 559.2 0.3 0.1 778.1 668.8 339.3 448.9
    10.8 557.7 228.3 998.0 888.8 119.6 0.3 0.6 557.6 339.3 888.0 998.5 778.9 10.2 117.6 228.9
    668.4 449.2 0.2"""
PONTIUS_Y = """
    .11019 .21956 .32949 .43899 .54803 .65694 .76562 .87487 .98292 1.09146 1.20001 1.30822 1.41599
    1.52399 1.63194 1.73947 1.84646 1.95392 2.06128 2.16844 .11052 .22018 .32939 .43886 .54798
    .65739 .76596 .87474 .98300 1.09150 1.20004 1.30818 1.41613 1.52408 1.63159 1.73965 1.84696
    1.95445 2.06177 2.16829"""
# The Longley table: deflator, product, unemployed, armed forces, population, year; employed
LONGLEY = """83.0 234289 2356 1590 107608 1947 60323  88.5 259426 2325 1456 108632 1948 61122
    88.2 258054 3682 1616 109773 1949 60171  89.5 284599 3351 1650 110929 1950 61187
    96.2 328975 2099 3099 112075 1951 63221  98.1 346999 1932 3594 113270 1952 63639
    99.0 365385 1870 3547 115094 1953 64989  100.0 363112 3578 3350 116219 1954 63761
    101.2 397469 2904 3048 117388 1955 66019  104.6 419180 2822 2857 118734 1956 67857
    108.4 442769 2936 2798 120445 1957 68169  110.8 444546 4681 2637 121950 1958 66513
    112.6 482704 3813 2552 123366 1959 68655  114.2 502601 3931 2514 125368 1960 69564
    115.7 518173 4806 2572 127852 1961 69331  116.9 554894 4007 2827 130081 1962 70551"""
HALF_NOISE = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
WAMPLER_NOISE = np.array([*HALF_NOISE, 2048, *HALF_NOISE[::-1]])


def numbers(text):
    return np.array(text.split(), dtype=float)


def check(x, y, weights, sds, noise_sd, digits):
    """Both roads, centred polynomial and ridge on the design; both for weights and their sds."""
    degree = len(weights) - 1
    X = polynomial.design(x, degree)
    mean, covariance = ridge.posterior(X, y, noise_sd, np.inf)
    for got in (polynomial.fit(x, y, degree, 0), ridge.ridge(X, y, 0), mean):
        assert got == pytest.approx(weights, rel=digits, abs=0)
    assert np.sqrt(np.diag(covariance)) == pytest.approx(sds, rel=digits, abs=0)
    scatter = np.sum(np.square(y - polynomial.predict(mean, x))) / (len(x) - degree - 1)
    assert np.sqrt(scatter) == pytest.approx(noise_sd, rel=digits)
    _, sd = polynomial.predictive([0.0], x, y, degree, 0, noise_sd)
    assert sd[0] == pytest.approx(np.hypot(noise_sd, sds[0]), rel=digits)


def test_norris():
    weights = -0.262323073774029, 1.00211681802045
    sds = 0.232818234301152, 0.429796848199937e-03
    check(numbers(NORRIS_X), numbers(NORRIS_Y), weights, sds, 0.884796396144373, 1e-11)


def test_pontius():
    weights = 0.673565789473684e-03, 0.732059160401003e-06, -0.316081871345029e-14
    sds = 0.107938612033077e-03, 0.157817399981659e-09, 0.486652849992036e-16
    x = 150000 * np.tile(np.arange(1, 21), 2)
    check(x, numbers(PONTIUS_Y), weights, sds, 0.205177424076185e-03, 1e-10)


@pytest.mark.parametrize(
    ("base", "size", "digits"),
    [(1, 0, 1e-8), (0.1, 0, 1e-11), (1, 1, 1e-8), (1, 100, 1e-7), (1, 10000, 1e-5)],
    ids=["Wampler1", "Wampler2", "Wampler3", "Wampler4", "Wampler5"],
)
def test_wampler(base, size, digits):
    """y = sum_k (base x)^k, k to 5, plus noise that is orthogonal to all of it."""
    x = np.arange(21.0)
    weights = np.array([1, 1, 1, 1, 1, 1]) * base ** np.arange(6.0)
    y = np.round(polynomial.predict(weights, x), 5) + size * WAMPLER_NOISE
    assert WAMPLER_NOISE @ WAMPLER_NOISE == 83554268
    certified = 2152.32624678170, 2363.55173469681, 779.343524331583
    certified = *certified, 101.475507550350, 5.64566512170752, 0.112324854679312
    for got in (polynomial.fit(x, y, 5, 0), ridge.ridge(polynomial.design(x, 5), y, 0)):
        assert got == pytest.approx(weights, rel=digits, abs=0)
    if size:
        certified, noise_sd = size * np.array(certified), size * 2360.14502379268
        check(x, y, weights, certified, noise_sd, digits)


def test_longley():
    table = numbers(LONGLEY).reshape(16, 7)
    X, y = np.column_stack([np.ones(16), table[:, :6]]), table[:, 6]
    weights = -3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683
    weights = *weights, -1.03322686717359, -0.511041056535807e-01, 1829.15146461355
    sds = 890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699
    sds = *sds, 0.214274163161675, 0.226073200069370, 455.478499142212
    mean, covariance = ridge.posterior(X, y, 304.854073561965, np.inf)
    assert mean == pytest.approx(weights, rel=1e-9)
    assert np.sqrt(np.diag(covariance)) == pytest.approx(sds, rel=1e-10)
    assert np.sum(np.square(y - X @ ridge.ridge(X, y, 0))) == pytest.approx(836424.055505915)


def test_filip():
    filip = json.loads(FILIP.read_text())
    truth = filip["certified"]
    x, y = np.array(filip["x"]), np.array(filip["y"])
    check(x, y, truth["beta"], truth["beta_sd"], truth["residual_sd"], 1e-6)
