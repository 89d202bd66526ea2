"""An article as a Jupyter notebook: its text, and in the place of each figure a cell that draws it,
as in that of each still picture; the programs of the text are cells, too.

A figure's cell holds what a reader changes, the state and the function shown beside the figure; the
first of all brings the modules that are needed, so that the notebook asks for numpy and matplotlib
alone.
"""

import inspect
import json
from html import escape
from pathlib import Path

from jinja2 import FileSystemLoader
from markupsafe import Markup

import pictures
from explorable import figures
from explorable.runtime import code_edits as edits
from publish.pages.cells import source_of
from publish.take_away import standalone
from publish.take_away.markdown import Markdown, plain_tex
from publish.take_away.needed_modules import needed
from publish.take_away.script import DRAWING, catalogue, literal, quoted, without_docstring

ABOUT = """This is the article [{title}]({address}) as a notebook: in the place of each live figure
stands a cell that draws it. Change its numbers or its function and run it again. It needs numpy
(2 or newer) and matplotlib. Text under CC BY 4.0, code under the MIT licence."""
FIRST = """# Run this first: it brings the modules that the figures are made of.
{imports}

{standalone}

{rest}

SOURCES = {{
{sources}}}
sys.meta_path.insert(0, Sources(SOURCES))
{words}"""
SPEAK = """
import_module("explorable.words").use({catalogue})
"""
PACKAGES = {"figure": figures, "picture": pictures}
IN_NOTEBOOK = Path(__file__).with_name("in_notebook.py")  # not imported: it needs IPython
IMPORTS = """from importlib.abc import ExecutionLoader, MetaPathFinder
from importlib.util import spec_from_loader

import numpy as np"""


def words():
    """What the build says in a notebook, for the catalogues."""
    return [ABOUT]


def write_notebooks(root, pages, found, out):
    """NAME.ipynb for every article, into the new folder `out`, in the language of its pages."""
    out.mkdir()
    for article in found:
        made = notebook(root, pages, article)
        text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
        (out / f"{article.name}.ipynb").write_text(text, "utf-8")


def notebook(root, pages, article):
    """The notebook as Jupyter's format 4.5 has it, not run yet."""
    language = pages.language
    address = f"{pages.site['address']}{language.place}{article.name}/"
    parts = Markdown(as_text(root, pages, article), address).parts
    head, *rest = parts[0].split("\n\n", 1)
    about = language.say(ABOUT).format(title=article.title, address=address)
    drawn = [part for part in parts if not isinstance(part, str) and part[0] in PACKAGES]
    cells = [
        text_cell(f"{head}\n\n{about}"),
        code_cell(first(root, drawn, language.python), hidden=True),
    ]
    shown = set()
    for part in (*rest, *parts[1:]):
        if isinstance(part, str):
            cells += [text_cell(part)] if part else []
        elif part[0] == "cell":
            cells.append(code_cell(source_of(root, part[1])))
        else:
            cells.append(code_cell(drawing(*part, shown)))
    for number, cell in enumerate(cells, 1):
        cell["id"] = f"cell-{number}"
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    about = {"kernelspec": kernel, "language_info": {"name": "python"}, "title": article.title}
    return {"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5}


def as_text(root, pages, article):
    """The article by its own template, with other macros around it."""
    loader = FileSystemLoader([root / "templates" / "notebook", root / "templates"])
    environment = pages.environment.overlay(loader=loader)
    template = environment.get_template(f"articles/{article.name}.html")
    places = pages.places("../")
    return template.render(places, contents=(), minutes=article.minutes, maths=maths)


def maths(tex, display=False):
    """In the place of KaTeX's: what Markdown takes for a formula."""
    tag = "display" if display else "maths"
    return Markup(f"<{tag}>{escape(plain_tex(tex))}</{tag}>")


def first(root, drawn, spoken):
    """The cell with all modules that draw these parts, and the words of another language."""
    wanted = [PACKAGES[kind].load(name).__name__ for kind, name in drawn]
    texts = needed([*wanted, *DRAWING], root / "py")
    copied = (standalone.Sources, standalone.allowed)
    return FIRST.format(
        imports=IMPORTS,
        standalone="\n\n\n".join(inspect.getsource(one).strip() for one in copied),
        rest=without_docstring(IN_NOTEBOOK.read_text("utf-8")),
        sources="".join(f'    "{path}": {quoted(texts[path])},\n' for path in sorted(texts)),
        words=SPEAK.format(catalogue=catalogue(spoken, texts)) if spoken else "",
    ).replace("  # noqa: F821", "")


def drawing(kind, name, shown):
    """The cell that draws a figure or a still picture; a figure's function is given once, for all
    figures that share it."""
    if kind == "picture":
        return f'picture("{name}")'
    figure = figures.load(name)
    state = literal({control.name: control.default for control in figure.CONTROLS})
    if not hasattr(figure, "CODE") or figure.CODE in shown:
        return f'{state}\nshow("{name}", STATE)'
    shown.add(figure.CODE)
    return f'{state}\n\n{edits.source(name)}\n\nshow("{name}", STATE, {figure.CODE.name})'


def text_cell(text):
    return {"cell_type": "markdown", "metadata": {}, "source": text.splitlines(keepends=True)}


def code_cell(text, hidden=False):
    return {
        "cell_type": "code",
        "metadata": {"jupyter": {"source_hidden": True}} if hidden else {},
        "source": text.strip().splitlines(keepends=True),
        "execution_count": None,
        "outputs": [],
    }
