"""Lists the files that the service worker stores for reading offline, each with its hash."""

import hashlib
import json
import subprocess
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
# What a page and its Python ask for before they are live: small files, in one cache entry.
OF_START = ("site/main.css", "site/main.js", "site/chunk-*.js", "site/worker.js", "katex/katex.css")
OF_START += (
    "site/fonts/*.woff2",
    "katex/fonts/*.woff2",
    "python/start.json",
    "python/pyodide-*/*.js",
)
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
    told = {"files": listed, "spoken": spoken, "start": start_bundle(out, listed)}
    listing = "".join(
        f"self.{name} = {json.dumps(value, separators=(',', ':'))};\n"
        for name, value in told.items()
    )
    (out / WORKER).write_text(listing + script(root), encoding="utf-8")


def script(root):
    """The service worker's modules as one script: not all browsers take modules there."""
    source = root / "site" / "service-worker" / WORKER
    command = ["node", str(Path(__file__).with_name("one_script.mjs")), str(source)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


def start_bundle(out, listed):
    """`names` of the files that pages start with, in order, and the `sha256` of all their bytes.

    `listed` are the files that the service worker stores.
    """
    paths = sorted(path for pattern in OF_START for path in out.glob(pattern))
    names = [name for path in paths if (name := path.relative_to(out).as_posix()) in listed]
    content = b"".join((out / name).read_bytes() for name in names)
    return {"names": names, "sha256": hashlib.sha256(content).hexdigest()}


def needed(out, languages):
    """(path from the site's top, bytes) of each file to be stored, in the order of their paths."""
    left_out = (*LEFT_OUT, *(f"{one}/{name}" for one in languages for name in LEFT_OUT))
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        wanted = path.is_file() and path.suffix != ".map" and name != WORKER
        if wanted and not name.startswith(left_out):
            yield name, path.read_bytes()
