"""The error of every module here."""


class BrowserMissing(Exception):
    """No browser of this kind can be started; the message says what was tried and what to do."""
