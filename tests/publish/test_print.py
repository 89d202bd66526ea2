"""Print export: PDF with text and embedded fonts, self-contained SVG, of any state."""

import io
import json
import xml.etree.ElementTree as ElementTree
import zipfile

import pypdf
import pytest

from draw_mpl import export as print_mpl
from explorable import figures
from explorable.scene.marks import Curve, Label
from publish.assets.fonts import card_fonts
from publish.pyodide import wheels
from tests.examples import EXAMPLES
from tests.publish.scripts import PROJECT, changed_state

PRINT = PROJECT / "dist" / "python" / "print"
TENT = "def prior_density(w, prior_sd):\n    return np.exp(-np.abs(w))"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", autouse=True)
def fonts():
    card_fonts.register(PROJECT / "node_modules", PROJECT / ".cache")


def texts(scene):
    """Every text of the panels: axis labels, tick labels, labels."""
    for panel in scene.panels:
        for axis in (panel.x, panel.y):
            yield from (axis.label, *axis.tick_labels)
        yield from (mark.text for mark in panel.marks if isinstance(mark, Label))


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_pdf_has_the_text_of_the_figure_in_the_font_of_the_site(name):
    state = changed_state(name)
    scene = figures.draw(name, state)
    file = print_mpl.printed(name, json.dumps(state), "", "pdf")
    assert file == print_mpl.printed(name, json.dumps(state), "", "pdf")
    (page,) = pypdf.PdfReader(io.BytesIO(file)).pages
    text = " ".join(page.extract_text().split())
    assert all(" ".join(word.split()) in text for word in texts(scene))
    assert pypdf.PdfReader(io.BytesIO(file)).metadata.title == figures.load(name).TITLE
    for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values()):
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert "SourceSans3" in inner["/BaseFont"].replace("-", "").replace(" ", "")
        assert "/FontFile2" in inner["/FontDescriptor"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_print_svg_has_every_curve_and_no_external_reference(name):
    scene = figures.draw(name, {})
    file = print_mpl.printed(name, "{}", "", "svg")
    root = ElementTree.fromstring(file)
    drawn = {element.get("id") for element in root.iter(f"{SVG}g")}
    curves = [mark.name for panel in scene.panels for mark in panel.marks if type(mark) is Curve]
    assert set(curves) <= drawn and curves
    assert not list(root.iter(f"{SVG}text")) and not list(root.iter(f"{SVG}image"))
    links = [value for e in root.iter() for key, value in e.attrib.items() if key.endswith("href")]
    assert all(link.startswith("#") for link in links)


def test_a_print_uses_the_edited_function_and_restores_the_original():
    original = print_mpl.printed("prior", "{}", "", "svg")
    assert print_mpl.printed("prior", "{}", TENT, "svg") != original
    assert print_mpl.printed("prior", "{}", "", "svg") == original
    with pytest.raises(ValueError, match="prior_density"):
        print_mpl.printed("prior", "{}", "x = 1", "svg")
    assert print_mpl.printed("prior", "{}", "", "svg") == original


@pytest.fixture(scope="module")
def lock():
    return json.loads((PRINT / "pyodide-lock.json").read_text("utf-8"))["packages"]


def test_wheels_are_those_of_the_pyodide_release_with_compiled_modules(lock):
    released = json.loads((PROJECT / "node_modules/pyodide/pyodide-lock.json").read_text("utf-8"))
    fetched = wheels.fetch(["matplotlib"], PROJECT / "node_modules", PROJECT / ".cache/wheels")
    assert {"matplotlib", "numpy", "pillow"} < lock.keys() == fetched.keys()
    for name, package in lock.items():
        ours = PRINT / package["file_name"]
        digest = wheels.sha256(ours.read_bytes())
        assert package == released["packages"][name] | {"sha256": digest}
        ours, theirs = members(ours), members(fetched[name])
        assert not [module for module in ours if module.endswith(".py")]
        same = {member for member in theirs if member.endswith((".so", "METADATA", "matplotlibrc"))}
        assert same and all(ours[member] == theirs[member] for member in same)


def members(wheel):
    """Name -> bytes."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_matplotlib_wheel_holds_only_the_fallback_font(lock):
    wheel = members(PRINT / lock["matplotlib"]["file_name"])
    fonts = {name.rpartition("/")[2] for name in wheel if name.endswith((".ttf", ".afm"))}
    assert fonts == {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}


def test_the_print_archive_holds_the_renderer_and_the_fonts():
    with zipfile.ZipFile(PRINT / "print.zip") as archive:
        names = set(archive.namelist())
    assert {"draw_mpl/__init__.py", "draw_mpl/export.py", "explorable/figures/__init__.py"} < names
    assert len([name for name in names if name.startswith("fonts/SourceSans3")]) == 2
