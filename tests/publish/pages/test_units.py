"""A sign for per cent stays on the line of its number, except in code."""

import pytest

from publish.formulas.units import keep_units


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>with 95 % of it</p>", "<p>with 95\u00a0% of it</p>"),
        ("<p>95 %</p><p>1 %.", "<p>95\u00a0%</p><p>1\u00a0%."),
        ('<a title="5 % a">x</a>', '<a title="5 % a">x</a>'),
        ("<pre>7 % n</pre> 7 % <code>7 % n</code>", "<pre>7 % n</pre> 7\u00a0% <code>7 % n</code>"),
        ("<script>x = 7 %n</script>", "<script>x = 7 %n</script>"),
        ("<p>7 % 3 is 1</p>", "<p>7 % 3 is 1</p>"),
    ],
)
def test_a_number_keeps_its_per_cent_sign(html, kept):
    assert keep_units(html) == kept
