"""The element as other scripts know it: properties, promise, event."""

from pytest import approx

from tests.browser.support import expected
from tests.browser.support.selectors import FIGURE, LIVE, slider


def test_the_state_property_can_be_set(reader):
    reader.evaluate("void (recorded.changes = [])")
    reader.evaluate(f"void ({FIGURE}.state = {{ slope: 0.5, noise_sd: 99, bogus: 1 }})")
    reader.wait_until(f"{LIVE} && recorded.changes.length > 0")
    state = reader.state
    assert state["slope"] == 0.5
    assert state["noise_sd"] == 3, "as far as allowed"
    assert "bogus" not in state
    value = reader.evaluate(f"Number(document.querySelector('{slider('slope')}').value)")
    assert value == 0.5

    reader.evaluate(f"void ({FIGURE}.state.points.push([1, 1]))")
    assert reader.state == state, "what is read is a copy"
    reader.evaluate(f"void ({FIGURE}.state = {{ points: 'nonsense', slope: NaN }})")
    reader.settle()
    assert len(reader.state["points"]) == 6
    assert reader.state["slope"] == 0.5, "nonsense changes nothing"


def test_readouts_and_the_change_event_hold_the_numbers(reader):
    reader.evaluate("void (recorded.changes = [])")
    reader.state = {"slope": 2, "noise_sd": 0.5}
    reader.wait_until("recorded.changes.some(({ figure }) => figure === 'likelihood')")
    detail = reader.evaluate("recorded.changes.findLast(({ figure }) => figure === 'likelihood')")
    assert detail["state"] == reader.state
    assert detail["readouts"] == reader.evaluate(f"{FIGURE}.readouts")
    assert detail["readouts"] == {
        "slope": approx(2),
        "mle": approx(expected.mle(reader.state), abs=1e-9),
        "relative_likelihood": approx(expected.relative_likelihood(reader.state), rel=1e-9),
        "log_likelihood": approx(expected.log_likelihood(reader.state), abs=1e-9),
        "area": approx(expected.area(reader.state), rel=1e-9),
    }
    assert reader.readout("mle") == detail["readouts"]["mle"], "the output holds full precision"


def test_ready_resolves_when_python_answers(reader):
    reader.evaluate(
        f"void {FIGURE}.ready.then(() => {{ window.wasReady = {FIGURE}.dataset.phase }})"
    )
    reader.wait_until("window.wasReady !== undefined")
    assert reader.evaluate("wasReady") == "live"
