"""A picture that could not be drawn anew says that it is from before, until there is one of now."""

import pytest

from tests.browser.support.code_samples import FAILS, LAPLACE, PRIOR


def looks(figure):
    """How a figure tells of its picture: by words, and by what is neither words nor colour."""
    status = f"{figure.element}.querySelector('.status')"
    words, corner, ground, *opacities = figure.reader.evaluate(
        f"[{status}.textContent, getComputedStyle({status}, '::before').borderTopLeftRadius,"
        f"getComputedStyle({status}, '::before').backgroundColor,"
        "...['.panel .marks', '.panel .labels', '.panel .handles', '.note']"
        f".map((part) => Number(getComputedStyle({figure.element}.querySelector(part)).opacity))]"
    )
    is_hollow_square = corner == "0px" and ground in ("rgba(0, 0, 0, 0)", "transparent")
    return words, is_hollow_square, opacities


@pytest.mark.parametrize("text", [FAILS, PRIOR + "    return w[\n"], ids=["runtime", "syntax"])
def test_an_outdated_frame_is_marked(figures, text):
    prior = figures["prior"]
    prior.run(text, "Error: ")
    prior.settle()
    words, is_hollow_square, (marks, labels, handles, note) = looks(prior)
    assert words == "Live, but the picture and numbers are from before"
    assert is_hollow_square
    assert marks == labels < 0.6
    assert handles == note == 1, "these are of now"
    prior.press("original")
    prior.expect_outcome("This is the original.")
    prior.settle()
    words, is_hollow_square, opacities = looks(prior)
    assert words.startswith("Live")
    assert not words.endswith("from before")
    assert not is_hollow_square
    assert opacities == [1, 1, 1, 1]


def test_the_reason_for_an_outdated_frame_is_announced(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    prior.run(FAILS, "NameError")
    posterior.settle()
    announced = f"{posterior.element}.querySelector('.announcement').textContent"
    posterior.reader.wait_until(f"{announced}.includes('from before. Python could not draw this')")
    assert "NameError: name 'heigth' is not" in posterior.reader.evaluate(announced)
    assert looks(posterior)[0].endswith("from before"), "it draws with the same function"
    posterior.unfold()
    posterior.press("original")
    posterior.settle()
    summary = f"{posterior.element}.querySelector('.summary').textContent"
    posterior.reader.wait_until(f"{announced} === {summary}")


@pytest.mark.engines("chromium")
def test_the_next_frame_clears_the_outdated_mark(figures):
    prior = figures["prior"]
    prior.run(LAPLACE.replace("return", "if prior_sd > 2: raise ValueError('wide')\n    return"))
    prior.settle()
    said = prior.reader.evaluate(
        f"""(async (figure) => {{
          const said = [];
          const status = figure.querySelector('.status');
          figure.addEventListener('explorable-change', () => said.push(status.textContent));
          for (const prior_sd of [1.5, 2.5, 1.6]) {{ // one gesture, faster than words follow it
            figure.change({{ ...figure.values, prior_sd }});
            while (figure.dataset.settled !== 'true') await new Promise(requestAnimationFrame);
            said.push(status.textContent);
          }}
          figure.commit();
          return said;
        }})({prior.element})"""
    )
    from_before = [words.endswith("from before") for words in said]
    assert from_before == [False, False, True, False, False]
