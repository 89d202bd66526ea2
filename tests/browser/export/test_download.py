"""The files that a reader takes away are the figure as it is now."""

import io
import struct
import xml.etree.ElementTree as ElementTree

import pypdf
import pytest

from explorable.scene.terms import SURFACES, TERMS
from tests.browser.export.download_menu import OPEN, Menu
from tests.browser.page.test_page import check_accessible
from tests.built.pages import DIST
from tests.publish.scripts import filled

SVG = "{http://www.w3.org/2000/svg}"
MARKS = "[...{}.querySelectorAll('.panels [data-mark]')].map((mark) => mark.dataset.mark)"


def test_the_download_menu_works_by_keyboard(posterior):
    reader = posterior.reader
    posterior.open()
    reader.press("Tab")
    assert reader.focused(f"{posterior.inside} [data-format=svg]")
    reader.press("Escape")
    assert not reader.evaluate(OPEN.format(posterior.inside))
    assert reader.focused("[popovertarget=posterior-download]")


def test_an_exported_svg_is_complete_and_self_contained(posterior):
    name, content = posterior.take("svg")
    assert name == "posterior.svg"
    root = ElementTree.fromstring(content)
    drawn = [element.get("data-mark") for element in root.iter() if element.get("data-mark")]
    assert drawn == posterior.reader.evaluate(MARKS.format(posterior.figure.element))
    curves = [element for element in root.iter() if element.get("data-kind") == "curve"]
    assert len(curves) == content.count(b'data-kind="curve"') > 2
    for outside in (b"var(", b"light-dark", b"class=", b"href", b"<style", b"url(h", b"@import"):
        assert outside not in content, outside
    assert b"MAP 0.6" in content and root.find(f"{SVG}desc").text == posterior.figure.text(
        ".summary"
    )
    posterior.reader.evaluate(
        "void (window.image = new Image(), image.src = URL.createObjectURL(new Blob([files.at(-1)],"
        "{ type: 'image/svg+xml' })))"
    )
    posterior.reader.wait_until("image.complete && image.naturalWidth > 0")
    assert posterior.reader.evaluate("image.naturalWidth") == int(root.get("width"))


def test_an_exported_png_has_twice_the_resolution(posterior):
    root = ElementTree.fromstring(posterior.take("svg")[1])
    name, content = posterior.take("png")
    assert name == "posterior.png" and content.startswith(b"\x89PNG")
    size = struct.unpack(">II", content[16:24])
    assert size == (2 * int(root.get("width")), 2 * int(root.get("height")))
    posterior.reader.evaluate(
        "void (window.canvas = document.createElement('canvas'), window.image = new Image(),"
        "image.src = content)"
    )
    posterior.reader.wait_until("image.complete")
    colours = posterior.reader.evaluate(
        "(canvas.width = image.width, canvas.height = image.height,"
        "canvas.getContext('2d').drawImage(image, 0, 0),"
        "[...new Set(new Uint32Array(canvas.getContext('2d')"
        ".getImageData(0, 0, canvas.width, canvas.height).data.buffer))])"
    )
    for colour in (SURFACES["panel"][0], TERMS["posterior"].light, TERMS["likelihood"].light):
        red, green, blue = bytes.fromhex(colour[1:])
        assert 0xFF << 24 | blue << 16 | green << 8 | red in colours, colour


@pytest.mark.engines("chromium")
def test_a_png_can_be_exported_beside_cross_origin_style_sheets(new_reader):
    reader = new_reader(bypass_csp=True).live()  # extensions add such sheets, past any policy
    posterior = Menu(reader, "posterior")
    posterior.figure.settle()
    foreign = reader.site.address.replace("localhost", "127.0.0.1") + "site/home.css"
    reader.evaluate(
        "void (window.link = document.createElement('link'), link.rel = 'stylesheet',"
        "link.onload = () => { link.dataset.here = ''; }, link.href = argument,"
        "document.head.append(link))",
        foreign,
    )
    reader.wait_until("'here' in link.dataset")
    name, content = posterior.take("png")
    reader.evaluate("void link.remove()")
    assert name == "posterior.png" and content.startswith(b"\x89PNG")


@pytest.mark.engines("chromium")
def test_an_exported_script_draws_the_current_state(posterior):
    name, content = posterior.take("script")
    built = (DIST / "python" / "scripts" / name).read_text("utf-8")
    assert name == "posterior.py"
    assert content.decode() == filled(built, posterior.figure.state, "")


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_download_menu_has_no_accessibility_violation(posterior, colours):
    posterior.reader.page.emulate_media(color_scheme=colours, reduced_motion="reduce")
    posterior.open()
    check_accessible(posterior.reader)


@pytest.mark.engines("chromium")
def test_exports_use_the_current_theme(posterior):
    posterior.reader.page.emulate_media(color_scheme="dark")
    root = ElementTree.fromstring(posterior.take("svg")[1])
    ground = bytes.fromhex(SURFACES["panel"][1][1:])
    assert root.find(f"{SVG}rect").get("fill") == f"rgb({', '.join(map(str, ground))})"


@pytest.mark.engines("chromium")
def test_pdf_export_starts_its_own_python_and_reports_failures(posterior):
    reader, figure = posterior.reader, posterior.figure
    reader.provokes = ["404", "could not be loaded"]
    reader.site.remove("python/print/print.zip")
    try:
        posterior.ask("pdf")
        reader.wait_until(f"{posterior.outcome}.includes('did not work')")
        assert "print.zip" in reader.evaluate(posterior.outcome)
    finally:
        reader.site.restore("python/print/print.zip")
    posterior.ask("pdf")
    reader.wait_until(f"{posterior.outcome}.startsWith('Loading matplotlib')")
    figure.state = {"noise_sd": 0.5}  # the figures live on meanwhile
    figure.state = {"noise_sd": 1.0}
    name, content = posterior.take("pdf")
    (page,) = pypdf.PdfReader(io.BytesIO(content)).pages
    text = " ".join(page.extract_text().split())
    written = reader.evaluate(
        f"[...{figure.element}.querySelectorAll('.panels text')].map((one) => one.textContent)"
    )
    assert name == "posterior.pdf" and len(written) > 10
    assert all(" ".join(words.split()) in text for words in written)
