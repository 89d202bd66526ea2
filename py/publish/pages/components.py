"""Small pieces of a page from controls, Scenes and terms: legends, input values, glossaries."""

import json
import math

from explorable.controls.slider_scale import position_of
from explorable.scene.marks import KIND_OF
from explorable.scene.terms import TERMS
from explorable.words import translated


def term_legend(scene, words):
    """(term, swatch, words) for each term that a mark of the Scene has, in the order of terms.py.

    `words` are a figure's own for some of its terms.
    """
    kinds = _kinds_by(scene, lambda mark: mark.term)
    return [
        (term, swatch(kinds[term]), words.get(term, translated(TERMS[term].label)))
        for term in TERMS
        if term in kinds
    ]


def series_legend(scene):
    """name, label, term and swatch of each series of the Scene, in the Scene's order.

    A series may own marks of another term, such as its prior, which look otherwise.
    """
    kinds = _kinds_by(scene, lambda mark: (mark.of, mark.term))
    return [
        {
            "name": series.name,
            "label": series.label,
            "term": series.term,
            "swatch": swatch(kinds.get((series.name, series.term), set())),
        }
        for series in scene.series
    ]


def _kinds_by(scene, key):
    """Key of a mark -> the kinds of all marks with that key; a dotted segment is a "rule"."""
    kinds = {}
    for panel in scene.panels:
        for mark in panel.marks:
            kind = "rule" if getattr(mark, "dotted", False) else KIND_OF[type(mark)]
            kinds.setdefault(key(mark), set()).add(kind)
    return kinds


def swatch(kinds):
    """The sample in a legend that stands for these kinds of marks: the most striking of them."""
    order = ("area", "curve", "segment", "arrow", "bar", "rule")
    found = next((kind for kind in order if kind in kinds), "dot")
    return "curve" if found == "segment" else found


def glossary_entry(terms, item):
    """(term, symbol, words) of an entry; `item` is the name of one of `terms`, or that triple."""
    if not isinstance(item, str):
        return item
    term = terms[item]
    return item, term.tex, f"{term.label[0].upper()}{term.label[1:]}: {term.meaning}."


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
    return json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(",", ":")).replace(
        "</", "<\\/"
    )
