"""Serves a site over a slow network, also to shared workers, which no driver throttles."""

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
    """The bandwidth that all requests share. `sent`: file name -> bytes sent or scheduled."""

    def __init__(self):
        self.sent = {}
        self._rate = SLOW
        self._turn = Lock()
        self._busy_until = 0.0

    def speed_up(self):
        """Switch to the fast rate when the checks at the slow rate are done."""
        self._rate = GOOD

    def bytes_of(self, names):
        """The number of bytes sent of these files."""
        return sum(self.sent.get(Path(name).name, 0) for name in names)

    def carry(self, name, data, write):
        """Write in chunks, each after the chunks of all requests before it."""
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
    """Answers over `line`, compressed except for the files of Python, whose bytes are counted."""

    def __init__(self, *parts, line, **options):
        self.line = line
        super().__init__(*parts, **options)  # which answers already

    def do_GET(self):
        """Answer after the latency at the rate of the line."""
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
    """Serve the site over a Line, and yield the Line."""
    line = Line()
    with request_log.counted(site, partial(Handler, line=line)):
        yield line
