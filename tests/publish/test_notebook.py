"""Notebooks: valid, with the text of the article, and printing the figures' readouts in Jupyter."""

import copy
import re

import nbformat
import pytest
from nbclient import NotebookClient

import pictures
from explorable import figures
from explorable.runtime import code_edits as edits
from publish.take_away.markdown import Markdown, plain_tex
from tests.built.pages import DIST, HOME, ROOT, Page
from tests.examples import EXAMPLES

ARTICLES = sorted(path.stem for path in (ROOT / "templates" / "articles").glob("*.html"))
TENT = """def prior_density(w, prior_sd):
    return tent(w / prior_sd) / (2 * prior_sd)


def tent(z):
    return np.exp(-np.abs(z))"""


def read(article):
    return nbformat.read(DIST / "notebooks" / f"{article}.ipynb", as_version=4)


def output_of(cell):
    """The text that the cell printed."""
    return "".join(output.get("text", "") for output in cell.outputs)


def numbers(name):
    """The text that the cell of a figure prints in the default state."""
    scene = figures.draw(name, {})
    lines = (f"{readout.label}: {readout.text}" for readout in scene.readouts)
    return "\n".join((scene.note or scene.summary, *lines)) + "\n"


def drawings(notebook):
    """Figure -> its cell."""
    found = ((re.search(r'show\("(\w+)"', cell.source), cell) for cell in notebook.cells)
    return {match[1]: cell for match, cell in found if match and cell.source.startswith("STATE")}


def stills(notebook):
    """Still picture -> the place of its cell."""
    found = ((re.fullmatch(r'picture\("(\w+)"\)', cell.source), cell) for cell in notebook.cells)
    return {match[1]: notebook.cells.index(cell) for match, cell in found if match}


@pytest.mark.parametrize("article", ARTICLES)
def test_a_notebook_is_valid_and_has_the_text_of_its_article(article):
    notebook = read(article)
    nbformat.validate(notebook)
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    page = Page(DIST / article / "index.html")
    headings = [element.text for element in page.all("h2")]
    assert headings and all(f"## {heading}" in text for heading in headings)
    assert f"({HOME}{article}/)" in text
    assert r"\term" not in text and "<" not in re.sub(r"\$[^$]*\$", "", text)
    shown = [element.get("name") for element in page.all("explorable-figure")]
    assert list(drawings(notebook)) == shown
    panels = page.all("svg", role="img", data_panel=any)
    assert list(stills(notebook)) == [panel.get("data-panel") for panel in panels]
    for name, place in stills(notebook).items():
        caption = re.sub(r"\s+", " ", pictures.load(name).caption())
        assert notebook.cells[place + 1].source.startswith(caption)


@pytest.mark.parametrize("article", ARTICLES)
def test_a_notebook_runs_in_jupyter_and_prints_the_readouts(article, tmp_path):
    notebook = read(article)
    others = [cell for name, cell in drawings(notebook).items() if name not in EXAMPLES]
    notebook.cells = [cell for cell in notebook.cells if cell not in others]
    cells = drawings(notebook)
    changed = [(name, cell) for name, cell in cells.items() if "def prior_density" in cell.source]
    again = [copy.deepcopy(cell) for _, cell in changed]
    for number, cell in enumerate(again):
        cell.source = re.sub(r"def .*?\n\n\n", f"{TENT}\n\n\n", cell.source, flags=re.DOTALL)
        cell.id = f"again-{number}"
    notebook.cells += again
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": tmp_path}}).execute()
    for name, cell in cells.items():
        assert output_of(cell) == numbers(name)
        assert cell.outputs[-1].data["image/png"].startswith("iVBOR")
    for place in stills(notebook).values():
        assert notebook.cells[place].outputs[-1].data["image/png"].startswith("iVBOR")
    for (name, cell), edited in zip(changed, again, strict=True):
        try:
            edits.rewrite(name, TENT)
            assert output_of(edited) == numbers(name) != output_of(cell)
        finally:
            edits.restore(name)


def test_html_is_converted_to_markdown():
    html = (
        "<nav>no</nav><h2 id='a'>A &amp; B</h2>\n<p>So <em>it</em> is:\n <code>a*b</code>, 2*3,"
        " <a href='../x/'>there</a>.</p><ol><li>One</li><li>Two</li></ol><figure data-name='f'>"
        "</figure><picture data-name='p'></picture><p><display>x &lt; 1</display></p>"
    )
    parts = Markdown(html, "https://example.org/here/").parts
    text = (
        "## A & B\n\nSo *it* is: `a*b`, 2\\*3, [there](https://example.org/x/).\n\n1. One\n\n2. Two"
    )
    assert parts == [text, ("figure", "f"), "", ("picture", "p"), "$$x < 1$$"]


def test_plain_tex_removes_term_commands_only():
    assert plain_tex(r"\term{a}{b_{\term{c}{d}}} + \frac{1}{2}") == r"{b_{{d}}} + \frac{1}{2}"
    assert plain_tex(r"\changed{-\log \term{a}{b}} = 0") == r"{-\log {b}} = 0"
    with pytest.raises(ValueError, match="never closed"):
        plain_tex(r"\term{a}{b")
