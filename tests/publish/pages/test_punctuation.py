"""Formulas and framed links stay on the line of the punctuation beside them."""

import pytest

from publish.formulas.punctuation import keep_punctuation

BASE = '<span class="katex-base"><span>x</span></span>'
FORMULA = '<span class="katex" translate="no"><span class="katex-html">BASES</span></span>'
LINK = '<a class="try" href="?w=0">flat, w = 0</a>'


def formula(*bases):
    return FORMULA.replace("BASES", "".join(bases))


def kept(html):
    return f'<span class="kept">{html}</span>'


@pytest.mark.parametrize("around", ["a {} b", "{}", "<p>{}</p>", "{}<br>.", "a. {} (b)"])
def test_what_touches_no_text_stays_as_it_is(around):
    for box in (formula(BASE), LINK):
        assert keep_punctuation(around.format(box)) == around.format(box)


@pytest.mark.parametrize(
    ("before", "after"), [("", "."), ("(", ")."), ("„", "“"), ("", "-Strafe"), ("(", "")]
)
def test_what_touches_text_is_kept_with_it(before, after):
    link = f"a {before}{LINK}{after} b"
    assert keep_punctuation(link) == f"a {kept(before + LINK + after)} b"
    text = f"a {before}{formula(BASE, BASE)}{after} b"
    one = formula(BASE, kept(f"{BASE}\u2060"))  # a long formula may still break between its parts
    assert keep_punctuation(text) == f"a {kept(before + one + after)} b"


def test_several_in_one_sentence():
    text = f"{formula(BASE)}, {LINK} and {formula(BASE)}."
    one = formula(kept(f"{BASE}\u2060"))
    assert keep_punctuation(text) == f"{kept(one + ',')} {LINK} and {kept(one + '.')}"
