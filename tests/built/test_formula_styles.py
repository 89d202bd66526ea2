"""Formulas lose their style attributes, and nothing else."""

import re

from publish.formulas.formula_styles import FormulaStyles

SPAN = (
    '<span class="base">'
    '<span class="strut" style="height:1em;vertical-align:-0.2em;"></span></span>'
)


def test_a_style_becomes_a_class_beside_the_others():
    styles = FormulaStyles()
    assert styles.as_classes(SPAN) == '<span class="base"><span class="strut k0"></span></span>'
    assert styles.css() == ".katex .k0{height:1em!important;vertical-align:-0.2em!important}"


def test_an_element_without_a_class_keeps_its_attributes():
    html = '<span data-term="prior" style="top:-3em;">w</span>'
    assert FormulaStyles().as_classes(html) == '<span class="k0" data-term="prior">w</span>'


def test_equal_styles_share_a_class_and_others_do_not():
    styles = FormulaStyles()
    html = "".join(f'<i style="top:{top}em;"></i>' for top in (1, 2, 1))
    assert re.findall("k\\d", styles.as_classes(html)) == ["k0", "k1", "k0"]
    assert re.findall("k\\d", styles.as_classes('<i style="top:2em;"></i>')) == ["k1"]
    assert styles.css().count("{") == 2


def test_text_that_looks_like_a_style_stays():
    text = 'style="top:1em" &lt;i style="top:1em;"&gt;'
    assert FormulaStyles().as_classes(text) == text
