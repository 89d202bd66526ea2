"""Serves a copy of dist/ together with the pages of the baselines."""

import json
import re
import shutil
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from publish.pyodide import compiled, runtime, wheels
from tests.browser.support.sites import link_or_copy, served
from tests.languages import english

ROOT = Path(__file__).parents[2]
PAGES = Path(__file__).parent / "pages"
PYODIDE = ROOT / "node_modules" / "pyodide"
MODULES = ("pyodide.mjs", "pyodide.asm.mjs")
ARTICLE = "from-mle-to-map/index.html"
SCRIPT = '<script type="module" src="../site/main.js">'
# The script that starts Python before the page is parsed.
EARLY = r"<script>(?:(?!</script>).)*SharedWorker(?:(?!</script>).)*</script>"
UNTOUCHED = (compiled.WASM, runtime.LIBRARY, runtime.LOCK)  # as they were released


@contextmanager
def bench_site():
    """Give (address, folder): dist/ as it is now, bench/, and plain/ with Pyodide as released.

    A copy, so that a build in the meantime changes nothing.
    """
    cache = ROOT / ".cache"
    with tempfile.TemporaryDirectory(prefix="bench-", dir=cache) as temporary:
        folder = Path(temporary) / "site"
        shutil.copytree(ROOT / "dist", folder, copy_function=link_or_copy)
        shutil.copytree(PAGES, folder / "bench")
        write_by_hand(folder)
        packages = ["numpy", "matplotlib"]
        plain = [PYODIDE / name for name in (*MODULES, *UNTOUCHED)]
        plain += wheels.fetch(packages, ROOT / "node_modules", cache / "wheels").values()
        (folder / "plain").mkdir()
        for path in plain:
            link_or_copy(path, folder / "plain" / path.name)
        with zipfile.ZipFile(folder / "bench" / "draw_mpl.zip", "w") as archive:
            for module in [*ROOT.glob("py/draw_mpl/*.py"), *ROOT.glob("py/explorable/**/*.py")]:
                archive.write(module, module.relative_to(ROOT / "py"))
        with served(SimpleNamespace(folder=folder, address="")) as site:
            yield site.address.rstrip("/"), folder


def write_by_hand(folder):
    """Write a copy of the article in which a loop of JavaScript takes the place of the site's."""
    page = (folder / ARTICLE).read_text("utf-8")
    if page.count(SCRIPT) != 1:
        raise RuntimeError(f"{ARTICLE} does not load its script by {SCRIPT}")
    page = page.replace(SCRIPT, '<script type="module" src="by-hand/page.js">')
    page = re.sub(EARLY, "", page, flags=re.DOTALL)
    if "Worker(" in page:
        raise RuntimeError("Python would start beside the loop.")
    (folder / "bench" / "by-hand.html").write_text(page, encoding="utf-8")


def figure_pages(folder):
    """Figure name -> its page: an article where there is one, else the gallery."""
    found = english(folder.glob("*/index.html"), folder)
    pages = sorted(path.parent.name for path in found)
    pages.sort(key=lambda page: page == "gallery")
    found = {}
    for page in pages:
        text = (folder / page / "index.html").read_text("utf-8")
        for name in re.findall(r'<explorable-figure name="([^"]+)"', text):
            found.setdefault(name, f"{page}/")
    return found


def versions(folder):
    """Versions of Pyodide and of its Python and packages."""
    lock = json.loads((folder / "plain" / runtime.LOCK).read_text("utf-8"))
    packages = {name: lock["packages"][name]["version"] for name in ("numpy", "matplotlib")}
    package = json.loads((PYODIDE / "package.json").read_text("utf-8"))
    return {"pyodide": package["version"], "python": lock["info"]["python"], **packages}
