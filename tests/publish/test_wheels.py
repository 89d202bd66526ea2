"""Wheels: only a file with the hash of the lock is used, whatever a source returns."""

import hashlib
import io
import json
import sys

import pytest

from publish.pyodide import wheel_places, wheels

NUMPY = b"the real numpy"
CYCLER = b"the real cycler"
FILES = {"numpy-1.whl": NUMPY, "cycler-1.whl": CYCLER}


@pytest.fixture
def project(tmp_path):
    """A node_modules whose lock has two packages, one needing the other; an empty cache."""
    pyodide = tmp_path / "node_modules" / "pyodide"
    pyodide.mkdir(parents=True)
    packages = {
        "numpy": package("numpy-1.whl", NUMPY, ["cycler"]),
        "cycler": package("cycler-1.whl", CYCLER, []),
    }
    (pyodide / "pyodide-lock.json").write_text(json.dumps({"packages": packages}))
    (pyodide / "package.json").write_text(json.dumps({"version": "1.2.3"}))
    return tmp_path / "node_modules", tmp_path / "cache"


def package(file_name, content, depends):
    digest = hashlib.sha256(content).hexdigest()
    return {"file_name": file_name, "sha256": digest, "depends": depends}


class Place:
    """A source that returns the given files and logs the requests."""

    __name__ = "place"

    def __init__(self, files):
        self.files = files
        self.requests = []

    def __call__(self, version, file_names):
        self.requests.append((version, list(file_names)))
        return [(name, self.files[name]) for name in file_names if name in self.files]


def closed(version, file_names):
    raise wheel_places.Unreachable("no route to the place")


def test_a_package_is_fetched_once_with_its_dependencies(project):
    place = Place(FILES)
    found = wheels.fetch(["numpy"], *project, places=[place])
    again = wheels.fetch(["numpy"], *project, places=[place])
    assert found == again
    assert {name: path.read_bytes() for name, path in found.items()} == {
        "numpy": NUMPY,
        "cycler": CYCLER,
    }
    assert place.requests == [("1.2.3", ["numpy-1.whl", "cycler-1.whl"])]


def test_only_a_damaged_file_of_the_cache_is_fetched_again(project):
    place = Place(FILES)
    found = wheels.fetch(["numpy"], *project, places=[place])
    found["cycler"].write_bytes(CYCLER[:3])
    assert wheels.fetch(["numpy"], *project, places=[place])["cycler"].read_bytes() == CYCLER
    assert place.requests[1] == ("1.2.3", ["cycler-1.whl"])


def test_an_unreachable_source_falls_back_to_the_next(project):
    assert wheels.fetch(["cycler"], *project, places=[closed, Place(FILES)])


def test_files_missing_in_one_source_come_from_the_next(project):
    second = Place(FILES)
    wheels.fetch(["numpy"], *project, places=[Place({"numpy-1.whl": NUMPY}), second])
    assert second.requests == [("1.2.3", ["cycler-1.whl"])]


def test_a_file_with_a_wrong_hash_fails_the_build_and_is_not_cached(project):
    with pytest.raises(wheels.WheelError) as caught:
        wheels.fetch(["cycler"], *project, places=[Place({"cycler-1.whl": b"sign in, please"})])
    for part in ["cycler-1.whl", hashlib.sha256(CYCLER).hexdigest(), "expected", str(project[1])]:
        assert part in str(caught.value)
    assert not list(project[1].glob("*"))


def test_unreachable_sources_raise_an_error_with_the_file_and_the_remedy(project):
    with pytest.raises(wheels.WheelError) as caught:
        wheels.fetch(["cycler"], *project, places=[closed, Place({})])
    for part in [
        "cycler-1.whl",
        hashlib.sha256(CYCLER).hexdigest(),
        "no route to the place",
        "Go online",
    ]:
        assert part in str(caught.value)


def test_an_unknown_package_is_named(project):
    with pytest.raises(wheels.WheelError, match="'pandas'"):
        wheels.fetch(["pandas"], *project, places=[])


def test_official_requests_exactly_this_version(monkeypatch):
    requests = []

    def urlopen(address, timeout):
        requests.append(address)
        return io.BytesIO(NUMPY)

    monkeypatch.setattr(wheel_places.urllib.request, "urlopen", urlopen)
    assert list(wheel_places.official("1.2.3", ["numpy-1.whl"])) == [("numpy-1.whl", NUMPY)]
    assert "v1.2.3" in requests[0] and requests[0].endswith("/numpy-1.whl")


def test_official_without_a_network_is_unreachable(monkeypatch):
    def urlopen(address, timeout):
        raise OSError("network is down")

    monkeypatch.setattr(wheel_places.urllib.request, "urlopen", urlopen)
    with pytest.raises(wheel_places.Unreachable, match="network is down"):
        list(wheel_places.official("1.2.3", ["numpy-1.whl"]))


# Scripts in the place of pip.
BRING = """
import json, sys, zipfile
with zipfile.ZipFile(f"{sys.argv[1]}/carrier-1.whl", "w") as archive:
    for name, text in json.loads(sys.argv[2]).items():
        archive.writestr(name, text)
"""
TRICKLE = """
import os, pathlib, sys, time
part = pathlib.Path(os.environ["TMPDIR"]) / "part"
part.write_bytes(bytes(3_000_000))
seen = pathlib.Path(sys.argv[1])
while not seen.exists():
    time.sleep(0.01)
"""


@pytest.fixture
def pip(monkeypatch):
    """A function that has a script run in the place of pip, with these arguments."""
    start = wheel_places.subprocess.Popen

    def use(script, *arguments):
        def popen(command, **options):
            folder = command[command.index("--dest") + 1] if "--dest" in command else ""
            given = [folder if one is None else one for one in arguments]
            return start([sys.executable, "-c", script, *given], **options)

        monkeypatch.setattr(wheel_places.subprocess, "Popen", popen)

    return use


def test_carrier_returns_the_files_that_it_has_and_says_what_it_downloads(pip, capsys):
    files = {wheel_places.CARRIER_FOLDER + "numpy-1.whl": NUMPY.decode()}
    pip(BRING, None, json.dumps(files))
    given = list(wheel_places.carrier("1.2.3", ["numpy-1.whl", "cycler-1.whl"]))
    assert given == [("numpy-1.whl", NUMPY)]
    printed = capsys.readouterr().out
    for part in ("same files", wheel_places.CARRIER, "106 MB", "sha256"):
        assert part.lower() in printed.lower()


def test_a_carrier_that_pip_cannot_download_is_unreachable(pip):
    pip("import sys; sys.exit('ERROR: no such release')")
    with pytest.raises(wheel_places.Unreachable, match="no such release"):
        list(wheel_places.carrier("1.2.3", ["numpy-1.whl"]))


def test_a_download_prints_its_progress(pip, monkeypatch, tmp_path):
    seen, printed = tmp_path / "seen", []
    monkeypatch.setattr(wheel_places, "REPORT_SECONDS", 0.02)

    def record(text, **_):
        printed.append(text)
        if "3 of" in text:
            seen.touch()  # lets the download end

    monkeypatch.setattr("builtins.print", record)
    pip(TRICKLE, str(seen))
    wheel_places.download([], str(tmp_path))
    assert printed[-1].split() == ["3", "of", "106", "MB"]


def test_a_download_without_end_is_unreachable(pip, monkeypatch, tmp_path):
    monkeypatch.setattr(wheel_places, "REPORT_SECONDS", 0.01)
    monkeypatch.setattr(wheel_places, "CARRIER_SECONDS", 0)
    pip(TRICKLE, str(tmp_path / "never"))
    with pytest.raises(wheel_places.Unreachable, match="no end"):
        wheel_places.download([], str(tmp_path))
