"""Embedding: a page and an oEmbed response for every figure, and one script."""

import gzip
import json
import re
from html.parser import HTMLParser

import pytest

from explorable import figures
from tests.built.pages import DIST, Page
from tests.built.test_html import HOME
from tests.languages import english

NAMES = figures.names()
each_figure = pytest.mark.parametrize("name", NAMES)
OPTIONS = {"theme", "controls", "readouts", "caption", "code"}

# WordPress allows these tags and attributes of an untrusted oEmbed response, and then extracts one
# blockquote and one frame.
ALLOWED_TAGS = {
    "a": {"href"},
    "blockquote": set(),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "title"},
}
CUT = re.compile(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", re.DOTALL)


class Tags(HTMLParser):
    """(tag, attributes) of some HTML, in order."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Called by HTMLParser."""
        self.found.append((tag, dict(attrs)))


@each_figure
def test_every_figure_has_an_embed_page(name):
    page = Page(DIST / "embed" / f"{name}.html")
    (figure,) = page.all("explorable-figure")
    assert figure.get("name") == name
    assert len(page.all("svg", data_panel=any)) == len(figures.draw(name, {}).panels)
    (robots,) = page.all("meta", name="robots")
    assert robots.get("content") == "noindex"
    (canonical,) = page.all("link", rel="canonical")
    home = canonical.get("href").removeprefix(HOME)
    (source,) = [link for link in page.all("a") if link.inside(lambda e: e.has_class("source"))]
    assert source.get("href") == f"../{home}#{name}"
    shown = Page(DIST / home / "index.html").all("explorable-figure", name=name)
    assert len(shown) == 1, "the source page shows this figure"
    in_articles = [
        path.parent.name
        for path in DIST.glob("*/index.html")
        if path.parent.name != "gallery" and Page(path).all("explorable-figure", name=name)
    ]
    assert home.rstrip("/") in (in_articles or ["gallery"])


@each_figure
def test_every_embed_page_has_a_card_and_may_tell_its_size(name):
    page = Page(DIST / "embed" / f"{name}.html")
    said = {e.get("property") or e.get("name"): e.get("content") for e in page.all("meta")}
    assert said["og:title"] == figures.load(name).TITLE
    assert said["og:description"] == said["description"] == figures.load(name).CAPTION
    assert said["og:image"] == f"{HOME}cards/{name}.png"
    assert said["og:url"] == f"{HOME}embed/{name}.html"
    assert said["responsive-embedded-sizing"] == "allow-origins=*"


@each_figure
def test_an_embed_page_runs_no_inline_script(name):
    scripts = Page(DIST / "embed" / f"{name}.html").all("script")
    assert all(script.get("src") or script.get("type") == "application/json" for script in scripts)


@each_figure
def test_no_control_has_the_name_of_an_embed_option(name):
    assert not OPTIONS & {control.name for control in figures.load(name).CONTROLS}


@each_figure
def test_oembed_has_the_fields_of_its_specification(name):
    answer = json.loads((DIST / "oembed" / f"{name}.json").read_text("utf-8"))
    assert answer["version"] == "1.0" and answer["type"] == "rich"
    assert {"html", "width", "height"} <= answer.keys(), "required of the type rich"
    allowed = {"version", "type", "title", "author_name", "author_url", "provider_name"}
    allowed |= {"provider_url", "cache_age", "thumbnail_url", "thumbnail_width"}
    assert answer.keys() <= allowed | {"thumbnail_height", "html", "width", "height"}
    assert answer["title"] == figures.load(name).TITLE
    assert answer["provider_url"] == HOME
    card = (DIST / answer["thumbnail_url"].removeprefix(HOME)).read_bytes()
    size = [int.from_bytes(card[at : at + 4], "big") for at in (16, 20)]
    assert [answer["thumbnail_width"], answer["thumbnail_height"]] == size

    quote, frame = CUT.search(answer["html"]).groups()
    assert quote + frame == answer["html"], "WordPress keeps all of it"
    tags = Tags(answer["html"]).found
    assert [tag for tag, _ in tags] == ["blockquote", "a", "iframe"]
    assert all(attributes.keys() <= ALLOWED_TAGS[tag] for tag, attributes in tags)
    link, frame = tags[1][1], tags[2][1]
    assert frame["src"] == f"{HOME}embed/{name}.html"
    assert (int(frame["width"]), int(frame["height"])) == (answer["width"], answer["height"])
    assert frame["title"] == answer["title"]
    assert (DIST / link["href"].removeprefix(HOME).split("#")[0] / "index.html").is_file()


def test_every_page_links_to_the_oembed_of_its_figure():
    paths = [*DIST.glob("*/index.html"), *DIST.glob("embed/*.html")]
    for path in english(paths, DIST):
        page = Page(path)
        (link,) = page.all("link", type="application/json+oembed")
        name = link.get("href").removeprefix(f"{HOME}oembed/").removesuffix(".json")
        assert name in NAMES and (path.parent.name != "embed" or path.stem == name)


def test_the_embed_script_is_small_and_has_no_imports():
    script = (DIST / "embed.js").read_bytes()
    assert len(gzip.compress(script)) <= 3240
    assert HOME.encode() in script and b"BUILT" not in script
    assert all(name.encode() in script for name in NAMES), "their heights"
    assert not re.search(rb"\bimport\b", script)
