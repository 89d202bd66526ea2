"""Around an article: citation, reading time, table of contents, next and previous article."""

import json
import re
from urllib.parse import urljoin

import pytest

from explorable.plot.phrases import count
from publish.pages.articles import WORDS_A_MINUTE, minutes
from tests.built.pages import DIST, HOME, ROOT, Page

ARTICLES = sorted(path.stem for path in (ROOT / "templates" / "articles").glob("*.html"))
each_article = pytest.mark.parametrize("name", ARTICLES)
MINUTE = "word " * WORDS_A_MINUTE


def read(name):
    return Page(DIST / name / "index.html")


def one(elements):
    (found,) = elements
    return found


def meta(page, name):
    return one(page.all("meta", name=name)).get("content")


def published(page):
    """The article's day, as 2026-11-21."""
    return one(page.all("meta", property="article:published_time")).get("content")


@each_article
def test_citation_metadata_is_that_of_the_page(name):
    page = read(name)
    assert meta(page, "citation_title") == one(page.all("h1")).text
    assert meta(page, "citation_author") == one(page.all("meta", property="og:site_name")).get(
        "content"
    )
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", published(page))
    assert meta(page, "citation_publication_date") == published(page).replace("-", "/")
    assert meta(page, "citation_public_url") == one(page.all("link", rel="canonical")).get("href")
    assert meta(page, "citation_public_url") == f"{HOME}{name}/"


@each_article
def test_the_bibtex_entry_equals_the_metadata(name):
    page = read(name)
    section = one(element for element in page.all("section") if element.has_class("cite"))
    entry = one(e for e in page.all("pre") if e.inside(lambda around: around is section)).text
    fields = dict(re.findall(r"(\w+) = \{+(.*?)\}+,? ", entry))
    assert re.match(r"@misc\{\w+, ", entry) and entry.count("{") == entry.count("}")
    assert fields == {
        "title": meta(page, "citation_title"),
        "author": meta(page, "citation_author"),
        "year": published(page)[:4],
        "url": meta(page, "citation_public_url"),
    }


@each_article
def test_search_engines_are_told_title_date_and_author(name):
    page = read(name)
    found = [json.loads("".join(e.words)) for e in page.all("script", type="application/ld+json")]
    article = one(data for data in found if data["@type"] == "Article")
    assert article["headline"] == meta(page, "citation_title")
    assert article["datePublished"] == published(page)
    assert article["author"]["name"] == meta(page, "author") == meta(page, "citation_author")
    assert article["url"] == meta(page, "citation_public_url")
    assert not [element for element in page.all() if element.has_class("byline")], (
        "no author's name"
    )


@each_article
def test_the_reading_time_is_the_same_on_every_page(name):
    expected = minutes((DIST / name / "index.html").read_text("utf-8"))
    assert expected > 1
    length = one(element for element in read(name).all() if element.has_class("reading-time"))
    assert length.text.startswith(f"{expected} minutes ")
    figures = len(read(name).all("explorable-figure"))
    assert f" {count(figures, 'live figure')} " in length.text
    front = Page(DIST / "index.html")
    links = front.all("a", href=f"{name}/")
    stories = (link.inside(lambda around: around.has_class("story")) for link in links)
    assert f"{expected} minutes " in one(story for story in stories if story).text
    assert f"{expected} minutes" in (DIST / "feed.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<article><p>{MINUTE * 3}</p></article>", 3),
        (f"<article><h1>{MINUTE}</h1><details><p>{MINUTE}</p></details></article>", 2),
        (f"<main>{MINUTE}<article><p>{MINUTE}</p></article></main><footer>{MINUTE}</footer>", 1),
        ("<article>" + '<span class="katex"><b>a <i>b</i></b> c</span>, ' * 660 + "</article>", 3),
        (f"<article>{MINUTE}<explorable-figure><p>{MINUTE}</p></explorable-figure></article>", 1),
        (f"<article>{MINUTE}<nav>{MINUTE}</nav><pre>{MINUTE}</pre></article>", 1),
        (f"<article>{MINUTE}<p hidden>{MINUTE}<br>{MINUTE}</p></article>", 1),
        ("<article>" + "· – " * 999 + "</article>", 1),
    ],
)
def test_reading_time_counts_a_formula_as_one_word(html, expected):
    assert WORDS_A_MINUTE == 220
    assert minutes(html) == expected


@each_article
def test_the_table_of_contents_lists_the_sections(name):
    page = read(name)
    contents = one(element for element in page.all("nav") if element.has_class("contents"))
    links = [e for e in page.all("a") if e.inside(lambda around: around is contents)]
    heads = page.all("h2")
    assert len(heads) > 2
    assert [link.get("href") for link in links] == [f"#{head.get('id')}" for head in heads]
    assert [link.text for link in links] == [head.text for head in heads]


@each_article
def test_an_article_ends_with_links_to_its_neighbours(name):
    page = read(name)
    onward = one(element for element in page.all("nav") if element.has_class("onward"))
    links = [e for e in page.all("a") if e.inside(lambda around: around is onward)]
    back, on = (urljoin(f"{HOME}{name}/", link.get("href")) for link in links)
    assert len({back, on, f"{HOME}{name}/"}) == 3
    assert all(link.text for link in links)
    assert all(page.file(link.get("href")).is_file() for link in links)
    last = [element for element in page.elements if element.tag in ("section", "nav")][-1]
    assert last is onward, "it is the last thing"


def test_figures_are_in_reading_order():
    shown = re.findall(
        r'<explorable-figure name="(\w+)"', (DIST / "gallery/index.html").read_text()
    )
    article = (DIST / "from-mle-to-map/index.html").read_text("utf-8")
    places = [article.find(f'<explorable-figure name="{name}"') for name in shown]
    told = [place for place in places if place >= 0]
    assert len(told) >= 5
    assert places[: len(told)] == sorted(told), "those that no article shows come last"
