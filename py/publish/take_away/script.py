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
from publish.words import catalogue as catalogues
from publish.words.figures import for_python

RULE = f"# {'-' * 98}\n"
DATA = "explorable/data"
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


def needed(names, folder):
    """{path: text} of these modules, all they import in `folder`, and tables where one is read."""
    texts, waiting = {}, list(names)
    while waiting:
        name = waiting.pop()
        path = path_of(name, folder)
        if path and path not in texts:
            texts[path] = (folder / path).read_text("utf-8")
            waiting.append(name.rpartition(".")[0])
            for node in ast.walk(ast.parse(texts[path])):
                waiting += _imported(node)
    if f"{DATA}/__init__.py" in texts:
        for path in (folder / DATA).glob("*.csv"):
            texts[f"{DATA}/{path.name}"] = path.read_text("utf-8")
    for path in (folder / DATA).glob("*.json"):  # each beside the module of its name
        if f"{DATA}/{path.stem}.py" in texts:
            texts[f"{DATA}/{path.name}"] = path.read_text("utf-8")
    return texts


def path_of(name, folder):
    """The module's path in the folder, or None if it is not there."""
    base = name.replace(".", "/")
    paths = f"{base}/__init__.py", f"{base}.py"
    return next((path for path in paths if name and (folder / path).is_file()), None)


def outer_imports(path, folder):
    """What a module imports from outside the folder: a function of it may need that at once."""
    nodes = ast.parse(path.read_text("utf-8")).body
    outer = (node for node in nodes if (names := _imported(node)) and not path_of(names[0], folder))
    return "".join(f"{ast.unparse(node)}\n" for node in outer) + "\n"


def _imported(node):
    """The names of all that may be modules in an import statement; none for anything else."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def _marked(mark, text):
    return f"# >>> {mark}\n{text}# <<< {mark}\n"


def without_docstring(text):
    """The text from behind its docstring on."""
    return "\n".join(text.splitlines()[ast.parse(text).body[0].end_lineno :]).strip()


def quoted(text):
    """A literal that can be read; a plain one where the text has quotes that would end it."""
    safe = "'''" not in text and not text.endswith(("'", "\\"))
    return f"r'''{text}'''" if safe else repr(text)
