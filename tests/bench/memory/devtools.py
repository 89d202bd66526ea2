"""A browser of its own, spoken to through a pipe by Chromium's DevTools protocol.

A driver of tests keeps what a page fetches, in the page's own memory; this client keeps nothing.
"""

import json
import os
import subprocess
import tempfile
from contextlib import contextmanager

from tests.browser.engines.browsers import CHROMIUM_NOISE, chromium_options

OPTIONS = [
    *("--headless", "--no-sandbox", "--no-first-run", "--no-default-browser-check"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-features=Translate,OptimizationHints", "--remote-debugging-pipe"),
]


LOWEST = 10  # number of a file


class Devtools:
    """Commands to a browser through two pipes; a session belongs to one page or worker."""

    def __init__(self, commands, answers):
        self.commands, self.answers = commands, answers
        self.rest, self.number = b"", 0
        self.events = []  # that have arrived

    def send(self, method, session=None, **parameters):
        """The result of a command; raises RuntimeError if it fails."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while (answer := self.next()).get("id") != self.number:
            self.events.append(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def next(self):
        """The next message from the browser."""
        while b"\0" not in self.rest:
            more = os.read(self.answers, 1 << 16)
            if not more:
                raise RuntimeError("The browser has closed.")
            self.rest += more
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)

    def evaluate(self, session, expression):
        """The value of an expression of JavaScript, awaited."""
        found = self.send(
            "Runtime.evaluate",
            session,
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in found:
            raise RuntimeError(found["exceptionDetails"]["exception"]["description"])
        return found["result"].get("value")


@contextmanager
def launched(program, *more):
    """Chromium with a new profile; it has ended when the context ends."""
    to_browser, commands = pipe()
    answers, from_browser = pipe()
    # The browser reads its file 3 and writes its file 4; the shell gives them these numbers.
    files = f"3</dev/fd/{to_browser} 4>/dev/fd/{from_browser}"
    with tempfile.TemporaryDirectory(prefix="profile-", ignore_cleanup_errors=True) as profile:
        browser = subprocess.Popen(
            [
                *("sh", "-c", f'exec "$@" {files}', "sh", program),
                *(*OPTIONS, *CHROMIUM_NOISE, *more, f"--user-data-dir={profile}", "about:blank"),
            ],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        devtools = Devtools(commands, answers)
        try:
            yield devtools
            devtools.send("Browser.close")
            browser.wait(10)
        finally:
            browser.kill()
            browser.wait()
            os.close(commands)
            os.close(answers)


def pipe():
    """Both ends of a pipe, as numbers above those that a shell or the browser gives."""
    import fcntl  # there is none on Windows, where this is not measured

    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, LOWEST) for end in ends]
    for end in ends:
        os.close(end)
    return high


def program(playwright):
    """The path of the Chromium that the tests start."""
    return chromium_options().get("executable_path") or playwright.chromium.executable_path
