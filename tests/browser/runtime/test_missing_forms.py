"""A form whose script is missing gives way to a sentence, until the page is loaded again."""

import pytest

LINE = "document.querySelector('.unloaded')"


@pytest.mark.parametrize(
    ("page", "script", "form"),
    [
        ("lasso-and-the-limits/", "site/exercises.js", "form.answer"),
        ("your-data/", "site/bring.js", "form.bring"),
    ],
)
def test_a_form_whose_script_is_missing_says_so(new_reader, site_copy, page, script, form):
    site = site_copy()
    site.remove(script)
    reader = new_reader(site=site)
    reader.provokes = [script.rpartition("/")[2], "404"]
    reader.open(page)
    reader.wait_until(f"{LINE}?.checkVisibility()")
    assert reader.evaluate(f"{LINE}.role") == "alert"
    assert len(reader.evaluate(f"{LINE}.firstChild.textContent")) > 20
    assert reader.evaluate(f"!document.querySelector({form!r})"), "it could do nothing"

    site.restore(script)
    reader.evaluate(f"{LINE}.querySelector('a').click()")
    reader.wait_until(f"document.querySelector({form!r})?.checkVisibility() && !{LINE}")
