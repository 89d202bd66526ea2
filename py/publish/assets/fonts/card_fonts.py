"""The page's fonts for matplotlib, which reads neither woff2 nor variable fonts."""

import hashlib
from functools import cache
from pathlib import Path

from fontTools import merge
from fontTools.ttLib import TTFont
from matplotlib import font_manager

from publish.assets.fonts.font_cut import cut
from publish.assets.fonts.web_fonts import GREEK, LETTERS, SANS, SERIF, source

LAYOUT = ["GSUB", "GPOS", "GDEF", "BASE", "STAT"]  # matplotlib does not use them

# Family, package, axis, and where on its axes a card stands: labels, labels at marks, titles.
STATIC = (
    (SANS, "source-sans-3", "wght", {"wght": 400}),
    (SANS, "source-sans-3", "wght", {"wght": 600}),
    (SERIF, "source-serif-4", "opsz", {"wght": 600, "opsz": 44}),
)


@cache
def register(node_modules, folder):
    """Registers SANS and SERIF with matplotlib."""
    for path in files(node_modules, folder):
        font_manager.fontManager.addfont(path)


def files(node_modules, folder):
    """The font files, one after the other; made once and cached under `folder`."""
    for family, package, axis, place in STATIC:
        parts = [
            cut(
                source(node_modules, package, script, axis, "normal"),
                letters,
                place,
                Path(folder) / "fonts",
                flavor="ttf",
            )
            for script, letters in (("latin", LETTERS), ("greek", GREEK))
        ]
        yield _joined(parts, family, place["wght"])


def _joined(parts, family, weight):
    """Path of one font with the letters of all parts, named as CSS names it."""
    made_from = "".join(part.name for part in parts).encode() + Path(__file__).read_bytes()
    key = hashlib.sha256(made_from).hexdigest()[:16]
    joined = parts[0].parent / f"{family.replace(' ', '')}-{weight}-{key}.ttf"
    if not joined.exists():
        options = merge.Options(drop_tables=LAYOUT)
        font = merge.Merger(options).merge([_plain(part) for part in parts])
        # The same bytes for the same parts: a part's date, not today's.
        font.recalcTimestamp = False
        font["head"].created = font["head"].modified = TTFont(parts[0])["head"].modified
        _rename(font, family, "Regular" if weight == 400 else "SemiBold")
        font.save(joined)
    return joined


def _plain(part):
    """The part's path, its layout tables removed: merging them is slow and serves nobody."""
    font = TTFont(part, recalcTimestamp=False)
    for tag in LAYOUT:
        if tag in font:
            del font[tag]
    plain = part.with_suffix(".plain.ttf")
    font.save(plain)
    return plain


def _rename(font, family, style):
    full = f"{family} {style}"
    for number, text in ((1, family), (2, style), (4, full), (6, full.replace(" ", "-"))):
        font["name"].setName(text, number, 3, 1, 0x409)
        font["name"].setName(text, number, 1, 0, 0)
    for number in (16, 17, 25):
        font["name"].removeNames(nameID=number)
