"""Python starts from a snapshot with equal behaviour, and falls back to a start from parts."""

import json

import pytest
from pytest import approx

from publish.pyodide import compiled
from publish.pyodide.checksum import json_with_sum
from tests.browser.support.figure import OWN_LINE, Figure
from tests.browser.support.request_log import counted
from tests.browser.support.sites import ROOT, Site, served
from tests.browser.support.start_modes import (
    FROM_PARTS,
    START,
    keep_snapshot,
    restart_on_every_page,
)

SNAPSHOT, MANIFEST = "python/snapshot.pack", "python/start.json"
LIBRARY = f"python/{compiled.compiled_folder(ROOT)}/_umath_linalg.wasm"
STATES = [{}, {"prior_sd": 0.3}, {"prior_sd": 4, "noise_sd": 2.5}]

# What numpy and the library say: of what was linked, imported and kept before the memory was taken,
# and of what comes later.
SAY = """
import datetime, decimal, fractions, statistics
import numpy.fft, numpy.polynomial, numpy.ma
from numpy.random import RandomState, default_rng
def refused(act):
    try:
        return act()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
def said():
    X = np.array([[2.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.25, 1.0]])
    rows = np.array([(1, 2.5, "a"), (3, -4.5, "b")], dtype="i4,f8,U1")
    yield from (np.linalg.solve(X, [1, 2, 3]), np.linalg.eigh(X), np.linalg.qr(X), np.linalg.svd(X))
    yield from (np.linalg.inv(X), np.linalg.det(X), np.linalg.lstsq(X[:, :2], [1, 2, 3]))
    yield from (np.einsum("ij,kj->ik", X, X), np.sort(X, axis=None), np.argsort(-X[0]))
    yield from (np.cumsum(X, axis=1), np.fft.rfft([1, 2, 3, 4]), np.unique([3, 1, 3]))
    yield from (default_rng(7).normal(size=3), RandomState(7).rand(2), np.char.upper(["ab"]))
    yield from (np.ma.masked_less([1, 2, 3], 2), np.polynomial.Polynomial([1, 2])(3.0))
    yield from (np.datetime64("2026-11-21") + np.timedelta64(10, "D"), rows, rows["f1"])
    yield from (np.interp(0.3, [0, 1], [2, 4]), np.histogram([1, 2, 2, 5], bins=2))
    yield from (X.astype("f4") / 3, np.array([1, None]), np.float64(1) / 3, np.pi.hex())
    yield refused(lambda: np.linalg.cholesky(-X))
    yield refused(lambda: np.ones(2) + np.ones(3))
    yield from (refused(lambda: {}["key"]), refused(lambda: int("x")), refused(lambda: X.nothing))
    yield from (decimal.Decimal(1) / 3, fractions.Fraction(3, 9), statistics.median([3, 1, 2]))
    yield from (datetime.date(2026, 11, 21).isoformat(), f"{1 / 3:.20g}", hash(2**70))
def prior_density(w, prior_sd):
    raise ValueError("said " + " ".join(" | ".join(map(repr, said())).split()))
"""
COUNT_FROZEN = (
    "import gc\n"
    "def prior_density(w, prior_sd):\n"
    "    raise ValueError(f'frozen {gc.get_freeze_count()}')\n"
)
# Any number between 0 and 1 is a density that nobody minds.
DRAW_RANDOM = (
    "import random\nfrom numpy.random import default_rng\n"
    "lots = [random.random(), default_rng().random(), np.random.rand()]\n"
    "def prior_density(w, prior_sd):\n"
    "    raise ValueError(f'lots {lots}')\n"
)


@pytest.fixture
def restored(new_reader):
    """A function that makes a reader whose Python comes from the snapshot."""

    def start(site=None):
        reader = new_reader(**({"site": site} if site else {}))
        keep_snapshot(reader)
        return reader.live()

    return start


@pytest.fixture(scope="module")
def both(start_reader, tmp_path_factory):
    """Two readers: the Python of one comes from the snapshot, that of the other from its parts.

    What a test runs in them stays, so the one that draws with our own functions comes first.
    """
    with served(Site(tmp_path_factory.mktemp("parts") / "dist", FROM_PARTS)) as site:
        one, other = readers = [start_reader(), start_reader(site=site)]
        keep_snapshot(one)
        starts = [reader.live().evaluate(START) for reader in readers]
        assert starts == ["snapshot", "parts"]
        yield one, other
        assert [reader.errors() for reader in readers] == [[], []]
        for reader in readers:
            reader.close()


@pytest.fixture
def counting(tmp_path):
    """The site and a server that counts."""
    with counted(Site(tmp_path / "dist")) as site:
        yield site


def outcome(reader, text, start):
    """What a reader's function says when it fails, from the word `start` on."""
    prior = Figure(reader, "prior")
    prior.settle()
    prior.paste(text)
    reader.press("Control+Enter")
    prior.expect_outcome(start)
    words = prior.text(".code .outcome")
    return words[words.index(start) :]


@pytest.mark.engines("webkit")
def test_an_incompatible_engine_does_not_request_the_snapshot(restored, counting):
    assert restored(counting).evaluate(START) == "parts"
    assert f"/{SNAPSHOT}" not in counting.asked


@pytest.mark.engines("chromium", "firefox")
def test_the_snapshot_draws_the_same_scenes_as_a_start_from_parts(both):
    for name in ("likelihood", "posterior", "polynomial"):
        figures = [Figure(reader, name) for reader in both]
        for state in STATES:
            for figure in figures:
                figure.settle()
                known = figure.state
                figure.state = {key: value for key, value in state.items() if key in known}
            # A figure as it was found may still show the build's numbers, of another processor.
            assert figures[0].readouts == approx(figures[1].readouts, rel=1e-12)
            assert figures[0].pictures() == figures[1].pictures()


@pytest.mark.engines("chromium", "firefox")
def test_numpy_and_the_standard_library_behave_the_same(both):
    one, other = [outcome(reader, SAY, "said ") for reader in both]
    assert one == other
    assert one.count(" | ") > 30 and "could not be broadcast" in one and "Fraction(1, 3)" in one


@pytest.mark.engines("chromium")
def test_every_start_has_a_different_random_seed(restored):
    texts = [outcome(restored(), DRAW_RANDOM, "lots ") for _ in range(2)]
    one, other = [json.loads(text[5 : text.index("]") + 1]) for text in texts]
    assert len({*one, *other}) == 6


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("start", [0, 1], ids=["snapshot", "parts"])
def test_collections_pass_over_what_a_start_holds(start, both):
    count = outcome(both[start], COUNT_FROZEN, "frozen ")
    assert int(count.split()[1].strip(".")) > 10_000


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize("start", [0, 1], ids=["snapshot", "parts"])
def test_tracebacks_show_source_lines(start, both):
    prior = Figure(both[start], "prior")
    prior.settle()
    prior.run("def prior_density(w, prior_sd):\n    return np.ones(3)\n", "")
    place, line, shown = OWN_LINE.search(prior.traceback()).groups()
    assert shown == (ROOT / "py" / place).read_text("utf-8").splitlines()[int(line) - 1].strip()


def with_less(content, _):
    """A snapshot that lacks its last bytes."""
    return content[:-1000]


def with_more(content, _):
    """A snapshot that is longer."""
    return content + b"more"


def with_another_byte(content, _):
    """A snapshot in which one byte, of a text or of a number, is another."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def of_another_version(content, session):
    """A snapshot taken with a Pyodide that has one function more."""
    session["table"] += 1
    return content


def of_another_memory(content, session):
    """A snapshot taken with a Pyodide that has other constants."""
    session["sum"] ^= 1
    return content


DAMAGED = [with_less, with_more, with_another_byte, of_another_version, of_another_memory]


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("damaged", DAMAGED)
def test_an_incompatible_snapshot_falls_back_to_parts(damaged, restored, counting):
    check_fallback(damaged, restored, counting)


@pytest.mark.engines("firefox")
def test_the_fallback_to_parts_works_in_another_engine(restored, counting):
    check_fallback(with_another_byte, restored, counting)


def check_fallback(damaged, restored, counting):
    """Python starts from its parts, and of such a snapshot nobody asks again."""
    manifest = json.loads((counting.folder / MANIFEST).read_bytes())
    content = (counting.folder / SNAPSHOT).read_bytes()
    counting.write(SNAPSHOT, damaged(content, manifest["snapshot"]["session"]))
    del manifest["sum"]
    counting.write(MANIFEST, json_with_sum(manifest))
    reader = restored(counting)
    assert reader.evaluate(START) == "parts"
    assert counting.asked.count(f"/{SNAPSHOT}") == 1
    assert {"/python/library.pack", "/python/session.pack"} <= {*counting.asked}
    counting.asked.clear()
    restart_on_every_page(reader)
    reader.live()
    assert reader.evaluate(START) == "parts"
    assert "/python/start.json" in counting.asked
    assert f"/{SNAPSHOT}" not in counting.asked, "it is not tried again"


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("name", [SNAPSHOT, LIBRARY])
def test_a_missing_snapshot_file_falls_back_to_parts(name, new_reader, counting):
    counting.remove(name)
    reader = new_reader(site=counting)
    reader.provokes = [name, "404"]
    keep_snapshot(reader)
    reader.live()
    assert reader.evaluate(START) == "parts"
