"""Fonts that readers have, with the measure of ours: text does not jump when ours come."""

from dataclasses import dataclass

from fontTools.ttLib import TTFont

# What prose looks like, for the average width of a letter: as often as English has them.
PROSE = "aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      "


@dataclass(frozen=True)
class StandIn:
    """A font that readers have: the average width of PROSE in it, in em, and its local names.

    These fonts are not on every machine that builds, so they were measured once; Georgia and Arial
    on Gelasio and Arimo, which are drawn to their widths.
    """

    like: str
    width: float
    names: tuple[str, ...]


# Windows and macOS, Android, Linux: whoever has none of these reads the system's own serif.
SERIFS = (
    StandIn("Georgia", 0.45332, ("Georgia", "Gelasio")),
    StandIn("Noto Serif", 0.49723, ("Noto Serif", "NotoSerif")),
    StandIn("DejaVu Serif", 0.52699, ("DejaVu Serif", "DejaVuSerif")),
)
ITALICS = (
    StandIn("Georgia", 0.46473, ("Georgia Italic", "Georgia-Italic", "Gelasio Italic")),
    StandIn("Noto Serif", 0.48051, ("Noto Serif Italic", "NotoSerif-Italic")),
    StandIn("DejaVu Serif", 0.52699, ("DejaVu Serif Italic", "DejaVuSerif-Italic")),
)
SANSES = (
    StandIn("Arial", 0.45630, ("Arial", "ArialMT", "Arimo", "Liberation Sans", "Roboto")),
    StandIn("DejaVu Sans", 0.52261, ("DejaVu Sans", "DejaVuSans")),
)
CODES = (StandIn("Courier", 0.6, ("Menlo", "DejaVu Sans Mono", "Liberation Mono", "Courier New")),)


def stand_in_css(stand_in, face):
    """A font the reader has, made as wide and high as ours: text does not jump when ours comes."""
    font = TTFont(face.path)
    em, line, names = font["head"].unitsPerEm, font["hhea"], font.getBestCmap()
    ours = sum(font["hmtx"][names[ord(letter)]][0] for letter in PROSE) / len(PROSE) / em
    size = ours / stand_in.width
    sources = ", ".join(f'local("{name}")' for name in stand_in.names)
    return (
        f'@font-face {{\n  font-family: "{face.family} like {stand_in.like}";\n'
        f"  font-style: {face.style};\n  src: {sources};\n"
        f"  size-adjust: {size:.2%};\n  ascent-override: {line.ascent / em / size:.2%};\n"
        f"  descent-override: {-line.descent / em / size:.2%};\n"
        f"  line-gap-override: {line.lineGap / em / size:.2%};\n}}"
    )
