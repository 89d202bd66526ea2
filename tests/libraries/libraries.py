"""`npm run libraries`: fits other libraries, and prints where the table of libraries is not right.

Outside the tests: it installs a gigabyte of other people's packages, in .cache/libraries. The rows
of R are measured too where Rscript is there, with its packages nnet, rms and MASS. `npm run
libraries -- --newest` takes the newest versions instead of the pinned ones, and so says what has
changed. The exit status is 1 if a row is not as the table says, 2 if a package cannot be installed.
"""

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent


def main():
    """The exit status of the fits."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--newest", action="store_true", help="the newest version of each package")
    newest = parser.parse_args().newest
    place = ROOT / ".cache" / "libraries"
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
    wanted = (HERE / "requirements.txt").read_text("utf-8").split()
    if newest:
        wanted = ["--upgrade", *(one.partition("==")[0] for one in wanted)]
    pip = [python, "-m", "pip", "install", "--quiet", "--only-binary=:all:", *wanted]
    print("Installing, which takes minutes at first.", flush=True)
    if subprocess.run(pip).returncode:
        return 2
    paths = os.pathsep.join(map(str, (ROOT / "py", HERE)))
    return subprocess.run(
        [python, HERE / "fits.py"], env=os.environ | {"PYTHONPATH": paths}
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
