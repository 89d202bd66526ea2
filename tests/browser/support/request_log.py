"""A server that counts what is asked of it: of a shared worker's requests no driver tells."""

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder, free for all, as the real server gives them."""

    extensions_map = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css"} | {
        ".html": "text/html; charset=utf-8",
        ".wasm": "application/wasm",
        ".svg": "image/svg+xml",
        "": "application/octet-stream",
    }

    def end_headers(self):
        """Add what no sandboxed frame gets a file without, and what keeps all requests coming."""
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_request(self, *_):
        """Remember instead of printing."""
        self.server.asked.append(self.path.split("?")[0])

    def log_message(self, *_):
        """Nothing is printed."""


@contextmanager
def counted(site, handler=Handler):
    """The site with its `address`, and `asked`, every path that was asked for, in order."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site.folder)))
    server.asked = site.asked = []
    Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://localhost:{server.server_port}/"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
