"""KaTeX's style and fonts, cut down to the letters that the formulas of the site are set in."""

import re
from dataclasses import dataclass
from html import unescape

from fontTools.ttLib import TTFont

from publish.assets.fonts.font_cut import cached_font, subset

FACE = re.compile(r"@font-face\{[^}]*?url\(fonts/([^)]+\.woff2)\) format\(\"woff2\"\)[^}]*\}")
ITALIC = re.compile(r'class="[^"]*\bmathnormal\b[^"]*"[^>]*>([^<]*)')


@dataclass(frozen=True)
class Letters:
    """Code points: of variables, which have a typeface of their own, and of everything else."""

    italic: set[int]
    upright: set[int]

    def add(self, html):
        """Those of a formula, as KaTeX has set it."""
        drawn = re.sub(r"<math.*?</math>", "", html, flags=re.DOTALL)
        self.italic.update(map(ord, unescape("".join(ITALIC.findall(drawn)))))
        others = re.sub(r"<[^>]+>", "", ITALIC.sub("<span>", drawn))
        self.upright.update(map(ord, unescape(others)))

    def of(self, file):
        """Those that a font is needed for, by the name of its file."""
        return self.italic if file.startswith("KaTeX_Math-") else self.upright


def write_katex(katex, cache, out, letters):
    """`katex.css` and `fonts/` in the folder `out`; `letters` are the Letters of all formulas."""
    (out / "fonts").mkdir(parents=True)

    def face(found):
        source = katex / "fonts" / found[1]
        wanted = letters.of(found[1])
        made = cached_font(source, sorted(wanted), cache, lambda font: subset(font, wanted))
        if not TTFont(made).getBestCmap():
            return ""
        (out / "fonts" / found[1]).write_bytes(made.read_bytes())
        return re.sub(r',url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)', "", found[0])

    css = (katex / "katex-swap.min.css").read_text("utf-8")
    (out / "katex.css").write_text(FACE.sub(face, css), "utf-8")
