"""Lists the files that the service worker stores for reading offline, each with its hash."""

import hashlib
import json
from pathlib import Path

from publish.assets import hosting
from publish.words import catalogue

# Files that pages do not need, or that are too large to store before they are requested.
LEFT_OUT = ("404.html", "cards/", "embed.js", "feed.xml", "notebooks/", "oembed/", "posters/")
LEFT_OUT += (
    "everybodys-lambda/libraries.",
    "file/",
    "python/print/",
    "robots.txt",
    "sitemap.xml",
    *hosting.FILES,
)
WORKER = "service-worker.js"
# Most readers never open pages of another language: these are read with a network.
LANGUAGES = catalogue.languages(Path(__file__).parents[3])
LEFT_OUT += tuple(f"{top}{language}/" for language in LANGUAGES for top in ("", "site/"))


def write_worker(root, out):
    """The service worker of the site in `out`, where everything else is there already."""
    files = {name: [hashlib.sha256(data).hexdigest(), len(data)] for name, data in needed(out)}
    source = (root / "site" / "public" / WORKER).read_text("utf-8")
    listing = f"self.files = {json.dumps(files, separators=(',', ':'))};\n"
    (out / WORKER).write_text(listing + source, encoding="utf-8")


def needed(out):
    """(path from the site's top, bytes) of each file to be stored, in the order of their paths."""
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        wanted = path.is_file() and path.suffix != ".map" and name != WORKER
        if wanted and not name.startswith(LEFT_OUT):
            yield name, path.read_bytes()
