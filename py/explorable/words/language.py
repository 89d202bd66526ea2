"""A language other than English: texts, plural forms and the marks in numbers."""

HUNDRED = 100  # where the form of a number of three digits and more depends on its last two alone


class Verbatim(str):
    """A text that is no word: the name of a column in a reader's table, say. It stays as it is."""


class _Cased(str):
    """A count in the cases of a language, "ein Wurf|dative: einem Wurf".

    It is its first; a sentence asks for another in its own translation: "Nach {flips:dative}".
    """

    def __new__(cls, text):
        first, *others = text.split("|")
        cased = super().__new__(cls, first)
        cased.cases = dict(other.split(": ", 1) for other in others)
        return cased


class Language:
    """A catalogue as JSON: {"texts", "forms", "decimal", "group"}.

    `texts` are English -> its translation, or a list of forms where English has two. `forms` are
    the form's place in that list for each number from 0 to 199. `decimal` and `group` are the marks
    before decimals and between thousands.
    """

    def __init__(self, catalogue):
        self._texts, self._forms = catalogue["texts"], catalogue["forms"]
        self.decimal = catalogue["decimal"]
        self.marks_of_code = str.maketrans(self.decimal + catalogue["group"], ".,")
        self.marks = str.maketrans(".,", self.decimal + catalogue["group"])

    def text(self, text):
        """The translation, or the English text where there is none."""
        return text if isinstance(text, Verbatim) else self._texts.get(text, text)

    def form(self, number, one, many):
        """The translation for this number of things, or the English text where there is none."""
        forms = self._texts.get(one)
        if forms is None:
            return one if number == 1 else many
        return forms[self._forms[number if number < HUNDRED else HUNDRED + number % HUNDRED]]

    def count(self, number, one, many, values):
        """The translation for this number of things, filled; with its cases, if it has any."""
        return _Cased(self.fill(self.form(number, one, many), values))

    def tick(self, text):
        """The text of a tick: a word, or a number with a decimal point."""
        if isinstance(text, Verbatim):
            return text
        return self._texts.get(text) or text.replace(".", self.decimal)

    def fill(self, text, values):
        """`text` with the values in their places, each in the language."""
        return text.format(**{name: self._value(value) for name, value in values.items()})

    def _value(self, value):
        if isinstance(value, str):
            return _Word(value, self.text(value))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return _Marked(value, self.marks)
        return value


class _Word:
    """A text among the values of a sentence: its translation, and with !r what Python calls it."""

    def __init__(self, original, translation):
        self._original, self._translation = original, translation

    def __format__(self, case):
        cases = getattr(self._translation, "cases", {})
        return cases.get(case, str(self._translation))

    def __repr__(self):
        return repr(self._original)


class _Marked:
    """A number that is written with the marks of a language, by any format."""

    def __init__(self, number, marks):
        self._number, self._marks = number, marks

    def __format__(self, form):
        return format(self._number, form).translate(self._marks)

    def __repr__(self):
        return repr(self._number).translate(self._marks)
