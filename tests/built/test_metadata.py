"""Metadata of the site: feed, sitemap, manifest, icons and Open Graph cards."""

import json
import re
import struct
import xml.etree.ElementTree as ElementTree

from explorable import figures
from tests.built.pages import DIST, HOME, ROOT, Page, pages
from tests.languages import OTHERS

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ARTICLES = sorted(path.stem for path in (ROOT / "templates" / "articles").glob("*.html"))
PAGES = [page for page in pages() if page.path.name == "index.html"]


def feed():
    return ElementTree.parse(DIST / "feed.xml").getroot()


def test_the_feed_has_every_article_with_its_poster_newest_first():
    entries = feed().findall(f"{ATOM}entry")
    told = {entry.find(f"{ATOM}id").text: entry for entry in entries}
    assert set(told) == {f"{HOME}{name}/" for name in ARTICLES} != set()
    for address, entry in told.items():
        page = Page(DIST / address.removeprefix(HOME) / "index.html")
        (title,) = page.all("title")
        (card,) = page.all("meta", property="og:image")
        (published,) = page.all("meta", property="article:published_time")
        assert entry.find(f"{ATOM}title").text == title.text
        assert entry.find(f"{ATOM}published").text == f"{published.get('content')}T00:00:00Z"
        (picture,) = entry.iter(f"{XHTML}img")
        assert picture.get("src") == card.get("content") and picture.get("alt")
        assert (DIST / card.get("content").removeprefix(HOME)).is_file()
    dates = [entry.find(f"{ATOM}published").text for entry in entries]
    assert dates == sorted(dates, reverse=True)
    assert feed().find(f"{ATOM}updated").text == dates[0]


def test_the_feed_has_the_required_elements_of_atom():
    for place in (feed(), *feed().findall(f"{ATOM}entry")):
        for needed in ("id", "title", "updated"):
            (found,) = place.findall(f"{ATOM}{needed}")
            assert found.text.strip()
    links = {link.get("rel"): link.get("href") for link in feed().findall(f"{ATOM}link")}
    assert links == {"self": f"{HOME}feed.xml", "alternate": HOME}
    assert feed().find(f"{ATOM}author/{ATOM}name").text


def test_the_sitemap_has_every_page_and_no_other():
    listed = [place.text for place in ElementTree.parse(DIST / "sitemap.xml").iter(f"{SITEMAP}loc")]
    canonical = [page.all("link", rel="canonical")[0].get("href") for page in PAGES]
    english = [place for place in listed if place.removeprefix(HOME).split("/")[0] not in OTHERS]
    assert sorted(english) == sorted(canonical) and len(english) > 3
    assert f"Sitemap: {HOME}sitemap.xml" in (DIST / "robots.txt").read_text().splitlines()


def test_each_page_links_to_its_source_and_to_whom_to_ask():
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    source = package["repository"]["url"].removeprefix("git+").removesuffix(".git")
    for page in PAGES:
        links = {link.get("href") for link in page.all("a")}
        assert {source, package["bugs"]} <= links, page.name
        dated = [time.get("datetime") for time in page.all("time")]
        if page.path.parent.name in ARTICLES:
            (published,) = page.all("meta", property="article:published_time")
            assert published.get("content") in dated


def test_each_page_has_its_own_open_graph_metadata():
    seen = set()
    for page in PAGES:
        (canonical,) = page.all("link", rel="canonical")
        said = {e.get("property") or e.get("name"): e.get("content") for e in page.all("meta")}
        assert said["og:url"] == canonical.get("href")
        assert said["og:title"] and said["og:description"] == said["description"] != ""
        assert said["og:type"] == ("article" if page.path.parent.name in ARTICLES else "website")
        assert re.fullmatch(rf"{HOME}cards/({'|'.join(figures.names())})\.png", said["og:image"])
        assert said["twitter:image:alt"] == said["og:image:alt"] != ""
        seen.add((said["og:title"], said["og:description"]))
    assert len(seen) == len(PAGES)


def test_the_front_page_has_every_article_and_every_figure():
    (front,) = (page for page in PAGES if page.path.parent == DIST)
    links = {element.get("href") for element in front.all("a", href=any)}
    assert {f"{name}/" for name in ARTICLES} <= links
    assert {f"gallery/#{name}" for name in figures.names()} <= links
    for element in front.all("img"):
        assert ElementTree.parse(front.file(element.get("src"))).getroot().tag.endswith("svg")


def test_icons_have_the_sizes_of_the_manifest():
    manifest = json.loads((DIST / "site.webmanifest").read_text("utf-8"))
    assert {"name", "short_name", "start_url", "display", "theme_color"} <= manifest.keys()
    sizes = set()
    for icon in manifest["icons"]:
        content = (DIST / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", content[16:24])
            assert icon["sizes"] == f"{width}x{height}"
            sizes.add(width)
    assert sizes == {192, 512}


def test_the_404_page_is_not_indexed():
    lost = Page(DIST / "404.html")
    assert lost.all("meta", name="robots", content="noindex")
    assert not lost.all("link", rel="canonical")
    hrefs = [e.get("href") for e in lost.all(href=any)]
    assert all(href == "" or href.startswith(("/", "#", "https:")) for href in hrefs)
