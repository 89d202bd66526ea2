"""A site at the end of a slow line: shared workers too, which no driver slows."""

import gzip
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock

from tests.browser.support import request_log

SLOW, GOOD = 3e6 / 8, 10e6  # bytes a second
LATENCY = 0.15  # seconds
CHUNK = 8192
COMPRESSED = (".html", ".css", ".js", ".mjs", ".json", ".svg")


class Line:
    """What all requests share. `sent`: file name -> bytes that have gone out, or are about to."""

    def __init__(self):
        self.sent = {}
        self._rate = SLOW
        self._turn = Lock()
        self._busy_until = 0.0

    def hurry(self):
        """Be a good line from now on: all has been seen that a slow one shows."""
        self._rate = GOOD

    def bytes_of(self, names):
        """How many bytes of these files have gone out."""
        return sum(self.sent.get(Path(name).name, 0) for name in names)

    def carry(self, name, data, write):
        """Write in small pieces, each when the line has carried those before it, of all files."""
        for start in range(0, len(data), CHUNK):
            piece = data[start : start + CHUNK]
            with self._turn:
                now = time.monotonic()
                self._busy_until = max(self._busy_until, now) + len(piece) / self._rate
                due = self._busy_until - now
                self.sent[name] = self.sent.get(name, 0) + len(piece)
            time.sleep(due)
            write(piece)


class Handler(request_log.Handler):
    """Answers over `line`, compressed; but for Python's files, of which a test counts the bytes."""

    def __init__(self, *parts, line, **options):
        self.line = line
        super().__init__(*parts, **options)  # which answers already

    def do_GET(self):
        """Answer as slowly as the line is."""
        time.sleep(LATENCY)
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in COMPRESSED:
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.line.carry(path.name, data, self.wfile.write)


@contextmanager
def slowed(site):
    """The site with its `address`, and the Line to it."""
    line = Line()
    with request_log.counted(site, partial(Handler, line=line)):
        yield line
