"""Real browsers for the tests: found, installed if there is none, and how to launch them.

Before the tests: `python -m tests.browser.engines.browsers --install`. Chromium is always needed;
Firefox
and WebKit when CI is set, else their tests are left out with a reason.
"""

import json
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tests.browser.engines import installing, webkit
from tests.browser.engines.errors import BrowserMissing

# Browsers ask their makers for updates; no test may wait for a look-up that leaves the machine.
CHROMIUM_NOISE = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--disable-quic",
]
# And its list of downloads stays closed: once open, it takes the keys that are meant for the page.
FIREFOX_NOISE = {
    "network.dns.forceResolve": "127.0.0.1",
    "browser.download.alwaysOpenPanel": False,
}

# Starting a browser only to see that it starts takes seconds: `--install` does, tests trust it.
MEMORY = Path(__file__).parents[3] / ".cache" / "browsers.json"


def chromium_options() -> dict:
    """Launch options for `playwright.chromium`; raises BrowserMissing."""
    return {**find("chromium"), "args": list(CHROMIUM_NOISE)}


def firefox_options() -> dict:
    """Launch options for `playwright.firefox`; raises BrowserMissing."""
    return {**find("firefox"), "firefox_user_prefs": dict(FIREFOX_NOISE)}


webkit_driver = webkit.webkit_driver


def is_required(engine: str) -> bool:
    """Say whether tests must fail rather than be skipped without this engine."""
    return engine == "chromium" or bool(os.environ.get("CI"))


@cache
def find(engine: str) -> dict:
    """Return what the installation found to start; without one, try now."""
    known = read_memory().get(engine)
    return known if known in candidates(engine) else try_in_thread(engine)


def try_in_thread(engine: str) -> dict:
    """Return the options of the first candidate that really starts."""
    # A thread of its own: Playwright allows one event loop a thread, and the tests have theirs.
    with ThreadPoolExecutor(1) as thread:
        options = thread.submit(try_all, engine).result()
    MEMORY.parent.mkdir(exist_ok=True)
    MEMORY.write_text(json.dumps({**read_memory(), engine: options}))
    return options


def read_memory() -> dict[str, dict]:
    return json.loads(MEMORY.read_text()) if MEMORY.exists() else {}


def try_all(engine: str) -> dict:
    tried = []
    with sync_playwright() as playwright:
        for options in candidates(engine):
            try:
                browser = getattr(playwright, engine).launch(**options)
                browser.new_page().close()
                browser.close()
            except Error as error:
                tried.append(f"  {options or 'as Playwright installs it'}: {first_line(error)}")
            else:
                return options
    raise BrowserMissing(f"No {engine} that starts. Tried:\n" + "\n".join(tried))


def candidates(engine: str) -> list[dict]:
    """List launch options from the most to the least wanted; {} is Playwright's own build."""
    chosen = os.environ.get(f"{engine.upper()}_PATH")
    channel = {"channel": "moz-firefox"} if engine == "firefox" else {}
    if chosen:
        return [{"executable_path": chosen, **channel}]
    if engine == "firefox":
        installed = on_path("firefox-esr", "firefox")
        return [*({**place, **channel} for place in installed), {}, channel]
    mac = Path("/Applications/Chromium.app/Contents/MacOS/Chromium")
    return [
        *on_path("chromium"),
        *([{"executable_path": str(mac)}] if mac.exists() else []),
        {},
        *({"channel": name} for name in ["chrome", "msedge", "chrome-beta"]),
        *on_path("chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"),
    ]


def on_path(*names: str) -> list[dict]:
    places = [shutil.which(name) for name in names]
    return [{"executable_path": place} for place in places if place]


def first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]


def make_sure(engine: str) -> str:
    """Find the engine, or install it and find it then; say where it is."""
    look = webkit.find if engine == "webkit" else try_in_thread
    try:
        return str(look(engine))
    except BrowserMissing as missing:
        attempts = installing.install(engine)
        try:
            return str(look(engine))
        except BrowserMissing:
            advice = f"Install it, or set {engine.upper()}_PATH to its program."
            raise BrowserMissing("\n".join([str(missing), *attempts, advice])) from None


def install() -> int:
    code = 0
    for engine in ["chromium", "firefox", "webkit"]:
        try:
            print(f"{engine}: {make_sure(engine)}", flush=True)
        except BrowserMissing as missing:
            print(missing)
            if is_required(engine):
                code = 1
            else:
                print(f"The tests in {engine} will be left out (with CI set they would fail).")
    return code


if __name__ == "__main__":
    if sys.argv[1:] != ["--install"]:
        sys.exit("usage: python -m tests.browser.engines.browsers --install")
    sys.exit(install())
