"""One Python for the figures of a stranger's page where frames cannot have a shared worker."""

import pytest
from pytest import approx

from tests.browser.embed.test_shared_python import ELEMENT, START, ask, figures, live
from tests.browser.engines import browsers
from tests.browser.engines.playwright_reader import PlaywrightReader
from tests.browser.support import expected
from tests.browser.support.host_pages import frame, host_page, script
from tests.browser.support.request_log import counted
from tests.browser.support.sites import Site

SIZE = "width=700 height=700"
TEN = [("posterior", f"?prior_sd=0.{i}") for i in range(1, 6)]
TEN += [("likelihood", f"?slope=0.{i}") for i in range(1, 6)]
STORAGE = "(() => { try { return localStorage } catch ({ name }) { return name } })()"
SHOWN = "[...(window[Symbol.for('explorable: Python of siblings')] ?? [])]"
STARTED = f"{SHOWN}[0]?.workers.size"
RUN = f"""(text) => {{
  {ELEMENT}.querySelector('textarea').value = text;
  {ELEMENT}.dispatchEvent(new Event('run'));
}}"""
TWICE = "def prior_density(w, prior_sd):\n    return 2 * normal_density(w, 0, prior_sd)\n"


@pytest.fixture
def counted_site(tmp_path):
    """A site whose server counts."""
    with counted(Site(tmp_path / "dist")) as site:
        yield site


@pytest.fixture
def guest(engine, browser, counted_site, request):
    """Blocks the storage of other sites' frames, as the driver's own Chromium does."""
    if engine == "chromium":
        reader = PlaywrightReader(engine, browser, counted_site)
        yield reader
        reader.close()
        return
    options = browsers.firefox_options()
    options["firefox_user_prefs"]["network.cookie.cookieBehavior"] = 1  # no cookies of other sites
    own = request.getfixturevalue("playwright").firefox.launch(**options)
    yield PlaywrightReader(engine, own, counted_site)
    own.close()


def remaining(reader):
    """The frames that are still in the page."""
    return [one for one in figures(reader) if not one.is_detached()]


def insert(reader, html):
    """Put a frame at the top of the host page; returns it."""
    with reader.page.expect_event("frameattached"):
        reader.evaluate("void document.body.insertAdjacentHTML('afterbegin', argument)", html)
    return figures(reader)[-1]


def shares(one, start=1):
    """Wait until the figure in this frame is live for that time, with a Python that it shares."""
    times = "(window.recorded?.phases ?? []).filter((phase) => phase === 'live').length"
    one.wait_for_function(f"() => {times} >= {start}", polling=50, timeout=60_000)
    live(one)
    assert one.evaluate(STORAGE) == "SecurityError"
    assert one.evaluate(f"{ELEMENT}.dataset.runtime") == "shared"


def check(one, **state):
    """Whether Python answers this frame, by a readout whose value is known."""
    assert ask(one, **state)["mle"] == approx(expected.mle(one.evaluate(f"{ELEMENT}.state")))


@pytest.mark.engines("chromium", "firefox")
def test_ten_embeds_share_one_python_without_storage(guest, counted_site):
    site = counted_site
    body = "".join(frame(site, name, query, SIZE) for name, query in TEN)
    guest.load(host_page(site, "siblings", body))
    for one in figures(guest):
        shares(one)
    assert site.asked.count(START) == 1
    for one in figures(guest)[:5]:
        check(one, noise_sd=0.5)

    # A frame that comes later, in a frame of the host's own.
    inner = frame(site, "posterior", "?prior_sd=0.7", SIZE).replace('"', "&quot;")
    outer = insert(guest, f'<iframe srcdoc="{inner}" {SIZE}></iframe>')
    outer.wait_for_selector("iframe")
    (nested,) = outer.child_frames
    shares(nested)
    assert site.asked.count(START) == 1

    # The host removes the frame that has started Python; then the next one that has.
    for starts in (2, 3):
        (owner,) = [one for one in [nested, *remaining(guest)] if one.evaluate(STARTED)]
        with guest.page.expect_event("framedetached"):
            owner.frame_element().evaluate("(iframe) => iframe.remove()")
        for one in [*outer.child_frames, *remaining(guest)[:3]]:
            shares(one, starts)
            check(one, noise_sd=starts)
        assert site.asked.count(START) == starts


@pytest.mark.engines("chromium")
def test_an_embed_out_of_sight_joins_a_python_but_starts_none(guest, counted_site):
    site = counted_site
    far = f'<div style="height: 4000px"></div>{frame(site, "posterior", "", SIZE)}'
    guest.load(host_page(site, "far-sibling", far))
    (below,) = figures(guest)
    below.wait_for_function("() => window.recorded?.phases.includes('starting')", polling=50)
    top = insert(guest, frame(site, "prior", "?code=1", SIZE))
    shares(top)
    shares(below)
    assert top.evaluate(STARTED) == site.asked.count(START) == 1
    assert not below.evaluate(STARTED)

    # A reader's code gets a Python of its own, also where this frame serves the others.
    top.evaluate(RUN, TWICE)
    top.wait_for_function(f"() => {ELEMENT}.dataset.runtime === 'own'", polling=50)
    assert site.asked.count(START) == 2
    check(below, noise_sd=2)
    shares(below)


@pytest.mark.engines("chromium", "firefox")
def test_elements_share_one_python_without_storage(guest, counted_site):
    names = ("posterior", "likelihood", "posterior")
    body = "".join(f'<explorable-figure name="{name}"></explorable-figure>' for name in names)
    guest.load(host_page(counted_site, "elements", body + script(counted_site)))
    elements = "[...document.querySelectorAll('explorable-figure')]"
    for i in range(len(names)):
        guest.evaluate(f"void {elements}[{i}].scrollIntoView()")  # their frames are lazy
        guest.wait_until(f"{elements}[{i}].dataset.phase === 'live'")
    assert guest.evaluate(f"{elements}.map((one) => one.dataset.runtime)") == ["shared"] * 3
    assert counted_site.asked.count(START) == 1
    rooms = [one for one in figures(guest) if one.url.endswith("embed.js")]
    if guest.engine == "firefox":
        assert not rooms, "frames in shadow trees are in its list of frames"
    else:
        assert [one.evaluate(f"{SHOWN}.length") for one in rooms] == [len(names)]
