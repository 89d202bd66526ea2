"""Web fonts: small, complete, and with metric-compatible fallback fonts."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from publish.assets.fonts import web_fonts

ROOT = Path(__file__).parents[2]
TEXT = "Ein Bäcker, θ and λ"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """(faces, output folder), made with the cache of the build."""
    out = tmp_path_factory.mktemp("site")
    return web_fonts.write_fonts(ROOT / "node_modules", ROOT / ".cache", out, TEXT), out


def face(faces, family, script="latin", style="normal"):
    (found,) = [
        one for one in faces if (one.family, one.style) == (family, style) and script in one.file
    ]
    return found


def test_serif_sans_and_code_weigh_less_than_50_kB(made):
    faces, _ = made
    weights = [
        face(faces, family).path.stat().st_size for family in (web_fonts.SERIF, web_fonts.SANS)
    ]
    weights.append(face(faces, web_fonts.CODE).path.stat().st_size)
    assert sum(weights) < 50_000, weights


def test_fonts_have_the_characters_of_formulas_and_figures(made):
    faces, _ = made
    for one in faces:
        if "greek" in one.file:
            assert set(one.letters) == set(map(ord, "σλμθ")), one.file
        else:
            assert set(map(ord, "−×·±²⁰⁴⁻ₙᵗ←→–—‘’“”ä")) <= set(one.letters), one.file
            assert ord("é") not in one.letters, "no word of the site has it"


def test_a_subset_font_keeps_its_weights(made):
    faces, _ = made
    serif = TTFont(face(faces, web_fonts.SERIF).path)
    axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in serif["fvar"].axes}
    assert axes == {"wght": (400, 700)}
    assert (
        face(faces, web_fonts.SANS).weight == "400 700"
        and face(faces, web_fonts.CODE).weight == "400"
    )
    assert "fvar" not in TTFont(face(faces, web_fonts.CODE).path)


def test_a_synthesised_glyph_is_as_wide_as_its_outline(made):
    font = TTFont(face(made[0], web_fonts.SANS).path)
    names = font.getBestCmap()
    for letter in "→←⁻ₙᵗ⁴":
        glyph = font["glyf"][names[ord(letter)]]
        width, bearing = font["hmtx"][names[ord(letter)]]
        assert bearing == glyph.xMin and 0 < glyph.xMin < glyph.xMax < width, letter
    raised, plain = (font["glyf"][names[ord(letter)]] for letter in "⁴4")
    assert raised.yMax > plain.yMax and font["glyf"][names[ord("ₙ")]].yMin < 0


def test_the_css_has_every_font_file_and_a_fallback_for_every_style(made):
    faces, out = made
    css = (out / "fonts.css").read_text(encoding="utf-8")
    files = re.findall(r'url\("([^"]+)"\)', css)
    assert files == [one.file for one in faces]
    assert all((out / file).is_file() for file in files)
    assert css.count("font-display: swap") == len(faces)
    stacks = dict(re.findall(r"--(\w+): (.+);", css))
    assert stacks.keys() == {"serif", "sans", "code"}
    stand_ins = set(re.findall(r'"([^"]+ like [^"]+)"', " ".join(stacks.values())))
    for name in stand_ins:
        styles = 2 if name.startswith(web_fonts.SERIF) else 1
        assert css.count(f'font-family: "{name}"') == styles, name
    assert {name.split(" like ")[0] for name in stand_ins} == {one.family for one in faces}


def test_a_fallback_font_has_the_same_metrics(made):
    faces, out = made
    css = (out / "fonts.css").read_text(encoding="utf-8")
    rule = re.search(r'"Source Sans 3 like Arial"[^}]+', css)[0]
    size, ascent, descent, gap = (float(number) / 100 for number in re.findall(r"([\d.]+)%", rule))
    font = TTFont(face(faces, web_fonts.SANS).path)
    em, line = font["head"].unitsPerEm, font["hhea"]
    assert size * (ascent + descent + gap) == pytest.approx(
        (line.ascent - line.descent + line.lineGap) / em, abs=1e-3
    )
    assert 0.85 < size < 1.15


def test_unicode_ranges_have_css_syntax():
    assert web_fonts._ranges((0x20, 0x21, 0x22, 0xA0)) == "U+20-22, U+A0"


def test_letters_of_other_languages_alone_are_in_files_of_their_own(tmp_path):
    cache = ROOT / ".cache"
    faces = web_fonts.write_fonts(
        ROOT / "node_modules", cache, tmp_path, "Nödel θ", "Größe, böse, „ß“"
    )
    more = [one for one in faces if "-more-" in one.file]
    assert len(more) == len(web_fonts.CUTS)
    for one in more:
        assert one.letters == tuple(sorted(map(ord, "ß„"))), one.file
