"""The built site under test: a copy of dist/ with a recorder in every page, and its own server."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[3]
DIST = ROOT / "dist"

# Runs before every other script of a page. Not all drivers tell what goes wrong in a page.
RECORDER = """
window.recorded = { errors: [], changes: [], phases: [], progress: [] };
{
  const record = (words) => recorded.errors.push(String(words));
  const plain = console.error;
  console.error = (...words) => { record(words.join(' ')); plain.apply(console, words); };
  const source = ({ target }) => target?.src ?? target?.href ?? 'an error without a message';
  addEventListener('error', (event) => record(event.message ?? source(event)), true);
  addEventListener('unhandledrejection', ({ reason }) => record(`unhandled: ${reason}`));
  addEventListener('explorable-change', ({ target, detail }) => {
    const figure = { value: target.getAttribute('name'), enumerable: true };
    const parts = Object.getOwnPropertyDescriptors(detail); // a state that nobody asks for is none
    recorded.changes.push(Object.defineProperties({}, { figure, ...parts }));
  });
  new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) {
      if (attributeName === 'data-phase') recorded.phases.push(target.dataset.phase);
      else if (target.matches('progress')) recorded.progress.push(target.value);
    }
  }).observe(document, { subtree: true, attributeFilter: ['data-phase', 'value'] });
}
"""


class Site:
    """A copy of dist/ in `folder`; its files can be changed, removed and put back."""

    def __init__(self, folder, script=""):
        if not (DIST / "index.html").exists():
            raise FileNotFoundError("dist/ is missing: build it first, with `npm run build`.")
        self.folder = Path(folder)
        self.address = ""
        shutil.copytree(DIST, self.folder, copy_function=link_or_copy)
        for page in self.folder.rglob("*.html"):
            name = page.relative_to(self.folder).as_posix()
            first = f"<head>\n<script>{RECORDER}{script}</script>"
            self.write(name, page.read_text(encoding="utf-8").replace("<head>", first, 1))

    def write(self, name, content):
        """Give the file `name` other content: text, or bytes."""
        data = content.encode() if isinstance(content, str) else content
        self.remove(name)
        (self.folder / name).write_bytes(data)

    def remove(self, name):
        """Take a file away. The built one may share its bytes, so it is never written over."""
        (self.folder / name).unlink()

    def put_back(self, name):
        """Give the file `name` its built content again."""
        (self.folder / name).unlink(missing_ok=True)
        link_or_copy(DIST / name, self.folder / name)


def link_or_copy(source, target):
    """Hard links take no time and no space; where there are none, a copy does."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@contextmanager
def served(site):
    """The same site with its `address`, such as http://localhost:40123/, while the block runs."""
    command = ["node", str(ROOT / "py" / "publish" / "node" / "serve.mjs"), "--port", "0", "--root"]
    server = subprocess.Popen([*command, str(site.folder)], stdout=subprocess.PIPE, text=True)
    try:
        site.address = server.stdout.readline().strip()
        assert site.address.startswith("http://localhost:"), "The server gave no address."
        yield site
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()
