"""Names of modules that one reader's text changes are put back before the next one runs."""

from contextlib import suppress

import pytest

from explorable import figures
from explorable.runtime import worker_api


def density_at_zero():
    return next(
        each.value for each in figures.draw("prior", {}).readouts if each.name == "density_at_zero"
    )


KNOWN = density_at_zero()
DAMAGES = (
    "np.exp = np.linalg = None",
    "builtins.isinstance = builtins.map = None",
    "json.loads = json.dumps = None",
    "del sys.modules['explorable.figures'], sys.modules['numpy']",
    "sys.modules['explorable.controls'] = None",
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_text_runs_as_if_none_had_damaged_python_before(damage):
    head = "def prior_density(w, prior_sd):\n"
    worker_api.edit("prior", f"{head}    import builtins, json, sys\n    {damage}\n    return w\n")
    with suppress(Exception):
        figures.draw("prior", {})
    worker_api.edit("prior", f"{head}    return np.exp(-abs(w) / prior_sd) / prior_sd / 2\n")
    assert density_at_zero() == pytest.approx(0.5)
    worker_api.edit("prior", "")
    assert density_at_zero() == KNOWN
