"""The page's fonts: cut to what the site uses, with their CSS.

Italics and Greek come only where they are used, because their faces are files of their own with a
`unicode-range`.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

from publish.assets.fonts.font_cut import cut
from publish.assets.fonts.stand_ins import CODES, ITALICS, SANSES, SERIFS, StandIn, stand_in_css

LETTERS = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x2010, 0x2027),
    *map(ord, "‰′″‹›⁄€™−↑↓→←⁰⁴⁵⁶⁷⁸⁹⁻ₙᵗŒœı"),
}
GREEK = set(map(ord, "αβγδεηθλμνπρστφχωΔΘΛΣΦΩ"))
# What a number or a sentence may need in any state of a figure, whatever the pages show at first.
ALWAYS = {*range(0x20, 0x7F), *map(ord, "–—‘’“”…−×·±²³¹⁰⁴⁵⁶⁷⁸⁹⁻ₙᵗ←→σλμ")}


@dataclass(frozen=True)
class Cut:
    """What to take of one package: its axes, and the fallback fonts until it is loaded."""

    family: str
    package: str
    axis: str
    style: str
    limits: dict
    stand_ins: tuple[StandIn, ...]


@dataclass(frozen=True)
class FontFace:
    """One file of the page: `file` is its path from the CSS, `weight` a number or a range."""

    family: str
    file: str
    style: str
    weight: str
    letters: tuple[int, ...]
    path: Path


# The optical size of 20 px for all: an axis for headings up to 44 costs 15 kB on every page.
SERIF, SANS, CODE = "Source Serif 4", "Source Sans 3", "Source Code Pro"
STACKS = {SERIF: ("serif", "serif"), SANS: ("sans", "sans-serif"), CODE: ("code", "monospace")}
WEIGHTS = (400, 700)
CUTS = (
    Cut(SERIF, "source-serif-4", "opsz", "normal", {"wght": WEIGHTS, "opsz": 20}, SERIFS),
    Cut(SERIF, "source-serif-4", "opsz", "italic", {"wght": 400, "opsz": 20}, ITALICS),
    Cut(SANS, "source-sans-3", "wght", "normal", {"wght": WEIGHTS}, SANSES),
    Cut(CODE, "source-code-pro", "wght", "normal", {"wght": 400}, CODES),
)


def write_fonts(node_modules, cache, out_dir, text, others=""):
    """Writes `fonts/*.woff2` and `fonts.css` into `out_dir`; returns the faces, Latin first.

    `text` holds every letter that the site's own words are written in, `others` those of pages in
    other languages: letters of these alone are in files of their own, which English pages do not
    load.
    """
    out_dir, used = Path(out_dir), ALWAYS | set(map(ord, text))
    (out_dir / "fonts").mkdir(parents=True, exist_ok=True)
    scripts = [("latin", "latin", LETTERS & used), ("greek", "greek", GREEK & used)]
    if more := LETTERS & set(map(ord, others)) - used:
        scripts.append(("latin", "more", more))
    faces = [
        _write(one, *script, Path(node_modules), Path(cache) / "fonts", out_dir)
        for script in scripts
        for one in CUTS
    ]
    stand_ins = [
        stand_in_css(stand_in, face)
        for one, face in zip(CUTS, faces, strict=False)
        for stand_in in one.stand_ins
    ]
    stacks = [_stack(one) for one in CUTS if one.style == "normal"]
    css = "\n".join(["/* Made by the build. */", *map(face_css, faces), *stand_ins, *stacks])
    (out_dir / "fonts.css").write_text(css, encoding="utf-8")
    return faces


def source(node_modules, package, script, axis, style):
    """The file of a script; the packages hold Latin and Greek apart."""
    folder = Path(node_modules) / "@fontsource-variable" / package / "files"
    return folder / f"{package}-{script}-{axis}-{style}.woff2"


def face_css(face):
    """The @font-face rule of a file."""
    return (
        f'@font-face {{\n  font-family: "{face.family}";\n  font-style: {face.style};\n'
        f"  font-weight: {face.weight};\n  font-display: swap;\n"
        f'  src: url("{face.file}") format("woff2");\n'
        f"  unicode-range: {_ranges(face.letters)};\n}}"
    )


def _write(one, script, name, letters, node_modules, cache, out_dir):
    made = cut(
        source(node_modules, one.package, script, one.axis, one.style), letters, one.limits, cache
    )
    file = f"fonts/{one.package}-{name}-{one.style}.woff2"
    shutil.copyfile(made, out_dir / file)
    weight = one.limits["wght"]
    return FontFace(
        family=one.family,
        file=file,
        style=one.style,
        weight=f"{weight[0]} {weight[1]}" if isinstance(weight, tuple) else str(weight),
        letters=tuple(sorted(TTFont(made).getBestCmap())),
        path=out_dir / file,
    )


def _stack(one):
    """The custom property by which the other CSS names a family and its stand-ins."""
    name, generic = STACKS[one.family]
    likes = (f"{one.family} like {stand_in.like}" for stand_in in one.stand_ins)
    quoted = ", ".join(f'"{family}"' for family in (one.family, *likes))
    return f":root {{\n  --{name}: {quoted}, {generic};\n}}"


def _ranges(letters):
    """Sorted code points as CSS writes them: "U+20-7E, U+A0"."""
    runs = []
    for letter in letters:
        if runs and letter == runs[-1][1] + 1:
            runs[-1][1] = letter
        else:
            runs.append([letter, letter])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)
