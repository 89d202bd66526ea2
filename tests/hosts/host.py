"""A host: a program of somebody else's that makes pages, and what a host's module has to offer."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".cache" / "hosts"  # what is installed, kept between runs
ASIDE = "A paragraph before the figure.", "A paragraph after the figure."


@dataclass(frozen=True)
class Host:
    """A program in one version, and how a snippet becomes a page of it.

    `kinds` are the builder's kinds of snippet that are pasted. `install(folder)` installs it there,
    once. `serve(folder, work, snippets, address)` is a context manager: it makes one page for each
    of `snippets` (kind -> (setup or None, text)) in the empty folder `work`, serves them and yields
    kind -> URL; `address` is the figures' own. `darken` is JavaScript that presses the host's own
    switch, or the query of a page that starts dark; "" for a host without, whose reader's system
    turns dark.
    """

    name: str
    version: str
    kinds: tuple[str, ...]
    install: Callable
    serve: Callable
    darken: str = ""

    @property
    def folder(self):
        """Where this version is installed."""
        return CACHE / f"{self.name.lower().replace(' ', '-')}-{self.version}"

    def make_ready(self):
        """Install this version unless that has been done."""
        if not (self.folder / "installed").exists():
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            self.install(self.folder)
            (self.folder / "installed").touch()


def run(*command, cwd, env=None):
    """Run to the end; RuntimeError with the last lines of the output where that fails."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=cwd,
        env=environment(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}\n{done.stdout[-3000:]}")
    return done.stdout


def environment(more=None):
    """This process's variables and some more; no host may look for news of itself."""
    quiet = {"ASTRO_TELEMETRY_DISABLED": "1", "DO_NOT_TRACK": "1", "CI": "1"}
    return {**os.environ, **quiet, **(more or {})}


def npm(folder, *packages):
    """Install packages, NAME@VERSION, into a folder of their own."""
    (folder / "package.json").write_text('{"private": true, "type": "module"}\n', "utf-8")
    run("npm", "install", "--no-audit", "--no-fund", "--save-exact", *packages, cwd=folder)


def pip(folder, *packages):
    """Install packages, NAME==VERSION, into a virtual environment of their own."""
    run("python3", "-m", "venv", "venv", cwd=folder)
    run(folder / "venv" / "bin" / "pip", "install", "--quiet", *packages, cwd=folder)


def free_port():
    """A port on loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def started(*command, cwd, address, env=None, seconds=120):
    """A server that answers at `address`, a URL or a socket's path; it ends with its children."""
    words = [str(word) for word in command]
    path = Path(cwd) / f"{Path(words[0]).name}.log"
    with path.open("w", encoding="utf-8") as log:
        server = subprocess.Popen(
            words, cwd=cwd, env=environment(env), stdout=log, stderr=log, start_new_session=True
        )
        try:
            _wait_for(server, address, seconds, path)
            yield server
        finally:
            _end(server)


def _end(server):
    """End the server and its children; it may have ended by itself."""
    with suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGTERM)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)


def _wait_for(server, address, seconds, log):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.poll() is not None:
            raise RuntimeError(f"The server ended.\n{log.read_text('utf-8')[-3000:]}")
        if _answers(address):
            return
        time.sleep(0.2)
    raise RuntimeError(f"{address} does not answer.\n{log.read_text('utf-8')[-3000:]}")


def _answers(address):
    if isinstance(address, Path):
        return address.exists()
    try:
        urllib.request.urlopen(address, timeout=20).close()
    except urllib.error.HTTPError as error:
        return error.code != 503  # that of a server that is not ready yet
    except OSError:
        return False
    return True


@contextmanager
def folder_served(folder, kinds, path="{}.html"):
    """A folder of pages on loopback; yields kind -> URL."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    command = ("python3", "-m", "http.server", port, "--bind", "127.0.0.1", "--directory", folder)
    with started(*command, cwd=folder, address=address):
        yield {kind: address + path.format(kind) for kind in kinds}
