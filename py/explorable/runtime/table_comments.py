"""What the script and the notebook of a reader's table say beside their code, in any language."""

from explorable.words import translated

ABOUT = "The numbers of “Your data”, with numpy alone and with scikit-learn."
FILE = "The file is what the page saved: the table and the choices."
BESIDE = "Put `your-data.json`, which the page saves with table and choices, beside this notebook."
SENTENCES = (  # as they stand in the programs
    ABOUT,
    FILE,
    BESIDE,
    "For the rest, install scikit-learn.",
    "A console may not have all letters of the names.",
    "Within so many sds of its mean a Gaussian has 95 %.",
    "X, y and the names of X's columns: words become a column of 0 and 1 each, two words one.",
    "MAPs (m, d), noise sds of highest evidence and log evidences (m,) for penalties (m,).",
    "Mean square error of each row when it is predicted from all others, (m,).",
    "Where heights are highest, by a parabola over the logarithm; None at an end of the grid.",
    "MAP by coordinate descent.",
)


def title():
    """The heading of the notebook."""
    return translated("Your data")


def in_language(program):
    """The program with its sentences in the language in use; code stays as it is."""
    for sentence in SENTENCES:
        program = program.replace(sentence, translated(sentence))
    return program
