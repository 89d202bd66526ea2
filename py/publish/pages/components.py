"""Small pieces of a page, made from controls, Scenes and terms: legends, numbers, glossaries."""

import json
import math

from explorable.scene.marks import KIND_OF
from explorable.scene.terms import TERMS


def legend(scene):
    """(term, how its swatch looks) for each term in the picture, in the order of terms.py."""
    kinds = {}
    for panel in scene.panels:
        for mark in panel.marks:
            kinds.setdefault(mark.term, set()).add(KIND_OF[type(mark)])
    return [(term, swatch(kinds[term])) for term in TERMS if term in kinds]


def swatch(kinds):
    if "area" in kinds:
        return "area"
    return "line" if kinds & {"curve", "segment", "arrow"} else "dot"


def glossary_entry(item):
    """(term, symbol, words) of one line under a formula; a term's own line if only named."""
    if not isinstance(item, str):
        return item
    term = TERMS[item]
    return item, term.tex, f"{term.label.capitalize()}: {term.meaning}."


def written(control):
    """The default as a number field shows it: with the decimals of the control's step."""
    if control.scale == "log":
        return f"{control.default:g}"
    return f"{control.default:.{max(0, -math.floor(math.log10(control.step)))}f}"


def position(number, control):
    """Where a slider stands for that number."""
    return math.log10(number) if control.scale == "log" else number


def faq_entities(faq):
    """Questions and answers as schema.org has them."""
    return [
        {
            "@type": "Question",
            "name": question,
            "acceptedAnswer": {"@type": "Answer", "text": answer},
        }
        for question, answer in faq
    ]


def in_script(value):
    """JSON that cannot end the <script> it stands in."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).replace("</", "<\\/")
