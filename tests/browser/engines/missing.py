"""The one thing that can go wrong in every file here."""


class BrowserMissing(Exception):
    """No browser of this kind can be started; the message says what was tried and what to do."""
