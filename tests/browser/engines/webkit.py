"""WebKit by its GTK port: the engine of Safari, on Linux, with a display of its own."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

from tests.browser.engines.errors import BrowserMissing

PROGRAMS = ["WebKitWebDriver", "Xvfb"]
LONGEST = (
    90  # seconds of one command, longer than any wait: a page that hangs must not hang the tests
)
# Without a graphics card, layers are composited by the processor; and the last of its compilers
# optimises functions of Python for longer than a test lasts. A start takes a third without both.
QUICK = {"WEBKIT_DISABLE_COMPOSITING_MODE": "1", "JSC_useOMGJIT": "0"}


def find(engine: str = "webkit") -> Path:
    """Return WebKit's small browser; raises BrowserMissing if it or its helpers are not there."""
    chosen = os.environ.get("WEBKIT_PATH")
    browsers = [Path(chosen)] if chosen else sorted(Path("/usr/lib").glob("**/webkit*/MiniBrowser"))
    absent = [name for name in PROGRAMS if not shutil.which(name)]
    if not browsers:
        absent.append("MiniBrowser")
    if absent:
        raise BrowserMissing(f"No {engine} that can be driven: {', '.join(absent)} not found.")
    return browsers[-1]


@contextmanager
def webkit_driver():
    """Give a Selenium driver of a fresh WebKit; raises BrowserMissing."""
    from selenium import webdriver

    browser = find()
    with display() as name:
        options = webdriver.WebKitGTKOptions()
        options.binary_location = str(browser)
        options.add_argument("--automation")
        environment = {**QUICK, **os.environ, "DISPLAY": name}
        service = webdriver.WebKitGTKService(shutil.which("WebKitWebDriver"), env=environment)
        driver = webdriver.WebKitGTK(options=options, service=service)
        driver.command_executor.client_config.timeout = LONGEST
        try:
            yield driver
        finally:
            driver.quit()


@contextmanager
def display():
    """Start a display that nobody sees; without one WebKit hangs instead of failing."""
    reader, writer = os.pipe()
    # The server picks a free number itself and writes it when it is ready.
    told = ["-displayfd", str(writer)]
    command = ["Xvfb", *told, "-screen", "0", "1400x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise BrowserMissing("Xvfb ended before it had a display.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
