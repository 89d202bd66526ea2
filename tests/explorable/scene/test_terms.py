"""Terms can be told apart without their colours."""

from collections import Counter

from explorable.scene.terms import TERMS


def test_every_term_has_its_own_stroke():
    strokes = Counter((term.width, term.dash) for term in TERMS.values())
    assert max(strokes.values()) == 1, strokes
