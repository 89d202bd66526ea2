"""KaTeX's style and fonts, cut down to the letters that the formulas of the site are set in."""

import re

from fontTools.ttLib import TTFont

from publish.font_cut import kept, subset

FACE = re.compile(r"@font-face\{[^}]*?url\(fonts/([^)]+\.woff2)\) format\(\"woff2\"\)[^}]*\}")


def write_katex(katex, cache, out, letters):
    """`katex.css` and `fonts/` in the folder `out`; `letters` are those of all formulas."""
    (out / "fonts").mkdir(parents=True)

    def face(found):
        source = katex / "fonts" / found[1]
        made = kept(source, sorted(letters), cache, lambda font: subset(font, letters))
        if not TTFont(made).getBestCmap():
            return ""
        (out / "fonts" / found[1]).write_bytes(made.read_bytes())
        return re.sub(r',url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)', "", found[0])

    css = (katex / "katex-swap.min.css").read_text("utf-8")
    (out / "katex.css").write_text(FACE.sub(face, css), "utf-8")
