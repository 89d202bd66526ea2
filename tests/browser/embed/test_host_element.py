"""The element in pages of others: its script in odd places, its state, the theme around it."""

from io import BytesIO

import pytest
from PIL import Image

from tests.browser.support.host_pages import frame, host_page, inside, script
from tests.built.pages import HOME

pytestmark = pytest.mark.engines("chromium", "firefox")

ELEMENT = "document.querySelector('explorable-figure')"
FRAME = f"{ELEMENT}.shadowRoot.querySelector('iframe')"
FIGURE = '<explorable-figure name="posterior" prior_sd="0.3"></explorable-figure>'
NO_PYTHON = "delete window.WebAssembly;"  # where only state and looks matter
FAILED = f"{ELEMENT}.dataset.phase === 'failed'"

# Ways to load a script in which no element tells where it came from.
WAYS = {
    "module": '<script type="module" src="{}"></script>',
    "import": '<script nonce=own>import("{}")</script>',
    "shadow": """<div id=host></div><script nonce=own>
const one = document.createElement('script');
one.src = '{}';
host.attachShadow({{ mode: 'open' }}).append(one);
</script>""",
}
SWITCH = """<style>
body { background: white; }
.dark body { background: rgb(20, 20, 30); transition: background 0.1s; }
</style>"""

# For screenshots of Firefox the driver puts `body {}` into frames, whose policy forbids it.
DRIVERS_STYLE = "sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA="
BACKGROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 20, 30)"}


def corner(reader):
    """The colour of the first pixel of the frame."""
    box = reader.evaluate(f"{FRAME}.getBoundingClientRect().toJSON()")
    clip = {"x": box["x"] + 1, "y": box["y"] + 1, "width": 1, "height": 1}
    picture = Image.open(BytesIO(reader.page.screenshot(clip=clip)))
    return f"rgb{picture.convert('RGB').getpixel((0, 0))}"


@pytest.mark.parametrize("way", WAYS)
def test_the_script_finds_its_site_however_it_is_loaded(way, new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    text = (site.folder / "embed.js").read_text("utf-8")
    assert HOME in text
    site.write("embed.js", text.replace(HOME, site.address))
    other = site.folder / "hosts" / "embed.js"
    other.parent.mkdir()
    other.write_text("window.isOther = true;")
    reader = new_reader(site=site)
    body = FIGURE + WAYS[way].format(f"{site.address}embed.js")
    reader.load(host_page(site, way, body, '<script src="embed.js"></script>'))
    reader.wait_until(f"{ELEMENT}.dataset.phase")
    assert reader.evaluate("window.isOther")
    assert reader.evaluate(f"{FRAME}.src").startswith(f"{site.address}embed/posterior.html")


LISTENER = """<script nonce=own>
window.told = [];
addEventListener('message', ({ data }) => told.push(data));
</script>"""


def test_no_message_tells_the_defaults_before_the_link_is_read(new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    reader = new_reader(site=site)
    one = frame(site, "posterior", "?prior_sd=0.3")
    reader.load(host_page(site, "first", one, LISTENER))
    reader.wait_until("told.some(({ phase }) => phase === 'failed')")
    told = reader.evaluate("told.filter(({ explorable }) => explorable)")
    assert {message["state"]["prior_sd"] for message in told} == {0.3}


def test_a_state_that_cannot_be_sent_changes_nothing(new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    reader = new_reader(site=site)
    reader.load(host_page(site, "state", FIGURE + script(site)))
    reader.wait_until(FAILED)
    before = reader.evaluate(f"{ELEMENT}.state")
    failure = reader.evaluate(
        f"(() => {{ try {{ {ELEMENT}.state = {{ prior_sd: 2, x: () => 1 }} }}"
        " catch (error) { return error.name } })()"
    )
    assert failure == "DataCloneError"
    assert reader.evaluate(f"{ELEMENT}.state") == before
    reader.evaluate(f"void ({ELEMENT}.state = {{ prior_sd: 2, bogus: 1 }})")
    assert reader.evaluate(f"{ELEMENT}.state") == {**before, "prior_sd": 2}
    inside(reader).wait_for_function(f"() => {ELEMENT}.state.prior_sd === 2", polling=50)


def test_attributes_that_change_later_change_the_figure(new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    reader = new_reader(site=site)
    reader.load(host_page(site, "attributes", FIGURE + script(site)))
    reader.wait_until(FAILED)
    entries = reader.evaluate("history.length")
    # At once, while messages of the frame's last page are on their way.
    state = f"{ELEMENT}.state = {{ noise_sd: 2 }}"
    reader.evaluate(f"void ({state}, {ELEMENT}.setAttribute('readouts', 'none'))")
    reader.wait_until(f"{ELEMENT}.state.noise_sd === 2 && {ELEMENT}.state.prior_sd === 0.3")
    inside(reader).wait_for_function(f"() => {ELEMENT}?.state?.noise_sd === 2", polling=50)
    assert "readouts=none" in inside(reader).url
    reader.evaluate(f"void {ELEMENT}.setAttribute('prior_sd', '3')")
    reader.wait_until(f"{ELEMENT}.state.prior_sd === 3 && {ELEMENT}.state.noise_sd === 1")
    assert reader.evaluate("history.length") == entries
    reader.evaluate(f"void {ELEMENT}.setAttribute('width', '400')")
    reader.wait_until(f"{FRAME}.offsetWidth === 400")


def test_the_figure_follows_the_theme_of_its_page(new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    reader = new_reader(site=site, color_scheme="dark")
    reader.provokes = [DRIVERS_STYLE]
    reader.load(host_page(site, "theme", FIGURE + script(site), SWITCH))
    reader.wait_until(FAILED)
    themes = "document.documentElement.dataset.theme"
    for switch, theme in (("remove", "light"), ("add", "dark"), ("remove", "light")):
        reader.evaluate(f"void document.documentElement.classList.{switch}('dark')")
        inside(reader).wait_for_function(f"() => {themes} === '{theme}'", polling=50)
        wanted = BACKGROUND[theme]
        reader.wait_until("getComputedStyle(document.body).backgroundColor === argument", wanted)
        assert corner(reader) == wanted, "it is seen through the figure's rounded corners"
    reader.evaluate(f"void {ELEMENT}.setAttribute('theme', 'dark')")
    inside(reader).wait_for_function(f"() => {themes} === 'dark'", polling=50)


def test_an_embed_that_shares_no_python_starts_it_in_sight(new_reader, site):
    far = frame(site, "prior", "", 'sandbox="allow-scripts" width=700 height=700')
    reader = new_reader()
    reader.load(host_page(site, "far", f'<div style="height: 4000px"></div>{far}'))
    one = inside(reader)
    loaded = "() => document.fonts.status === 'loaded' && recorded.phases.length > 0"
    one.wait_for_function(loaded, polling=50)  # out of sight there are no frames
    assert one.evaluate(f"{ELEMENT}.dataset.phase") == "still"
    reader.evaluate("document.querySelector('iframe').scrollIntoView()")
    one.wait_for_function("() => recorded.phases.at(-1) !== 'still'", polling=50)
