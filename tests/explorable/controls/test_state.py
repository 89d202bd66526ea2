"""A State has attributes and is read-only."""

import copy
import pickle

import pytest

from explorable import figures
from explorable.controls import State

STATE = State(prior_sd=0.3, points=((1.0, 2.0),))


def test_attributes_are_items():
    assert STATE.prior_sd == STATE["prior_sd"] == 0.3
    with pytest.raises(AttributeError, match=r"'priorsd'.*prior_sd, points"):
        _ = STATE.priorsd


@pytest.mark.parametrize(
    "change",
    [
        lambda state: state.__setitem__("prior_sd", 1.0),
        lambda state: setattr(state, "prior_sd", 1.0),
        lambda state: setattr(state, "new", 1.0),
        lambda state: delattr(state, "prior_sd"),
        lambda state: state.__delitem__("prior_sd"),
        lambda state: state.__ior__({"prior_sd": 1.0}),
        lambda state: state.update(prior_sd=1.0),
        lambda state: state.setdefault("new", 1.0),
        lambda state: state.pop("prior_sd"),
        lambda state: state.popitem(),
        lambda state: state.clear(),
    ],
)
def test_every_change_is_refused(change):
    with pytest.raises(TypeError, match="read-only"):
        change(STATE)
    assert STATE == {"prior_sd": 0.3, "points": ((1.0, 2.0),)}


def test_a_changed_copy_leaves_the_state_as_it_is():
    assert STATE | {"prior_sd": 1.0} == {"prior_sd": 1.0, "points": ((1.0, 2.0),)}
    assert STATE.prior_sd == 0.3


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda s: pickle.loads(pickle.dumps(s))]
)
def test_a_state_can_be_copied(copied):
    assert copied(STATE) == STATE and type(copied(STATE)) is State


@pytest.mark.parametrize("name", figures.names())
def test_no_control_is_hidden_by_a_method_of_dict(name):
    assert not {control.name for control in figures.load(name).CONTROLS} & set(dir(State))
