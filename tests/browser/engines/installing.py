"""Installing browsers: Debian's packages where we may, else what Playwright downloads."""

import os
import platform
import shutil
import subprocess
import sys

PACKAGES = {
    "chromium": ["chromium"],
    "firefox": ["firefox-esr"],
    "webkit": ["webkit2gtk-driver", "xvfb"],
}


def install(engine: str) -> list[str]:
    """Try every way there is until one works; return a sentence for each that did not."""
    attempts = []
    if os.environ.get(f"{engine.upper()}_PATH"):
        return attempts  # somebody chose another one; what we install would not be used
    if may_use_apt(engine):
        problem = apt(PACKAGES[engine])
        if not problem:
            return attempts
        attempts.append(problem)
    if engine != "webkit":  # the tests drive WebKit by WebKitGTK's own driver, not by Playwright
        command = [sys.executable, "-m", "playwright", "install", engine]
        problem = attempt(command)
        if problem:
            attempts.append(problem)
    elif not attempts:
        attempts.append(
            "  WebKit is installed by itself only on Debian and Ubuntu, as root or by sudo."
        )
    return attempts


def may_use_apt(engine: str) -> bool:
    """On Ubuntu only WebKit: its packages of the others are empty and lead to snaps."""
    try:
        system = platform.freedesktop_os_release()["ID"]
    except OSError:
        return False
    fits = system == "debian" or (system == "ubuntu" and engine == "webkit")
    return fits and as_root() is not None


def as_root() -> list[str] | None:
    """Return what to put before a command to run it as root; None if that is not allowed."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


def apt(packages: list[str]) -> str:
    """Install Debian packages and nothing that they merely recommend; return what went wrong."""
    quiet = [*as_root(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # Another apt on this machine (unattended upgrades, a second checkout) is waited for.
    patient = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
    return attempt([*quiet, "update"]) or attempt([*quiet, *patient, "install", *packages])


def attempt(command: list[str]) -> str:
    """Run a command; return "" or a sentence about how it failed."""
    print("$ " + " ".join(command), flush=True)
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0:
        return ""
    lines = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
    return f"  {' '.join(command)}: {lines[-1].strip()}"
