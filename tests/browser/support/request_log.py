"""A server that logs requests: no driver reports those of a shared worker."""

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Handler(SimpleHTTPRequestHandler):
    """Serves the files of a folder with CORS allowed."""

    extensions_map = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css"} | {
        ".html": "text/html; charset=utf-8",
        ".wasm": "application/wasm",
        ".svg": "image/svg+xml",
        "": "application/octet-stream",
    }

    def end_headers(self):
        """Allow sandboxed frames, and make the browser revalidate every file."""
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_request(self, *_):
        """Log the path instead of printing it."""
        self.server.asked.append(self.path.split("?")[0])

    def log_message(self, *_):
        """Print nothing."""


@contextmanager
def counted(site, handler=Handler):
    """Serve the site; `asked` has every requested path in order."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site.folder)))
    server.asked = site.asked = []
    Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://localhost:{server.server_port}/"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
