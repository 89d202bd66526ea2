"""The wasm wheels that Pyodide loads in the page: fetched once, checked always, cached.

`pyodide-lock.json` of the npm package names each file and its sha256, so a wheel may come from
anywhere: what does not match never reaches `dist/`.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from publish.pyodide.wheel_places import Unreachable, carrier, official

# Fetched along with whatever is missing: export and the benchmark need it next, and one of the
# places is a single download of 106 MB that nobody wants twice.
SOON_NEEDED = ["matplotlib"]

Place = Callable[[str, Iterable[str]], Iterable[tuple[str, bytes]]]


class WheelError(Exception):
    """A wheel is missing or is not the file that the lock names; the message states what to do."""


def fetch(
    names: Iterable[str],
    node_modules: Path,
    cache: Path,
    places: Iterable[Place] = (official, carrier),
) -> dict[str, Path]:
    """Return the checked wheel of each package and of all it depends on, by package name."""
    pyodide = Path(node_modules) / "pyodide"
    packages = json.loads((pyodide / "pyodide-lock.json").read_text("utf-8"))["packages"]
    version = json.loads((pyodide / "package.json").read_text("utf-8"))["version"]
    cache = Path(cache)
    wanted = with_dependencies(names, packages)
    missing = not_in_cache(wanted, packages, cache)
    if missing:
        soon = with_dependencies([n for n in SOON_NEEDED if n in packages], packages)
        useful = missing | not_in_cache(soon, packages, cache)
        problems = fill(cache, useful, version, places)
        missing = not_in_cache(wanted, packages, cache)
        if missing:
            raise WheelError(not_fetched(missing, problems, version, cache))
    return {name: cache / packages[name]["file_name"] for name in wanted}


def with_dependencies(names: Iterable[str], packages: dict[str, dict]) -> list[str]:
    """List the names and everything they depend on, each once."""
    found: list[str] = []
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name not in packages:
            raise WheelError(f"pyodide-lock.json of the npm package has no package {name!r}.")
        if name not in found:
            found.append(name)
            waiting.extend(packages[name]["depends"])
    return found


def not_in_cache(names: Iterable[str], packages: dict[str, dict], cache: Path) -> dict[str, str]:
    """Give file name -> expected sha256 of those that are absent, or there but damaged."""
    expected = {packages[name]["file_name"]: packages[name]["sha256"] for name in names}
    return {
        file_name: digest
        for file_name, digest in expected.items()
        if not (cache / file_name).is_file() or sha256((cache / file_name).read_bytes()) != digest
    }


def fill(cache: Path, files: dict[str, str], version: str, places: Iterable[Place]) -> list[str]:
    """Ask one place after the other until all files are there; return what went wrong."""
    problems = []
    files = dict(files)
    for place in places:
        if not files:
            break
        try:
            for file_name, content in place(version, list(files)):
                if sha256(content) != files[file_name]:
                    raise WheelError(wrong_file(file_name, files[file_name], content, place, cache))
                write_atomically(content, cache / file_name)
                del files[file_name]
        except Unreachable as error:
            problems.append(str(error))
    return problems


def write_atomically(content: bytes, path: Path) -> None:
    """Write whole or not at all: a build stopped half way must not leave half a wheel."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def wrong_file(file_name: str, digest: str, content: bytes, place: Place, cache: Path) -> str:
    return (
        f"{file_name} is not the file that this Pyodide was released with ({place.__name__}).\n"
        f"  expected sha256 {digest}\n"
        f"  received sha256 {sha256(content)} ({len(content)} bytes)\n"
        "Something on the way changed it (a proxy, a sign-in page?). "
        f"Try another network, or put the right file into {cache}."
    )


def not_fetched(missing: dict[str, str], problems: list[str], version: str, cache: Path) -> str:
    expected = "\n".join(f"  {name}  sha256 {digest}" for name, digest in missing.items())
    tried = "\n".join(f"  {problem}" for problem in problems)
    return (
        f"Wheels of Pyodide {version} are missing and could not be fetched:\n{expected}\n"
        f"Tried:\n{tried or '  every place answered, none has them'}\n"
        f"Go online and run the command again, or put these files into {cache} by hand."
    )
