"""Under the headers that the build ships, everything works, and run code reaches no other host."""

from contextlib import ExitStack
from functools import partial
from types import SimpleNamespace

import pytest

from tests.browser.support import request_log
from tests.browser.support.figure import Figure
from tests.browser.support.selectors import ARTICLE
from tests.browser.support.sites import DIST

# Asks for an address when it is run first, and says what has come of it.
ASK = """
import js
from pyodide.ffi import create_proxy
if not hasattr(js, "outcome"):
    js.outcome = "waiting"
    say = lambda word: create_proxy(lambda _: setattr(js, "outcome", word))
    js.fetch("ADDRESS", mode="no-cors").then(say("reached"), say("refused"))
def prior_density(w, prior_sd):
    raise ValueError(f"outcome {js.outcome}.")
"""


class Handler(request_log.Handler):
    """Sends the headers that dist/_headers lists for all paths."""

    def end_headers(self):
        """Those, besides what the server itself sends."""
        lines = (DIST / "_headers").read_text("utf-8").splitlines()[1:]
        for name, value in (line.strip().split(": ", 1) for line in lines):
            if name != "Access-Control-Allow-Origin":  # sent already
                self.send_header(name, value)
        super().end_headers()


@pytest.fixture
def sites():
    """The built site under its headers, and another host."""
    with ExitStack() as stack:
        own, other = (SimpleNamespace(folder=DIST) for _ in range(2))
        stack.enter_context(request_log.counted(own, partial(Handler)))
        yield own, stack.enter_context(request_log.counted(other))


def outcome_of_fetch(prior, address):
    """What becomes of a request of the reader's function to this address."""
    prior.run(ASK.replace("ADDRESS", address), "outcome ")
    while "waiting" in (words := prior.text(".code .outcome")):
        prior.run(ASK.replace("ADDRESS", address), "outcome ")
    return words


@pytest.mark.engines("chromium", "firefox")
def test_run_code_reaches_the_site_and_no_other_host(sites, new_reader):
    own, other = sites
    for address, outcome in ((other.address, "refused"), (f"{own.address}icons/", "reached")):
        reader = new_reader(site=own)
        reader.provokes = [other.address.rstrip("/")]
        prior = Figure(reader.live(), "prior")
        prior.settle()
        assert f"outcome {outcome}" in outcome_of_fetch(prior, address)
        assert reader.errors() == []
    assert other.asked == []


@pytest.mark.engines("chromium", "firefox")
def test_an_embed_keeps_its_options(sites, new_reader):
    own, _ = sites
    reader = new_reader(site=own).live("embed/likelihood.html?theme=dark&caption=0&noise_sd=2")
    assert reader.evaluate("getComputedStyle(document.querySelector('main')).colorScheme") == "dark"
    assert not reader.visible(".caption")
    assert reader.state["noise_sd"] == 2


@pytest.mark.engines("chromium", "firefox")
def test_formulas_keep_their_heights(sites, new_reader):
    own, _ = sites
    reader = new_reader(site=own).open(ARTICLE)
    reader.show(".formula .katex")
    reader.wait_until("document.fonts.status === 'loaded'")
    heights = reader.evaluate(
        "[...document.querySelectorAll('.formula .katex .katex-strut')]"
        ".map((strut) => strut.getBoundingClientRect().height)"
    )
    assert len([height for height in heights if height > 5]) > 10  # a closed part has none
