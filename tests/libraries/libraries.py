"""`npm run libraries`: fits other libraries, and prints where the table of libraries is not right.

Outside the tests: it installs a gigabyte of other people's packages, in .cache/libraries. The rows
of R are measured too where Rscript is there, with its packages nnet, rms and MASS, and those of
Weka where java is, and weka.jar where Debian puts it or WEKA_JAR says. `npm run libraries --
--torch` also installs PyTorch, gigabytes on Linux. `-- --newest` takes the newest versions instead
of the pinned ones, and so says what has changed. The exit status is 1 if a row is not as the table
says, 2 if a package cannot be installed.
"""

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
TORCH = "torch==2.14.1"
BINARY = "--only-binary=:all:", "--no-binary=mord"  # mord is plain Python, and has no wheel


def main():
    """The exit status of the fits."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--newest", action="store_true", help="the newest version of each package")
    parser.add_argument("--torch", action="store_true", help="also PyTorch, which is large")
    options = parser.parse_args()
    place = ROOT / ".cache" / "libraries"
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
    wanted = (HERE / "requirements.txt").read_text("utf-8").split()
    if options.torch:
        wanted.append(TORCH)
    if options.newest:
        wanted = ["--upgrade", *(one.partition("==")[0] for one in wanted)]
    pip = [python, "-m", "pip", "install", "--quiet", *BINARY, *wanted]
    print("Installing, which takes minutes at first.", flush=True)
    if subprocess.run(pip).returncode:
        return 2
    paths = os.pathsep.join(map(str, (ROOT / "py", HERE)))
    return subprocess.run(
        [python, HERE / "fits.py"], env=os.environ | {"PYTHONPATH": paths}
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
