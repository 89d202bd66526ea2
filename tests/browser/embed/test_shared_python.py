"""One Python for all figures of a stranger's page; else one of its own, or one in a sandbox."""

import json

import pytest
from pytest import approx

from tests.browser.engines import browsers
from tests.browser.engines.held_timers import HOLD
from tests.browser.engines.playwright_reader import PlaywrightReader
from tests.browser.support import expected
from tests.browser.support.host_pages import frame, host_page
from tests.browser.support.request_log import counted
from tests.browser.support.sites import Site

ELEMENT = "document.querySelector('explorable-figure')"
START = "/python/start.json"  # what every start asks for
HEIGHT = "Math.ceil(document.querySelector('main').getBoundingClientRect().height)"
# Three figures, and states of their own.
TEN = [("posterior", f"?prior_sd=0.{i}") for i in range(1, 5)]
TEN += [("prior", f"?prior_sd=0.{i}&code=1") for i in range(1, 4)]
TEN += [("likelihood", f"?slope=0.{i}") for i in range(1, 4)]

LATE = 5  # frames that come later

# When a figure began to start and when it was live, on its page's own clock.
CLOCK = """
window.times = {};
new MutationObserver((changes) => {
  for (const { target } of changes) times[target.dataset.phase] ??= performance.now();
}).observe(document, { subtree: true, attributeFilter: ['data-phase'] });
"""
GROW = """<script nonce=own>
addEventListener('message', ({ source, data }) => {
  if (!data['datawrapper-height']) return;
  for (const frame of document.querySelectorAll('iframe')) {
    const [height] = Object.values(data['datawrapper-height']);
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
  }
});
</script>"""
ENDLESS = "def prior_density(w, prior_sd):\n    while True:\n        pass\n"


@pytest.fixture
def counted_site(tmp_path):
    """A site whose server counts."""
    with counted(Site(tmp_path / "dist", CLOCK)) as site:
        yield site


@pytest.fixture
def guest(engine, browser, counted_site, request):
    """A reader as in real life: frames of other sites have storage, each site's apart.

    The driver's own Chromium gives them none, which `test_host.py` is content with.
    """
    if engine == "firefox":
        reader = PlaywrightReader(engine, browser, counted_site)
        yield reader
        reader.close()
        return
    options = browsers.chromium_options()
    options["args"].append("--disable-features=Translate")  # instead of the driver's own list
    own = request.getfixturevalue("playwright").chromium.launch(**options)
    yield PlaywrightReader(engine, own, counted_site)
    own.close()


def live(one):
    """Wait until the figure in this frame is live and has nothing to do."""
    one.wait_for_function(f"() => {ELEMENT}?.dataset.phase === 'live'", polling=50, timeout=60_000)


def figures(reader):
    """The frames in the page."""
    return reader.page.main_frame.child_frames


def ask(one, **state):
    """Move a figure, wait for the picture of that state, and tell its readouts."""
    one.evaluate(
        f"new Promise((done) => {{ {ELEMENT}.scrollIntoView(); {ELEMENT}.addEventListener("
        f"'explorable-change', done, {{ once: true }}); {ELEMENT}.state = {json.dumps(state)}; }})"
        ".then(() => null)"
    )
    return one.evaluate(f"{ELEMENT}.readouts")


@pytest.mark.engines("chromium", "firefox")
def test_ten_embeds_share_one_python(guest, counted_site):
    body = "".join(frame(counted_site, name, query, "width=700") for name, query in TEN)
    guest.load(host_page(counted_site, "ten", body, GROW))
    for one in figures(guest):
        live(one)
        assert one.evaluate(f"{ELEMENT}.dataset.runtime") == "shared"
    assert counted_site.asked.count(START) == 1
    states = [one.evaluate(f"{ELEMENT}.state") for one in figures(guest)]
    assert [state["prior_sd"] for state in states[:4]] == [0.1, 0.2, 0.3, 0.4]
    for one in figures(guest):
        one.frame_element().scroll_into_view_if_needed()  # browsers measure little out of sight
        one.wait_for_function(f"() => innerHeight === {HEIGHT}")

    assert min(join_late(guest, counted_site, i) for i in range(LATE)) < 100
    assert counted_site.asked.count(START) == 1
    if guest.engine == "chromium":
        crash(guest, counted_site)
        loop_endlessly(guest, counted_site)


def join_late(guest, site, so_many):
    """Another frame in the same page: milliseconds until it is live. A busy machine adds some."""
    html = frame(site, "posterior", f"?prior_sd=0.{so_many + 5}")
    guest.evaluate("void document.body.insertAdjacentHTML('afterbegin', argument)", html)
    count = len(TEN) + so_many + 1
    guest.wait_until("document.querySelectorAll('iframe').length === argument", count)
    late = figures(guest)[-1]
    live(late)
    times = late.evaluate("times")
    return times["live"] - times["starting"]


def crash(guest, site):
    """The shared Python dies: it starts again, once for all, and every figure is as it was."""
    before = [one.evaluate(f"{ELEMENT}.state") for one in figures(guest)]
    devtools = guest.context.browser.new_browser_cdp_session()
    targets = devtools.send("Target.getTargets", {})["targetInfos"]
    (worker,) = [target for target in targets if target["type"] == "shared_worker"]
    devtools.send("Target.closeTarget", {"targetId": worker["targetId"]})
    for one in figures(guest):
        one.wait_for_function(
            "() => recorded.phases.filter((phase) => phase === 'live').length > 1", polling=50
        )
        assert one.evaluate(f"{ELEMENT}.dataset.runtime") == "shared"
    assert site.asked.count(START) == 2
    assert [one.evaluate(f"{ELEMENT}.state") for one in figures(guest)] == before
    readouts = ask(figures(guest)[0], prior_sd=2)
    assert readouts["mle"] == approx(expected.mle(before[0]))


def loop_endlessly(guest, site):
    """A reader's endless code in one of them: it goes on in a worker of its own."""
    other, one = figures(guest)[3:5]
    one.evaluate(HOLD)
    one.evaluate(
        f"(text) => {{ const area = {ELEMENT}.querySelector('textarea'); area.value = text;"
        f"{ELEMENT}.dispatchEvent(new Event('run')); }}",
        ENDLESS,
    )
    one.wait_for_function(f"() => {ELEMENT}.dataset.runtime === 'own'", polling=50)
    assert site.asked.count(START) == 3
    readouts = ask(other, noise_sd=0.5)
    assert readouts["mle"] == approx(expected.mle(other.evaluate(f"{ELEMENT}.state")))
    assert other.evaluate(f"{ELEMENT}.dataset.runtime") == "shared"
    # Out of sight it asks for no scene, and the loop does not run.
    one.evaluate(f"void {ELEMENT}.querySelector('svg.panel').scrollIntoView()")
    one.wait_for_function("() => timers.end(5000)", polling=50)
    outcome = f"{ELEMENT}.querySelector('.code .outcome').textContent"
    restarts = "There was no answer in 5 seconds, so Python starts again with the original."
    said = f"() => {outcome} === '{restarts} Your text stays.'"
    one.wait_for_function(said, polling=50, timeout=60_000)  # a start


@pytest.mark.engines("chromium")
def test_a_page_of_a_newer_version_starts_its_own_python(guest, counted_site):
    embed = counted_site.folder / "embed" / "prior.html"
    address = f"{counted_site.address}embed/prior.html"
    old, new = guest.page, guest.context.new_page()
    old.goto(address)
    live(old)
    text = embed.read_text("utf-8")
    written = text.replace('data-python="', 'data-python="newer-', 1)
    assert written != text
    embed.unlink()  # it may be the built site's own file
    embed.write_text(written, "utf-8")
    new.goto(address)
    live(new)
    runtimes = [page.evaluate(f"{ELEMENT}.dataset.runtime") for page in (old, new)]
    assert runtimes == ["shared", "shared"]
    assert counted_site.asked.count(START) == 2


@pytest.mark.engines("chromium", "firefox")
def test_a_sandboxed_figure_goes_live(new_reader, site):
    sandbox = 'sandbox="allow-scripts allow-downloads" width=700 height=700'
    body = frame(site, "posterior", "?prior_sd=0.3#?secret=a1B2c3", sandbox)
    reader = new_reader()
    reader.load(host_page(site, "sandbox", body))
    (one,) = figures(reader)
    live(one)
    assert one.evaluate(f"{ELEMENT}.dataset.runtime") == "sandboxed"
    readouts = ask(one, prior_sd=2)
    assert readouts["mle"] == approx(expected.mle(one.evaluate(f"{ELEMENT}.state")))
    one.evaluate("document.querySelector('[data-format=png]').click()")
    one.wait_for_function(
        "() => / kB|not work/.test(document.querySelector('.outcome').textContent)"
    )
    assert one.text_content(".outcome").startswith("posterior.png, ")
