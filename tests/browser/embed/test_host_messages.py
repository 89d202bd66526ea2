"""Figures in the pages of other people: as an element of ours, or as a plain frame."""

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.host_pages import frame, host_page, inside, script

HEIGHT = "document.querySelector('main').getBoundingClientRect().height"
pytestmark = pytest.mark.engines("chromium")  # what is tested here is our own script

ELEMENT = "document.querySelector('explorable-figure')"
POSTER = '<a href="{0}from-mle-to-map/"><img src="{0}cards/posterior.png" alt="A card"></a>'

NO_PYTHON = "delete window.WebAssembly;"  # where only words and heights matter

# What hosts listen with, each in its own words. `told` keeps everything that was said.
LISTENERS = """<script nonce=own>
window.told = [];
addEventListener('message', ({ source, data }) => {
  told.push(data);
  const frames = [...document.querySelectorAll('iframe')];
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  const kind = frame?.className;
  if (kind === 'datawrapper' && data['datawrapper-height']) {
    frame.style.height = `${Object.values(data['datawrapper-height'])[0]}px`;
  }
  if (kind === 'amp' && data.sentinel === 'amp' && data.type === 'embed-size') {
    frame.height = data.height;
  }
  if (kind === 'embedly' && typeof data === 'string') {
    const { context, height, src } = JSON.parse(data);
    if (context === 'iframe.resize' && height && src === frame.src) frame.height = height;
  }
  if (kind === 'wordpress' && data.message === 'height' && data.secret === frame.dataset.secret) {
    frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  }
});
</script>"""
# 10,000 messages of the right shape, to the page and to every frame in it, from a wrong place.
EVIL = """<script>
  const state = { prior_sd: 4 };
  const report = { explorable: 'change', title: 'x', height: 9, phase: 'failed', runtime: 'own',
    settled: 'false', state, readouts: { map: 9 } };
  for (let i = 0; i < 5000; i++) {
    parent.postMessage(report, '*');
    for (let i = 0; i < parent.length; i++) {
      parent[i].postMessage({ explorable: 'state', state }, '*');
    }
  }
  parent.postMessage('done', '*');
</script>"""
WAIT_FOR_DONE = """<script nonce=own>
addEventListener('message', ({ data }) => { window.done ||= data === 'done'; });
</script>"""


def test_the_element_goes_live_in_a_host_page(new_reader, site):
    """The page allows no inline script or style and nothing of a third party."""
    body = (
        '<explorable-figure name="posterior" prior_sd="0.3" points="1,2;-1,1" data-own="1">'
        f"{POSTER.format(site.address)}</explorable-figure>{script(site)}"
    )
    origin = site.address.rstrip("/")
    rule = (
        f"default-src 'none'; script-src 'nonce-own' {origin}; frame-src {origin}; img-src {origin}"
    )
    reader = new_reader(viewport={"width": 800, "height": 900})
    reader.load(host_page(site, "strict", body, rule=rule))
    reader.evaluate(
        "void customElements.whenDefined('explorable-figure')"
        f".then(() => {ELEMENT}.ready).then(() => {{ window.wasReady = true }})"
    )
    reader.wait_until(f"{ELEMENT}.dataset.settled === 'true' && window.wasReady")
    assert not reader.visible("img")
    shadow = f"{ELEMENT}.shadowRoot.querySelector('iframe')"
    assert reader.evaluate(f"{shadow}.loading") == "lazy"
    assert reader.evaluate(f"{shadow}.title") == "Where do the data and the belief meet?"
    reader.wait_until(f"{shadow}.offsetHeight === {int(-(-inside(reader).evaluate(HEIGHT) // 1))}")
    state = reader.evaluate(f"{ELEMENT}.state")
    assert state == {
        "points": [[1, 2], [-1, 1]],
        "noise_sd": 1,
        "prior_sd": 0.3,
        "prior_mean": 0,
        "prior": "gaussian",
    }

    reader.evaluate("void (recorded.changes = [])")
    reader.evaluate(f"void ({ELEMENT}.state = {{ prior_sd: 99, noise_sd: 0.5, bogus: 1 }})")
    reader.wait_until("recorded.changes.some(({ state }) => state.noise_sd === 0.5)")
    change = reader.evaluate("recorded.changes.at(-1)")
    assert change["figure"] == "posterior"
    assert change["state"]["prior_sd"] < 99, "as far as allowed"
    assert change["readouts"]["mle"] == approx(expected.mle(state))
    assert change["readouts"] == reader.evaluate(f"{ELEMENT}.readouts")
    assert change["state"] == reader.evaluate(f"{ELEMENT}.state")
    height = reader.evaluate(f"{shadow}.offsetHeight")
    reader.page.set_viewport_size({"width": 360, "height": 700})
    reader.wait_until(f"{shadow}.offsetHeight !== {height}")
    reader.wait_until(f"{shadow}.offsetHeight === {int(-(-inside(reader).evaluate(HEIGHT) // 1))}")


def test_messages_of_other_origins_are_ignored(new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    body = '<explorable-figure name="posterior"></explorable-figure>'
    body += script(site) + frame(site, "posterior") + "<iframe class=evil hidden></iframe>"
    reader = new_reader(site=site)
    reader.load(host_page(site, "hostile", body, WAIT_FOR_DONE))
    reader.wait_until(f"{ELEMENT}.dataset.phase === 'failed'")
    ours = [one for one in reader.page.frames if "embed/" in one.url]
    assert len(ours) == 2
    for one in ours:
        one.wait_for_function(f"() => {ELEMENT}?.dataset.phase === 'failed'", polling=50)
    now = f"[{ELEMENT}.state, {ELEMENT}.readouts, {ELEMENT}.offsetHeight, {ELEMENT}.dataset.phase]"
    figures = [one.evaluate(f"{ELEMENT}.state") for one in ours]
    before = reader.evaluate(now)
    reader.evaluate("void (document.querySelector('.evil').srcdoc = argument)", EVIL)
    reader.wait_until("window.done")
    # Of the right place, but of no shape that is known.
    wrong = """[null, 7, 'x', '{', {}, { explorable: 'state' },
      { explorable: 'state', state: 'x' }, { explorable: 'state', state: { prior_sd: 'wide' } },
      { explorable: 'state', state: { points: [[1]], bogus: 1 } }, { message: 'ready' },
      { message: 'ready', secret: {} }, { message: 'ready', secret: '<b>' }]"""
    reader.evaluate(f"void {wrong}.forEach((data) => frames[0].postMessage(data, '*'))")
    reader.evaluate("void postMessage({ explorable: 'change', state: {}, readouts: {} }, '*')")
    assert [one.evaluate(f"{ELEMENT}.state") for one in ours] == figures
    assert reader.evaluate(now) == before


def test_every_kind_of_host_page_receives_the_height(new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    kinds = ("datawrapper", "amp", "embedly", "wordpress")
    body = "".join(
        frame(
            site,
            "posterior" if width > 240 else "summaries",  # higher than WordPress allows
            "#?secret=a1B2c3" if kind == "wordpress" else "?prior_sd=0.3",
            f'class={kind} data-secret="a1B2c3" width={width} height=150',
        )
        for kind in kinds
        for width in ((700, 240) if kind == "wordpress" else (700,))
    )
    reader = new_reader(site=site, viewport={"width": 800, "height": 5000})
    reader.load(host_page(site, "kinds", body, LISTENERS))
    for position, kind in enumerate([*kinds, "narrow"]):
        # A kept picture comes last, and with it other words, so heights are compared as they are.
        inside(reader, position).wait_for_function(
            f"() => {ELEMENT}?.dataset.phase === 'failed' && document.fonts.status === 'loaded'"
            f"&& innerHeight === Math.min(1000, Math.ceil({HEIGHT}))"
        )
        height = -(-inside(reader, position).evaluate(HEIGHT) // 1)
        assert height > 1000 if kind == "narrow" else height < 1000
    narrow = inside(reader, 4)
    assert narrow.evaluate("document.documentElement.scrollHeight > innerHeight")
    narrow.evaluate("scrollTo(0, 9999)")
    assert (
        narrow.evaluate("document.querySelector('.source').getBoundingClientRect().bottom") < 1001
    )
    # Asked by WordPress, it says so again.
    reader.evaluate("void (told.length = 0)")
    reader.evaluate("void frames[3].postMessage({ message: 'ready', secret: 'fresh1' }, '*')")
    reader.wait_until(
        "told.some(({ message, secret }) => message === 'height' && secret === 'fresh1')"
    )
