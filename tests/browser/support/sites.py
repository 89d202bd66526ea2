"""Serves a copy of dist/ with a recorder of errors and events in every page."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[3]
DIST = ROOT / "dist"

# Readers of tests have skipped the questions before figures, but for those that ask for them.
SKIP_GUESSES = """
try {
  for (const figure of localStorage.getItem('asks') ? [] : ['likelihood', 'prior', 'posterior'])
    localStorage.setItem(`guess ${figure}`, '{"words":"You skipped the guess."}');
} catch {}
"""

# Runs before every other script of a page: not all drivers report errors of a page.
RECORDER = (
    f"{SKIP_GUESSES}"
    """
window.recorded = { errors: [], warnings: [], changes: [], phases: [], progress: [] };
{
  const record = (words) => recorded.errors.push(String(words));
  const { error, warn } = console;
  const warned = (words) => recorded.warnings.push(words);
  console.error = (...words) => { record(words.join(' ')); error.apply(console, words); };
  console.warn = (...words) => { warned(words.join(' ')); warn.apply(console, words); };
  const source = ({ target }) => target?.src ?? target?.href ?? 'an error without a message';
  addEventListener('error', (event) => record(event.message ?? source(event)), true);
  addEventListener('unhandledrejection', ({ reason }) => record(`unhandled: ${reason}`));
  addEventListener('explorable-change', ({ target, detail }) => {
    const figure = { value: target.getAttribute('name'), enumerable: true };
    const parts = Object.getOwnPropertyDescriptors(detail); // keeps lazy getters lazy
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
)


class Site:
    """A copy of dist/ in `folder`, whose files can be changed, removed and restored."""

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
        """Replace the content of the file `name` by text or bytes."""
        data = content.encode() if isinstance(content, str) else content
        self.remove(name)
        (self.folder / name).write_bytes(data)

    def remove(self, name):
        """Remove a file. It may be a hard link to the built one, so it is never overwritten."""
        (self.folder / name).unlink()

    def restore(self, name):
        """Restore the built content of the file `name`."""
        (self.folder / name).unlink(missing_ok=True)
        link_or_copy(DIST / name, self.folder / name)


def link_or_copy(source, target):
    """Hard-link the file, or copy it where links are not supported."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@contextmanager
def served(site):
    """Serve the site and set its `address`, such as http://localhost:40123/."""
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
