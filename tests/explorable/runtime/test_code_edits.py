"""The function shown beside a figure: its text is the real one, and another can take its place."""

import inspect

import pytest

from explorable import figures
from explorable.editable import prior_density
from explorable.runtime import code_edits

WITH_CODE = [name for name in figures.names() if hasattr(figures.load(name), "CODE")]
DEFAULTS = {name: figures.draw(name, {}) for name in WITH_CODE}


@pytest.fixture(autouse=True)
def restored():
    yield
    for name in WITH_CODE:
        code_edits.restore(name)


def numbers(name):
    return {readout.name: readout.value for readout in figures.draw(name, {}).readouts}


def known(name):
    return {readout.name: readout.value for readout in DEFAULTS[name].readouts}


@pytest.mark.parametrize("name", WITH_CODE)
def test_the_shown_source_can_be_run(name):
    code_edits.rewrite(name, code_edits.source(name))
    for readout, value in known(name).items():
        assert numbers(name)[readout] == pytest.approx(value, rel=1e-4, abs=1e-6)


@pytest.mark.parametrize("name", WITH_CODE)
def test_a_rewritten_function_is_in_force_until_restored(name):
    function = figures.load(name).CODE.name
    code_edits.rewrite(
        name, f"def {function}(*values, **named):\n    raise ZeroDivisionError('mine')\n"
    )
    with pytest.raises(ZeroDivisionError, match="mine") as caught:
        figures.draw(name, {})
    assert any(entry.path == f"your {function}" for entry in caught.traceback)
    code_edits.restore(name)
    assert numbers(name) == known(name)


@pytest.mark.parametrize("name", WITH_CODE)
def test_a_text_without_the_function_raises_value_error(name):
    with pytest.raises(ValueError, match="must still define"):
        code_edits.rewrite(name, "x = 1")
    assert numbers(name) == known(name)


@pytest.mark.parametrize("name", WITH_CODE)
def test_a_lone_expression_is_told_what_to_define(name):
    code = figures.load(name).CODE
    with pytest.raises(ValueError, match=f"def {code.name}\\(.*penalty|sd\\)"):
        code_edits.rewrite(name, "  np.exp(-np.abs(w) / prior_sd) / (2 * prior_sd)\n")


@pytest.mark.parametrize("name", WITH_CODE)
@pytest.mark.parametrize("change", ["{0} *= 2", "{0} += 0.1", "{0}[0] = 7", "{0}.sort()"])
def test_a_change_of_an_argument_in_place_is_refused(name, change):
    code = figures.load(name).CODE
    first, *others = inspect.signature(code.original).parameters
    body = f"    {change.format(first)}\n    return {first}\n"
    code_edits.rewrite(name, f"def {code.name}({', '.join([first, *others])}):\n{body}")
    with pytest.raises(ValueError, match="read-only"):
        figures.draw(name, {})
    code_edits.restore(name)
    assert numbers(name) == known(name)


def returning(name, expression):
    """A text whose function returns this expression of what the original returns, `value`."""
    function = figures.load(name).CODE.name
    return f"{code_edits.source(name)}\n\n_first = {function}\n\n" + (
        f"def {function}(*given):\n    value = _first(*given)\n    return {expression}\n"
    )


@pytest.mark.parametrize("name", WITH_CODE)
def test_nothing_of_what_a_function_returns_is_lost_in_silence(name):
    code_edits.rewrite(name, returning(name, "value + 0.5j"))
    with pytest.raises(ValueError, match=r"real numbers; one of them is .*0\.5j"):
        figures.draw(name, {})
    code_edits.rewrite(name, returning(name, "value + 0j"))
    for readout, value in known(name).items():
        assert numbers(name)[readout] == pytest.approx(value, rel=1e-4, abs=1e-6)
    masked = "np.ma.array(value, mask=np.arange(np.size(value)).reshape(np.shape(value)) == 1)"
    code_edits.rewrite(name, returning(name, masked))
    with pytest.raises(ValueError, match="nan"):
        figures.draw(name, {})


def test_a_copy_that_is_made_writable_changes_nothing_else():
    text = "def prior_density(w, prior_sd):\n    w.flags.writeable = True\n    w *= 2\n"
    code_edits.rewrite("prior", text + "    return np.exp(-np.abs(w))\n")
    assert numbers("prior")["density_at_zero"] == pytest.approx(1)
    code_edits.restore("prior")
    assert numbers("prior") == known("prior")


@pytest.mark.parametrize("place", ["{import_}\n{head}", "{head}    {import_}\n"])
def test_a_missing_package_is_told_what_is_here(place):
    text = place.format(import_="import not_here.stats", head="def prior_density(w, prior_sd):\n")
    words = "No module named 'not_here': numpy and the standard library are here"
    with pytest.raises(ModuleNotFoundError, match=words):
        code_edits.rewrite("prior", text + "    return np.exp(-abs(w))\n")
        figures.draw("prior", {})


def test_a_syntax_error_names_its_line():
    with pytest.raises(SyntaxError) as caught:
        code_edits.rewrite("prior", "def prior_density(w, prior_sd):\n    return (\n")
    assert (caught.value.filename, caught.value.lineno) == ("your prior_density", 2)


def test_other_names_in_the_text_do_not_reach_the_module():
    before = prior_density.np
    code_edits.rewrite(
        "prior",
        "np = np\narea_note = 1\ndef prior_density(w, prior_sd):\n    return np.exp(-w**2)\n",
    )
    assert prior_density.np is before
    assert callable(prior_density.area_note)


def test_laplace_noise_gives_the_weighted_median():
    code_edits.rewrite(
        "likelihood",
        "def noise_density(residual, noise_sd):\n"
        "    return np.exp(-np.abs(residual) / noise_sd) / (2 * noise_sd)\n",
    )
    assert numbers("likelihood")["mle"] == pytest.approx(2.06 / 1.4, abs=1e-6)
    assert figures.draw("likelihood", {"points": []}).note
