"""Small pieces of a page from controls, Scenes and terms: legends, input values, glossaries."""

import json
import math

from explorable.controls.slider_scale import position_of
from explorable.scene.marks import KIND_OF
from explorable.scene.terms import TERMS


def term_legend(scene):
    """(term, swatch) for each term that a mark of the Scene has, in the order of terms.py."""
    kinds = _kinds_by(scene, lambda mark: mark.term)
    return [(term, swatch(kinds[term])) for term in TERMS if term in kinds]


def series_legend(scene):
    """name, label, term and swatch of each series of the Scene, in the Scene's order."""
    kinds = _kinds_by(scene, lambda mark: mark.of)
    return [
        {
            "name": series.name,
            "label": series.label,
            "term": series.term,
            "swatch": swatch(kinds.get(series.name, set())),
        }
        for series in scene.series
    ]


def _kinds_by(scene, key):
    """Key of a mark -> the kinds of all marks with that key."""
    kinds = {}
    for panel in scene.panels:
        for mark in panel.marks:
            kinds.setdefault(key(mark), set()).add(KIND_OF[type(mark)])
    return kinds


def swatch(kinds):
    """The sample in a legend that stands for these kinds of marks: "area", "line" or "dot"."""
    if "area" in kinds:
        return "area"
    return "line" if kinds & {"curve", "segment", "arrow"} else "dot"


def glossary_entry(item):
    """(term, symbol, words) of an entry; `item` is a term's name or that triple itself."""
    if not isinstance(item, str):
        return item
    term = TERMS[item]
    return item, term.tex, f"{term.label.capitalize()}: {term.meaning}."


def field_text(control):
    """The default of a slider as its number field shows it."""
    if control.scale == "log":
        return f"{control.default:g}"
    return with_decimals_of(control.default, control.step)


def with_decimals_of(number, step):
    """The number with as many decimals as the step has."""
    return f"{number:.{max(0, -math.floor(math.log10(step)))}f}"


def position(number, control):
    """The position of `number` on a slider's scale, which its range input holds."""
    return position_of(control, number)


def faq_entities(faq):
    """(question, answer) pairs as entities of schema.org's FAQPage."""
    return [
        {
            "@type": "Question",
            "name": question,
            "acceptedAnswer": {"@type": "Answer", "text": answer},
        }
        for question, answer in faq
    ]


def in_script(value):
    """JSON for a <script> element: it contains no "</"."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).replace("</", "<\\/")
