"""What a reader needs without a network: told to the service worker, each file with its hash."""

import hashlib
import json

# What is for others than readers of pages, or too large to be put aside before it is asked for.
LEFT_OUT = ("404.html", "cards/", "embed.js", "feed.xml", "notebooks/", "oembed/", "posters/")
LEFT_OUT += ("file/", "python/print/", "robots.txt", "sitemap.xml")
WORKER = "service-worker.js"


def write_worker(root, out):
    """The service worker of the site in `out`, where everything else is there already."""
    files = {name: [hashlib.sha256(data).hexdigest(), len(data)] for name, data in needed(out)}
    source = (root / "site" / "public" / WORKER).read_text("utf-8")
    told = f"self.files = {json.dumps(files, separators=(',', ':'))};\n"
    (out / WORKER).write_text(told + source, encoding="utf-8")


def needed(out):
    """(path from the site's top, bytes) of each file that is kept, in the order of their paths."""
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        asked_for = path.is_file() and path.suffix != ".map" and name != WORKER
        if asked_for and not name.startswith(LEFT_OUT):
            yield name, path.read_bytes()
