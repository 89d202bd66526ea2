"""A figure as one Python file that needs only numpy and matplotlib: `python NAME.py`.

On top what a reader changes: the state and the function shown beside the figure, between the marks
of site/code/script-template.js. Below, standalone.py and the texts of all modules needed.
"""

import ast
import json
from pathlib import Path

from explorable import figures
from explorable.runtime import code_edits as edits
from publish.take_away import standalone
from publish.take_away.needed_modules import needed, outer_imports, path_of
from publish.words import catalogue as catalogues
from publish.words.figures import for_python

RULE = f"# {'-' * 98}\n"
ABOUT = '''"""{about}

This is the figure “{name}” of {address}
in one file that needs only numpy (2 or newer) and matplotlib:

    python {name}.py                prints the figure's numbers and opens it in a window; where
                                    there is no display it draws {name}.png beside this file
    python {name}.py --save FILE    draws into FILE: png, svg or pdf

First comes what is meant to be changed; all that follows makes the file stand alone.
Code under the MIT licence.
"""

'''
FUNCTION = """
# The function shown beside the figure. It may use all that is in {path}.
{marked}"""
REST = """
{rule}# How it runs.

{standalone}

{rule}# The modules it needs, as they are in the project.

SOURCES = {{
{sources}}}
{catalogue}
if __name__ == "__main__":
    run("{name}", STATE, SOURCES{words})
"""
WORDS = """
# The words of the figure in the language of the page.
WORDS = {catalogue}
"""
# What draws any figure, and in any language.
DRAWING = ("draw_mpl", "explorable.scene.localise")


def write_scripts(root, out):
    """NAME.py for every figure, into the new folder `out`; in folders of it for other languages."""
    address = json.loads((root / "package.json").read_text("utf-8"))["homepage"]
    for language in ("", *catalogues.languages(root)):
        spoken = for_python.catalogue_of(root, language) if language else None
        (out / language).mkdir()
        for name in figures.names():
            text = script(name, root / "py", address, spoken)
            (out / language / f"{name}.py").write_text(text, "utf-8", newline="\n")


def script(name, folder, address, spoken=None):
    """The file for the figure `name` in its default state; `folder` holds the modules.

    `spoken` is the catalogue of another language, None for English.
    """
    figure = figures.load(name)
    about = figure.__doc__.strip()
    top = ("r" if "\\" in about else "") + ABOUT.format(about=about, name=name, address=address)
    marked = _marked(
        "state", literal({control.name: control.default for control in figure.CONTROLS})
    )
    if hasattr(figure, "CODE"):
        path = path_of(figure.CODE.module, folder)
        top += outer_imports(folder / path, folder)
        marked += FUNCTION.format(path=path, marked=_marked("function", edits.source(name)))
    texts = needed([figure.__name__, *DRAWING], folder)
    words = WORDS.format(catalogue=catalogue(spoken, texts)) if spoken else ""
    return (
        top
        + marked
        + REST.format(
            name=name,
            rule=RULE,
            standalone=without_docstring(Path(standalone.__file__).read_text("utf-8")),
            sources="".join(f'    "{path}": {quoted(texts[path])},\n' for path in sorted(texts)),
            catalogue=words,
            words=", WORDS" if words else "",
        )
    )


def catalogue(spoken, texts):
    """The words that these modules {path: text} may say, as Python."""
    own = for_python.used(spoken, texts.values())
    return json.dumps(own, ensure_ascii=False, indent=1)


def literal(state):
    """STATE as Python, one control a line."""
    lines = (f'    "{name}": {_value(value)},\n' for name, value in state.items())
    return f"STATE = {{\n{''.join(lines)}}}\n"


def _value(value):
    """A number, a word, or points as lists, each on a line of its own."""
    if not isinstance(value, list | tuple):
        return repr(value)
    if value and not isinstance(value[0], list | tuple):
        return repr(list(value))  # one point
    points = "".join(f"        {list(point)},\n" for point in value)
    return f"[\n{points}    ]"


def _marked(mark, text):
    return f"# >>> {mark}\n{text}# <<< {mark}\n"


def without_docstring(text):
    """The text from behind its docstring on."""
    return "\n".join(text.splitlines()[ast.parse(text).body[0].end_lineno :]).strip()


def quoted(text):
    """A literal that can be read; a plain one where the text has quotes that would end it."""
    safe = "'''" not in text and not text.endswith(("'", "\\"))
    return f"r'''{text}'''" if safe else repr(text)
