"""Lists the files that the service worker stores for reading offline, each with its hash."""

import hashlib
import json

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
# Files of another language: cached for whoever reads a page of it, and again for a new version.
OF_LANGUAGE = (
    *("{}/", "site/{}/", "prerendered/{}/"),
    *("python/words/{}.json", "python/scripts/{}/"),
)


def write_worker(root, out):
    """The service worker of the site in `out`, where everything else is there already."""
    languages = catalogue.languages(root)
    listed = {
        name: [hashlib.sha256(data).hexdigest(), len(data)] for name, data in needed(out, languages)
    }
    spoken = {f"{one}/": [place.format(one) for place in OF_LANGUAGE] for one in languages}
    told = {"files": listed, "spoken": spoken}
    listing = "".join(
        f"self.{name} = {json.dumps(value, separators=(',', ':'))};\n"
        for name, value in told.items()
    )
    source = (root / "site" / "public" / WORKER).read_text("utf-8")
    (out / WORKER).write_text(listing + source, encoding="utf-8")


def needed(out, languages):
    """(path from the site's top, bytes) of each file to be stored, in the order of their paths."""
    left_out = (*LEFT_OUT, *(f"{one}/{name}" for one in languages for name in LEFT_OUT))
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        wanted = path.is_file() and path.suffix != ".map" and name != WORKER
        if wanted and not name.startswith(left_out):
            yield name, path.read_bytes()
