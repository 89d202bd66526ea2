"""What is drawn for print: PDF with its words and fonts, SVG that needs nothing, of any state."""

import io
import json
import xml.etree.ElementTree as ElementTree
import zipfile

import pypdf
import pytest

from draw_mpl import export as print_mpl
from explorable import figures
from explorable.scene.marks import Curve, Label
from publish.assets import card_fonts
from publish.pyodide import wheels
from tests.publish.scripts import PROJECT, changed_state

PRINT = PROJECT / "dist" / "python" / "print"
TENT = "def prior_density(w, prior_sd):\n    return np.exp(-np.abs(w))"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", autouse=True)
def fonts():
    card_fonts.register(PROJECT / "node_modules", PROJECT / ".cache")


def words(scene):
    """All that is written in the panels."""
    for panel in scene.panels:
        for axis in (panel.x, panel.y):
            yield from (axis.label, *axis.tick_labels)
        yield from (mark.text for mark in panel.marks if isinstance(mark, Label))


@pytest.mark.parametrize("name", figures.names())
def test_a_pdf_says_what_the_figure_says_in_the_sites_font(name):
    state = changed_state(name)
    scene = figures.draw(name, state)
    file = print_mpl.printed(name, json.dumps(state), "", "pdf")
    assert file == print_mpl.printed(name, json.dumps(state), "", "pdf")
    (page,) = pypdf.PdfReader(io.BytesIO(file)).pages
    text = " ".join(page.extract_text().split())
    assert all(" ".join(word.split()) in text for word in words(scene))
    assert pypdf.PdfReader(io.BytesIO(file)).metadata.title == figures.load(name).TITLE
    for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values()):
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert "SourceSans3" in inner["/BaseFont"].replace("-", "").replace(" ", "")
        assert "/FontFile2" in inner["/FontDescriptor"]


@pytest.mark.parametrize("name", figures.names())
def test_an_svg_for_print_has_every_curve_and_needs_nothing(name):
    scene = figures.draw(name, {})
    file = print_mpl.printed(name, "{}", "", "svg")
    root = ElementTree.fromstring(file)
    drawn = {element.get("id") for element in root.iter(f"{SVG}g")}
    curves = [mark.name for panel in scene.panels for mark in panel.marks if type(mark) is Curve]
    assert set(curves) <= drawn and curves
    assert not list(root.iter(f"{SVG}text")) and not list(root.iter(f"{SVG}image"))
    links = [value for e in root.iter() for key, value in e.attrib.items() if key.endswith("href")]
    assert all(link.startswith("#") for link in links)


def test_a_readers_function_is_drawn_and_then_forgotten():
    usual = print_mpl.printed("prior", "{}", "", "svg")
    assert print_mpl.printed("prior", "{}", TENT, "svg") != usual
    assert print_mpl.printed("prior", "{}", "", "svg") == usual
    with pytest.raises(ValueError, match="prior_density"):
        print_mpl.printed("prior", "{}", "x = 1", "svg")
    assert print_mpl.printed("prior", "{}", "", "svg") == usual


@pytest.fixture(scope="module")
def lock():
    return json.loads((PRINT / "pyodide-lock.json").read_text("utf-8"))["packages"]


def test_what_the_page_loads_is_what_pyodide_was_released_with_compiled(lock):
    told = json.loads((PROJECT / "node_modules/pyodide/pyodide-lock.json").read_text("utf-8"))
    released = wheels.fetch(["matplotlib"], PROJECT / "node_modules", PROJECT / ".cache/wheels")
    assert {"matplotlib", "numpy", "pillow"} < lock.keys() == released.keys()
    for name, package in lock.items():
        ours = PRINT / package["file_name"]
        digest = wheels.sha256(ours.read_bytes())
        assert package == told["packages"][name] | {"sha256": digest}
        ours, theirs = members(ours), members(released[name])
        assert not [module for module in ours if module.endswith(".py")]
        same = {member for member in theirs if member.endswith((".so", "METADATA", "matplotlibrc"))}
        assert same and all(ours[member] == theirs[member] for member in same)


def members(wheel):
    """Name -> bytes."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_no_font_comes_along_but_ours_and_the_one_for_letters_they_lack(lock):
    wheel = members(PRINT / lock["matplotlib"]["file_name"])
    fonts = {name.rpartition("/")[2] for name in wheel if name.endswith((".ttf", ".afm"))}
    assert fonts == {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}


def test_what_draws_comes_with_our_fonts():
    with zipfile.ZipFile(PRINT / "print.zip") as archive:
        names = set(archive.namelist())
    assert {"draw_mpl/__init__.py", "draw_mpl/export.py", "explorable/figures/__init__.py"} < names
    assert len([name for name in names if name.startswith("fonts/SourceSans3")]) == 2
