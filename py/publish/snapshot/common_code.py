"""Runs in Pyodide, at build, for the profile: what readers' own code often has.

A start takes the functions of WebAssembly that this calls, too, so that such code does not wait.
"""

import math
import sys
from dataclasses import dataclass, field
from functools import partial, reduce
from itertools import product

import numpy as np


@dataclass
class Prior:
    """A class with fields, a property and operators."""

    sd: float = 1.0
    names: list = field(default_factory=list)

    @property
    def variance(self) -> float:
        return self.sd**2

    def __matmul__(self, other):
        return type(self)(self.sd * other.sd, [*self.names, *other.names])


class Refused(ValueError):
    pass


def syntax(x, /, *rest, scale=1.0, **more):
    """Statements and expressions of many kinds."""
    global total
    total = 0
    for i, one in enumerate(rest):
        if (i % 2 == 0 and one is not None) or i > 3:
            continue
        elif not one:
            break
        total += one
    else:
        total -= 1
    while True:
        total //= 2
        if (half := total) < 1:
            break
    try:
        assert half < 5, "small"
        if scale < 0:
            raise Refused(f"{scale!r:>8} is {scale:.2f}") from None
        with np.errstate(all="ignore"):
            x = x / np.asarray([0.0, 1.0])
    except (Refused, TypeError) as error:
        return str(error)
    finally:
        more.pop("seed", None)
    match rest:
        case [first, *_] if first:
            kind = "some"
        case _:
            kind = "none"
    del i
    squares = {k: v**2 for k, v in zip("ab", range(2), strict=False)}
    odd = {n for n in range(9) if n & 1} | {1} - {3} ^ {5}
    inner = lambda t, *a: (yield t) if a else -t  # noqa: E731, F841
    first, *others = sorted(squares.items(), key=lambda pair: pair[1], reverse=True)
    return x[..., None, ::-1], kind, odd, first, others, (1, 2)[0] if x.size else ~1 << 2 >> 1


def numbers():
    """Functions of numpy and math."""
    X = np.array([[2.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 1.0]])
    y, w = X @ [1, 2, 3], np.zeros(3, dtype=int)
    for solve in (np.linalg.inv, np.linalg.det, np.linalg.svd, np.linalg.eigh, np.linalg.qr):
        solve(X)
    for solve in (np.linalg.cholesky, np.linalg.eigvals, np.linalg.pinv, np.linalg.slogdet):
        solve(X)
    np.linalg.lstsq(X[:, :2], y), np.linalg.norm(X, axis=1), np.linalg.cond(X), np.trace(X)
    for each in (np.exp, np.log, np.sqrt, np.abs, np.sin, np.cos, np.tanh, np.log1p, np.expm1):
        each(X), each(X.astype("f4")), each(1.5)
    for each in (np.sum, np.mean, np.std, np.var, np.median, np.max, np.argmin, np.cumsum, np.prod):
        each(X, axis=0), each(X)
    for each in (np.sort, np.argsort, np.diff, np.unique, np.flip, np.ravel, np.isnan, np.sign):
        each(X)
    np.where(X > 1, X, -X), np.clip(X, 0, 1), np.maximum(X, 0), np.hypot(X, 1), np.power(X, 2)
    np.einsum("ij,j->i", X, y), np.outer(y, y), np.tile(y, 2), np.interp(0.5, [0, 1], y[:2])
    np.concatenate([y, y]), np.stack([y, y]), np.column_stack([y, y]), np.meshgrid(y, y)
    np.histogram(y, 2), np.quantile(X, 0.5), np.percentile(X, 50, axis=0), np.cov(X), np.corrcoef(X)
    np.polyfit([0, 1, 2], y, 1), np.polyval([1, 2], y), np.convolve(y, y), np.trapezoid(y)
    np.linspace(0, 1, 5), np.arange(5) % 2, np.logspace(0, 1, 3), np.eye(3)[w], np.ones((2, 2)).T
    np.searchsorted(y, 2), np.round(X, 1), np.allclose(X, X.T), np.nonzero(w), X[X > 1], X[[0, 2]]
    np.any(X > 1) and np.all(X > 0), np.logaddexp(0, y), np.nan_to_num(np.array([np.inf, np.nan]))
    w[1:] += np.array([1, 2]) // 2
    print(X, w, repr(y), float(y[0]), X.tolist(), X.shape, f"{y[0]:.3g}", "%.2f" % y[1])  # noqa: UP031
    for each in (math.exp, math.lgamma, math.erf, math.sqrt, math.log, math.floor):
        each(1.5)
    return reduce(lambda a, b: a + b, product([1, 2], "ab")), partial(max, 1)(2), sys.version_info


def texts():
    """Methods of texts and lists."""
    words = "One two\tthree".replace("\t", " ").split()
    words.append("four"), words.insert(0, "x"), words.remove("x"), words.sort(), words.reverse()
    joined = ", ".join(word.upper().strip().center(9) for word in words)
    return joined.encode().decode(), joined.find("T"), words.index("two"), int("7"), float("1e3")


for _act in (partial(syntax, np.ones(2), 3, 4, seed=1), partial(syntax, 1.0, scale=-1)):
    _act()
Prior(2.0, ["a"]) @ Prior(), numbers(), texts(), Prior().variance
