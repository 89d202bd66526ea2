"""Templates in another language: their segments are replaced before Jinja reads them."""

from jinja2.ext import Extension

from publish.words.segments import segments


class InLanguage(Extension):
    """Replaces each segment of a template by its translation, where there is one.

    The environment is given `translate`, from a message to its translation or to itself.
    """

    def __init__(self, environment):
        super().__init__(environment)
        environment.extend(translate=str)

    def preprocess(self, source, name, filename=None):
        """Called by Jinja with the source of each template."""
        return replaced(source, self.environment.translate)


def replaced(source, translate):
    """The source with translated segments; white space around a segment stays."""
    parts, at = [], 0
    for start, end, message in segments(source):
        translation = translate(message)
        parts.append(source[at:start])
        parts.append(source[start:end] if translation == message else translation)
        at = end
    return "".join([*parts, source[at:]])
