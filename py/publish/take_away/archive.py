"""The site as one zip, for any folder of any web server; its pages can be opened as files, too.

Browsers refuse modules, workers and fetch() to pages that are opened as files. Such a page starts
a plain script instead, and reads its prerendered frames out of scripts: all of that is in file/.
It is made in a copy of the built site, so that the pages of the site itself carry none of it.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from publish.assets import hosting
from publish.assets import precache as offline
from publish.words import catalogue

# These contain the address that the site was built for; a copy has another, unknown one.
OF_ITS_HOME = ("404.html", "feed.xml", "oembed", "robots.txt", "sitemap.xml")
# Pages that work as files have a script of their own inside.
OF_ITS_HOME += tuple(name.partition("/")[0] for name in hosting.FILES)
POLICY = re.compile(r' *<meta http-equiv="Content-Security-Policy"[^>]*>\n')
ENTRIES = ("main.js", "embed-page.js")
FETCHED = ("prerendered/*.json", "prerendered/*/*.json", "python/scripts/*.py")
FETCHED += ("python/scripts/*/*.py",)
MODULE = re.compile(r'<script type="module" src="(.*?)(site/([^"]+))"></script>')
# Asked for at once, and refused with an error where the page is a file.
REFUSED = re.compile(r' *<link rel="(?:manifest|modulepreload|preload)"[^>]*>\n')
FEED = re.compile(r'href="(?:\.\./)*feed\.xml"')
FOLDER_LINK = re.compile(r'(<a [^>]*?href="[^":?#]*/)(?=["?#])')
SWITCH = """<script type="module">
if (location.protocol !== "file:") import("./{root}{path}");{otherwise}
</script>"""
OTHERWISE = """
else document.head.append(Object.assign(document.createElement("script"), {{ src: "{src}" }}));"""


def write_archive(root, dist, out):
    """NAME.zip in the folder `out`, with the site that is in `dist`; returns its path."""
    package = json.loads((root / "package.json").read_text("utf-8"))
    name, home = package["name"], package["homepage"]
    with TemporaryDirectory() as top:
        folder = Path(top) / name
        shutil.copytree(dist, folder, ignore=shutil.ignore_patterns(*OF_ITS_HOME))
        write_scripts(root, folder)
        for path in folder.rglob("*.html"):
            first = path.relative_to(folder).parts[0]
            own = f"{home}{first}/" if first in catalogue.languages(root) else home
            path.write_text(portable(path.read_text("utf-8"), own), encoding="utf-8")
        offline.write_worker(root, folder)
        return Path(shutil.make_archive(str(out / name), "zip", top, name))


def write_scripts(root, folder):
    """In file/, what pages of `folder` load that are opened as files; each at its usual path."""
    site = root / "site"
    bundle = Path(__file__).with_name("file.mjs")
    with TemporaryDirectory() as top:
        words = Path(top) / "words.json"
        words.write_text(json.dumps(catalogue.of_scripts(root)), encoding="utf-8")
        command = ["node", *map(str, (bundle, site, folder / "file" / "site", words)), *ENTRIES]
        subprocess.run(command, check=True)
    for path in [path for pattern in FETCHED for path in folder.glob(pattern)]:
        script = folder / "file" / path.relative_to(folder).with_name(f"{path.name}.js")
        script.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(path.read_text("utf-8"), ensure_ascii=False)
        script.write_text(f"document.currentScript.dataset.text = {text};\n", encoding="utf-8")


def portable(page, home):
    """The page with links that need no server to find a folder's page, and a choice of scripts.

    The feed stays that of the site's `home`, the top of the page's language there.
    """
    page = POLICY.sub("", FEED.sub(f'href="{home}feed.xml"', page))
    page = FOLDER_LINK.sub(r"\1index.html", page)
    return MODULE.sub(_switch, REFUSED.sub("", page))


def _switch(module):
    """An inline module, which may run everywhere, and like the other when the page is there."""
    root, path, name = module.groups()
    # The workbenches stay closed in files: what they write must lead where others can go, too.
    is_entry = name.rpartition("/")[2] in ENTRIES  # also that of another language, de/main.js
    otherwise = OTHERWISE.format(src=f"{root}file/{path}") if is_entry else ""
    return SWITCH.format(root=root, path=path, otherwise=otherwise)
