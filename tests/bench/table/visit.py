"""One visit to the page "Your data" with a table: times, moves of the slider, memory."""

from contextlib import contextmanager

from tests.bench.drags.drag import Drag, parts
from tests.bench.serving import PAGES
from tests.bench.table import memory
from tests.bench.table.made import OUTCOME
from tests.browser.engines.browsers import chromium_options

VIEW = {"width": 1280, "height": 2400}  # the field and the figure: out of sight nothing is drawn
PAGE, FIGURE = "your-data/", "your_data"
READY = "() => !document.querySelector('form.bring').hidden"
SETTLED = f'explorable-figure[name="{FIGURE}"][data-phase=live][data-settled=true]'
COPY = """async (address) => {
  await navigator.clipboard.writeText(await (await fetch(address)).text());
}"""

DROP = """() => addEventListener('paste', ({ clipboardData }) => {
  window.pasted = clipboardData.getData('text/plain').length;
})"""


@contextmanager
def idle_page(playwright, address):
    """Yield (browser, page): Python is live, and no table has been brought."""
    browser = playwright.chromium.launch(**chromium_options())
    try:
        # A service worker would store the whole site meanwhile, which takes time and memory.
        context = browser.new_context(viewport=VIEW, service_workers="block")
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        for script in ("probe.js", "table-probe.js"):
            page.add_init_script(path=PAGES / script)
        page.goto(f"{address}/{PAGE}")
        page.wait_for_function(READY)
        page.wait_for_selector(SETTLED, timeout=120_000)
        yield browser, page
    finally:
        browser.close()


def copy(page, file):
    """Puts the text of a file of the site on the clipboard, by another page."""
    other = page.context.new_page()
    other.goto(page.url.replace(PAGE, "404.html"))
    other.bring_to_front()
    other.evaluate(COPY, f"/{file}")
    other.close()
    page.bring_to_front()


def paste_and_drop(page):
    """Pastes into another page, which keeps nothing: what is then held is the browser's own."""
    other = page.context.new_page()
    other.goto(page.url.replace(PAGE, "404.html"))
    other.evaluate(DROP)
    other.keyboard.press("ControlOrMeta+v")
    other.wait_for_function("() => window.pasted")
    other.close()
    page.bring_to_front()


def paste(page):
    """Pastes the clipboard into the field, as the keyboard does."""
    page.focus("#table-text")
    page.keyboard.press("ControlOrMeta+v")


def open_file(page, path):
    """Opens the file, as the field for files does."""
    page.set_input_files("form.bring input[type=file]", path)


def visit(playwright, address, folder, file, moves, way="paste"):
    """{ms of what the reader sees, "blocked": tasks, "moves": parts, and megabytes}.

    Megabytes are "idle", "memory" with the table, and "kept", what the browser keeps of a clipboard
    that a page has read, whatever the page does with it. `way` is "paste" or "open". What is pasted
    lies on the clipboard before; its memory there counts as idle.
    """
    with idle_page(playwright, address) as (browser, page):
        if way == "paste":
            copy(page, file)
        idle = kept = memory.settled(browser, page)
        if way == "paste":
            paste_and_drop(page)
            kept = memory.settled(browser, page)
        page.evaluate("(words) => tableProbe.begin(words)", OUTCOME)
        paste(page) if way == "paste" else open_file(page, folder / file)
        page.wait_for_function("() => tableProbe.isDrawn()", timeout=300_000)
        page.wait_for_function("() => document.querySelector('.bring .stop').hidden")
        page.wait_for_selector(SETTLED, timeout=120_000)
        found = page.evaluate("() => tableProbe.take()")
        after = memory.settled(browser, page)
        found["moves"] = parts(Drag(page, FIGURE).measure(moves))["total"] if moves else None
        return found | {"idle": idle, "kept": kept and kept - idle, "memory": after}
