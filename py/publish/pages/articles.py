"""The articles, found by listing their templates, and what other pages show of each: front page,
feed and cards."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from publish.pages.word_count import Prose

WORDS_A_MINUTE = 220  # a little less than people read of other non-fiction, 238 on average
SHOWN_ELSEWHERE = ("title", "description", "card", "published")  # blocks that every article fills


@dataclass(frozen=True)
class Article:
    """One article; `name` is its folder, `card` the figure that stands for it."""

    name: str
    title: str
    description: str
    card: str
    published: str
    minutes: int
    figures: tuple[str, ...]


def names(root):
    """The names of all articles, in the order in which they are to be read."""
    return [name for name, _ in menu(root)]


def menu(root, say=str):
    """(name, short title) of all articles, in that order: the blocks `order` and `short`.

    `say` translates the titles.
    """
    texts = {path.stem: path.read_text("utf-8") for path in _templates(root)}
    order = sorted(texts, key=lambda name: (int(_block("order", texts[name])), name))
    return [(name, say(_block("short", texts[name]))) for name in order]


def _templates(root):
    return (root / "templates" / "articles").glob("*.html")


def _block(name, text):
    return re.search(rf"{{% block {name} %}}(.*?){{% endblock %}}", text)[1]


def article(pages, name):
    """The article's own blocks, with its reading time."""
    template = pages.environment.get_template(template_of(name))
    context = template.new_context(pages.places("../"))
    blocks = {
        block: Markup("".join(template.blocks[block](context))).strip() for block in SHOWN_ELSEWHERE
    }
    draft = pages.draft(template_of(name))
    shown = tuple(re.findall(r'<explorable-figure name="(\w+)"', draft))
    return Article(name, **blocks, minutes=minutes(draft), figures=shown)


def articles_with(root, figure):
    """The names of the articles that show this figure, by their templates."""
    shows = f'figure("{figure}"'
    folder = root / "templates" / "articles"
    return [name for name in names(root) if shows in (folder / f"{name}.html").read_text("utf-8")]


def reading_order(root, figures):
    """The figures in the order in which articles show them; at the end those that none shows."""
    folder = root / "templates" / "articles"
    texts = "".join((folder / f"{name}.html").read_text("utf-8") for name in names(root))
    places = {figure: texts.find(f'figure("{figure}"') for figure in figures}
    return sorted(figures, key=lambda figure: (places[figure] < 0, places[figure]))


def template_of(name):
    """Where the article's template is."""
    return f"articles/{name}.html"


def minutes(html):
    """Reading time of an article's words in minutes, figures not counted."""
    return max(1, round(len(Prose(html).words) / WORDS_A_MINUTE))


def newest_first(articles):
    """As a feed has them."""
    return sorted(articles, key=lambda article: article.published, reverse=True)
