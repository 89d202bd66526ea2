"""A server that answers one file in a wrong way, as proxies, disks and hosts do."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event

from tests.browser.support import request_log

LONGEST = 50  # seconds that a request waits


@dataclass
class Fault:
    """What is wrong with the file at `path`, until `over` is set."""

    kind: str  # missing, half, type, byte, hang or wait
    path: str  # all files below it if it ends with a slash
    over: Event = field(default_factory=Event)

    def is_of(self, path):
        """Whether it is the fault of this file, and is not over."""
        at = self.path
        return not self.over.is_set() and (path == at or (at[-1] == "/" and path.startswith(at)))


def half(data):
    """The file cut in the middle."""
    return data[: len(data) // 2]


def one_byte(data):
    """The file with one bit changed, in the middle."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


CHANGES = {"half": half, "byte": one_byte}


class Handler(request_log.Handler):
    """Serves a folder, one file of it with a fault."""

    def __init__(self, *parts, fault, **options):
        self.fault = fault
        super().__init__(*parts, **options)  # which answers already

    def do_GET(self):
        """Answer; the fault's file as its kind demands."""
        fault = self.fault
        if not fault.is_of(self.path.split("?")[0]):
            super().do_GET()
        elif fault.kind == "wait":
            fault.over.wait(LONGEST)
            super().do_GET()
        elif fault.kind == "missing":
            self.send_error(404)
        else:
            self.answer_wrongly(fault)

    def answer_wrongly(self, fault):
        """Send the file, changed, under another type, or its first half and then nothing."""
        path = Path(self.translate_path(self.path))
        data = CHANGES.get(fault.kind, bytes)(path.read_bytes())
        kind = "text/plain" if fault.kind == "type" else self.guess_type(path)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        hangs = fault.kind == "hang"
        self.wfile.write(half(data) if hangs else data)
        if hangs:
            self.wfile.flush()
            fault.over.wait()
            self.close_connection = True


@contextmanager
def faulty(site, fault):
    """Serve the site at an address of its own, with the fault."""
    with request_log.counted(site, partial(Handler, fault=fault)):
        try:
            yield site
        finally:
            fault.over.set()
