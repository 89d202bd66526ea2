"""A font cut down to the letters and the axes that are used, and a few letters added.

What the packages carry is split by script and has lost arrows to the side, raised digits, the
index n and the power t. These are made from the font's own glyphs, so that "10⁻³ σₙ pᵗ →" is set
in one face.
"""

import hashlib
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables.otTables import NO_VARIATION_INDEX, VarIdxMap
from fontTools.varLib import instancer

FEATURES = ["kern", "liga", "tnum", "pnum", "ccmp", "locl", "mark"]

# Letters made by turning or shrinking another: (made from, 2 x 2 matrix, lies at the height of).
MADE = {
    "→": ("↑", ((0, -1), (1, 0)), "x"),
    "←": ("↑", ((0, 1), (-1, 0)), "x"),
    "⁻": ("−", ((0.55, 0), (0, 0.55)), "³"),
    "ₙ": ("n", ((0.64, 0), (0, 0.64)), ","),
    "ᵗ": ("t", ((0.64, 0), (0, 0.64)), "³"),
}
BEARING = 45  # empty space at each side of a letter that is made, in thousandths of an em


def cut(source, letters, limits, cache, flavor="woff2"):
    """Path of the font cut to `letters`, code points; those the source has not are left out.

    `limits` pins an axis to a number or restricts it to a pair.
    """

    def change(font):
        add_letters(font)
        subset(font, letters)
        instancer.instantiateVariableFont(font, limits, inplace=True)

    return cached_font(source, (sorted(letters), limits), cache, change, flavor)


def cached_font(source, recipe, cache, change, flavor="woff2"):
    """Path of the changed font, made once and cached under a hash of all it depends on."""
    made_from = source.read_bytes() + repr((recipe, flavor)).encode() + Path(__file__).read_bytes()
    path = cache / f"{source.stem}-{hashlib.sha256(made_from).hexdigest()[:16]}.{flavor}"
    if not path.exists():
        font = TTFont(source, recalcTimestamp=False)
        change(font)
        font.flavor = "woff2" if flavor == "woff2" else None
        cache.mkdir(parents=True, exist_ok=True)
        half_written = path.with_suffix(".part")
        font.save(half_written)
        half_written.replace(path)
    return path


def subset(font, letters):
    """Drops all other letters, and hints: screens that need them are gone."""
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)


def add_letters(font):
    """The letters of MADE, and the raised digits from those that the font has for fractions."""
    cmap = font.getBestCmap()
    wanted = {
        letter: (cmap[ord(base)], matrix, level)
        for letter, (base, matrix, level) in MADE.items()
        if ord(base) in cmap
    }
    raised = _substitutions(font, "numr")
    for digit, letter in zip("0456789", "⁰⁴⁵⁶⁷⁸⁹", strict=True):
        if cmap.get(ord(digit)) in raised:
            wanted[letter] = (raised[cmap[ord(digit)]], ((1, 0), (0, 1)), "³")
    for letter, (base, matrix, level) in wanted.items():
        if ord(letter) not in cmap:
            beside = font["glyf"][cmap[ord(level)]]
            _add_composite(font, letter, base, matrix, (beside.yMin + beside.yMax) / 2)


def _substitutions(font, feature):
    """{glyph: replacement} of a feature of single substitutions."""
    if "GSUB" not in font:
        return {}
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    found = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            found |= getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
    return found


def _add_composite(font, letter, base, matrix, middle):
    """A glyph that is another one turned or shrunk; its strokes follow the weight of its base."""
    bearing = BEARING * font["head"].unitsPerEm / 1000
    glyphs, variations, name = font["glyf"], font["gvar"].variations, f"uni{ord(letter):04X}"
    if "HVAR" in font:
        _widen_map(font, name)
    (a, b), (c, d) = matrix
    old = glyphs[base]
    corners = [(x, y) for x in (old.xMin, old.xMax) for y in (old.yMin, old.yMax)]
    across = [a * x + c * y for x, y in corners]
    up = [b * x + d * y for x, y in corners]
    part = GlyphComponent()
    part.glyphName, part.transform, part.flags = base, matrix, 0x4  # x and y on whole units
    part.x = round(bearing - min(across))
    part.y = round(middle - (min(up) + max(up)) / 2)
    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, [part]
    glyphs[name], variations[name] = glyph, []
    font.setGlyphOrder(list(glyphs.glyphOrder))
    glyph.recalcBounds(glyphs)
    font["hmtx"][name] = (round(max(across) - min(across) + 2 * bearing), glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = name


def _widen_map(font, name):
    """Says that the new glyph's width does not vary; without a map, widths go by glyph number."""
    variations = font["HVAR"].table
    if variations.AdvWidthMap is None:
        variations.AdvWidthMap = VarIdxMap()
        variations.AdvWidthMap.mapping = {
            glyph: index for index, glyph in enumerate(font.getGlyphOrder())
        }
    variations.AdvWidthMap.mapping[name] = NO_VARIATION_INDEX
