"""Set-up on an incomplete machine: a plain message and a non-zero exit code."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


@pytest.fixture
def machine(tmp_path):
    """A copy of the runner on a simulated machine with Node and npm but without Python."""
    shutil.copytree(PROJECT / "py" / "publish", tmp_path / "project" / "py" / "publish")
    for name in ["package-lock.json", "py/requirements.txt"]:
        (tmp_path / "project" / name).write_text("")
    (tmp_path / "bin").mkdir()
    install(tmp_path, "npm", "mkdir -p node_modules; echo run >> npm-runs")
    (tmp_path / "bin" / "node").symlink_to(shutil.which("node"))
    return tmp_path


def install(machine, name, script):
    """Add a program to the PATH of the machine."""
    program = machine / "bin" / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def run(machine, *parameters):
    """Run a verb; returns (exit code, output)."""
    node = str(Path(shutil.which("node")).resolve())
    # /bin for the stubs; its own Python is shadowed by stubs that fail.
    environment = {"PATH": f"{machine / 'bin'}{os.pathsep}/bin", "HOME": str(machine)}
    done = subprocess.run(
        [node, "py/publish/node/cli.mjs", *parameters],
        cwd=machine / "project",
        env=environment,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


def hide_other_pythons(machine):
    for name in ["python3", "python", "py", *(f"python3.{minor}" for minor in range(11, 15))]:
        if not (machine / "bin" / name).exists():
            install(machine, name, "exit 127")


def test_an_unknown_verb_names_the_known_ones(machine):
    code, output = run(machine, "biuld")
    assert code == 1
    assert "start, build, test, check, bench, trace, hosts, libraries, words, zip" in output


def test_a_missing_python_is_reported(machine):
    hide_other_pythons(machine)
    code, output = run(machine, "build")
    assert code == 1
    assert "Python 3.11 or newer is needed (no Python found" in output


def test_an_old_python_is_reported_with_its_version(machine):
    install(machine, "python3", "echo 3 9")
    hide_other_pythons(machine)
    code, output = run(machine, "build")
    assert code == 1
    assert "python3 is 3.9" in output


def test_a_newer_python_is_preferred_to_an_old_one(machine):
    install(machine, "python3", "echo 3 9")
    install(machine, "python3.12", 'case "$1" in -c) echo 3 12;; *) echo no; exit 1;; esac')
    hide_other_pythons(machine)
    assert "Making .venv with python3.12" in run(machine, "build")[1]


def test_a_missing_venv_module_names_the_debian_package(machine):
    complaint = "echo ensurepip is not available; exit 1"
    install(machine, "python3", f'case "$1" in -c) echo 3 11;; *) {complaint};; esac')
    hide_other_pythons(machine)
    code, output = run(machine, "build")
    assert code == 1
    assert "apt install python3-venv    (or python3.11-venv)" in output


def fake_python(machine):
    """A stub of Python that logs its calls; build.py exits with code 7."""
    script = (
        'case "$1" in --version) echo Python 3.11;; build.py) exit 7;; *) echo "$@" >> calls;; esac'
    )
    install(machine, "environment-python", script)
    make = 'mkdir -p "$3/bin"; cp "$(dirname "$0")/environment-python" "$3/bin/python"'
    install(machine, "python3", f'case "$1" in -c) echo 3 11;; *) {make};; esac')
    hide_other_pythons(machine)


def test_packages_are_installed_once_and_exit_codes_are_passed_on(machine):
    fake_python(machine)
    assert run(machine, "build")[0] == 7
    assert run(machine, "build") == (7, "")
    project = machine / "project"
    assert (project / "npm-runs").read_text() == "run\n"
    assert (project / "calls").read_text().count("pip install") == 1


def test_changed_requirements_are_installed(machine):
    fake_python(machine)
    run(machine, "build")
    (machine / "project" / "py" / "requirements.txt").write_text("numpy\n")
    run(machine, "build")
    assert (machine / "project" / "calls").read_text().count("pip install") == 2


def test_a_failed_npm_install_is_not_recorded_as_done(machine):
    fake_python(machine)
    install(machine, "npm", "mkdir -p node_modules; exit 3")
    for _ in range(2):
        code, output = run(machine, "build")
        assert code == 1
        assert "npm ci failed" in output
