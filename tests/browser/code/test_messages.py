"""What is said beside a reader's code: what it prints, and its newest error."""

import pytest

from tests.browser.support.code_samples import FAILS, LAPLACE, PRIOR


@pytest.mark.engines("chromium")
def test_note_and_editor_show_one_error_the_newest(figures):
    prior = figures["prior"]
    prior.run(FAILS, "NameError")
    prior.settle()
    prior.run(PRIOR + "    return w[\n", "SyntaxError: '[' was never closed")
    assert "SyntaxError: '[' was never closed" in prior.text(".note p")
    assert "NameError" not in prior.text(".note")
    prior.slide("prior_sd", "ArrowRight")
    prior.expect_outcome("A text run earlier is still in force: NameError")
    assert "NameError" in prior.text(".note p")
    assert not prior.visible(".bad-line")

    fails_if_wide = LAPLACE.replace("    return", "    if prior_sd > 2: raise KeyError\n    return")
    prior.run(fails_if_wide)
    prior.slide("prior_sd", "End")
    prior.expect_outcome("KeyError")
    prior.slide("prior_sd", "Home")
    prior.expect_outcome("This is your function now.")
    assert not prior.visible(".bad-line")
    assert not prior.visible(".note")


@pytest.mark.engines("chromium")
def test_an_error_of_a_new_text_is_its_own_also_over_another_in_force(figures):
    prior = figures["prior"]
    prior.run(LAPLACE)
    prior.settle()
    prior.run(PRIOR + "    return (0*w\n", "SyntaxError: '(' was never closed")
    # The message of the picture comes after that of the text, if it comes at all.
    prior.reader.wait_until(f"!{prior.element}.querySelector('.note').hidden")
    assert prior.text(".code .outcome") == "SyntaxError: '(' was never closed"
    assert prior.visible(".bad-line")
    assert prior.reader.evaluate(f"{prior.element}.querySelector('textarea').ariaInvalid") == "true"
    prior.slide("prior_sd", "ArrowRight")
    assert prior.text(".code .outcome") == "SyntaxError: '(' was never closed"
    assert prior.visible(".bad-line")


@pytest.mark.engines("chromium")
@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("'x'", "ValueError: could not convert string to float: 'x'"),
        ("0*w", "NoPeak: This density is zero everywhere"),
        ("-np.ones_like(w)", "ValueError: A density is never negative"),
        ("w[:3]", "ValueError: The prior must give one number for each slope"),
    ],
)
def test_a_function_with_which_nothing_can_be_drawn_is_said_to_be_one(figures, value, why):
    prior = figures["prior"]
    prior.run(f"{PRIOR}    return {value}\n", f"Python could not draw this: {why}")
    assert prior.text(".code .outcome").startswith("This is your function now. ")
    assert f"Python could not draw this: {why}" in prior.text(".note p")
    assert not prior.visible(".bad-line"), "none of its lines has failed"
    prior.run(LAPLACE)
    prior.settle()
    assert prior.text(".code .outcome") == "This is your function now."


@pytest.mark.engines("chromium", "firefox")
def test_what_code_prints_appears_below_it(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    prior.run(LAPLACE.replace("    return", "    print('σ is', prior_sd)\n    return"))
    prior.settle()
    prior.reader.wait_until(f"{prior.element}.querySelector('.printed').textContent")
    assert set(prior.text(".printed").split("\n")) <= {"…", "σ is 1.0", "σ is 1", ""}
    posterior.state = {"prior_sd": 0.5}
    posterior.settle()
    assert "σ is 0.5" in posterior.text(".printed")
    many = "for line in range(10**6): print(line)\n"
    prior.run(many + LAPLACE)
    assert prior.text(".printed").strip().split("\n")[-1] == "999999"
    prior.press("original")
    prior.expect_outcome("This is the original.")
    assert not prior.visible(".printed")


@pytest.mark.engines("chromium", "firefox")
def test_code_that_prints_nothing_has_no_output(figures):
    prior = figures["prior"]
    prior.run(LAPLACE)
    prior.settle()
    assert prior.text(".printed").strip() == ""
    assert not prior.visible(".printed")
