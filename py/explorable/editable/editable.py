"""Functions that readers may rewrite in the page: which one is in force, and the original."""

# What to add to a sentence about a NaN.
SILENT = " In a browser numpy gives NaN where elsewhere it warns, or raises LinAlgError."


class Editable:
    """A function with a replaceable body. Calling it calls the function in force.

    `original` is the function as its file defines it, `function` the one in force. A figure that
    uses an Editable names it as its CODE; figures that share it share the reader's text. Nothing
    else of a module ever changes, so a Scene depends on the state and on these functions alone.
    """

    __slots__ = ("function", "original")

    def __init__(self, original):
        self.original = self.function = original

    def __call__(self, *values):
        """What the function in force returns."""
        return self.function(*values)

    @property
    def name(self):
        """The function's name, which a reader's text must define."""
        return self.original.__name__

    @property
    def module(self):
        """The name of the module whose names a reader's text sees."""
        return self.original.__module__

    @property
    def is_original(self):
        """Whether the original is in force, so that its closed forms hold."""
        return self.function is self.original

    def defined_in(self, names):
        """The function of this name among `names`, a dict; None if there is none."""
        return names.get(self.name)

    def replace(self, function):
        """Puts `function` in force."""
        self.function = function

    def restore(self):
        """Puts the original in force."""
        self.function = self.original
