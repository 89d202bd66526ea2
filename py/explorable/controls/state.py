"""The state of a figure: the value of each control, by name."""


class State(dict):
    """A read-only dict whose items are attributes too: `state.prior_sd` is `state["prior_sd"]`.

    Setting, deleting and updating raise TypeError, an unknown attribute AttributeError.
    `state | changes` is a plain dict with some values changed.
    """

    __slots__ = ()

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            known = ", ".join(self)
            raise AttributeError(f"There is no control {name!r}; there are {known}.") from None

    def __setattr__(self, name, value):
        self._refuse()

    def _refuse(self, *_, **__):
        raise TypeError("A state is read-only: `state | {name: value}` is a changed copy.")

    __setitem__ = __delitem__ = __delattr__ = __ior__ = _refuse
    update = setdefault = pop = popitem = clear = _refuse

    def __reduce__(self):
        return State, (dict(self),)
