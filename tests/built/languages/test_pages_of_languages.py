"""Pages of other languages: each English page has one, which names its language and its others."""

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from functools import cache

import pytest

from publish.words import catalogue
from publish.words.language import of_folder
from tests.built.pages import DIST, HOME, ROOT, Page
from tests.languages import OTHERS, english

XHTML = "{http://www.w3.org/1999/xhtml}link"
# Embeds differ in their figure alone, and every figure is in the gallery: one stands for all.
NAMES = [path.relative_to(DIST).as_posix() for path in english(DIST.rglob("index.html"), DIST)]
NAMES.append("embed/posterior.html")
each_page = pytest.mark.parametrize("name", NAMES)
each_language = pytest.mark.parametrize("language", OTHERS)
STATE = ("id", "name", "data-figure", "data-control", "data-term", "data-now", "data-exercise")


parsed = cache(Page)


def is_code(element):
    return element.tag in ("code", "pre")


def is_published(language):
    return catalogue.is_published(ROOT, language)


@each_language
@each_page
def test_a_page_of_another_language_has_the_same_parts(language, name):
    ours, page = parsed(DIST / name), parsed(DIST / language / name)
    assert page.all("html")[0].get("lang") == language
    for attribute in STATE:
        there, here = (
            [e.get(attribute) for e in one.elements if e.tag != "meta"] for one in (ours, page)
        )
        counts = Counter(filter(None, here)), Counter(filter(None, there))
        assert counts[0] == counts[1], attribute
    for link in page.all("link", href=any) + page.all("script", src=any) + page.all("a", href=any):
        place = link.get("href") or link.get("src") or ""
        if link.get("rel") != "modulepreload" and not place.startswith(("http", "#")):
            assert page.file(place).is_file(), place


@each_language
@each_page
def test_numbers_in_formulas_have_the_decimal_mark_of_the_language(language, name):
    mark = of_folder(ROOT, language).written("1.5")[1]
    page = parsed(DIST / language / name)
    numbers = [e for e in page.all("mn") + page.all(data_now=any) if not e.inside(is_code)]
    wrong = {"." if mark == "," else ","} & set("".join(e.text for e in numbers))
    assert not wrong, [e.text for e in numbers if wrong & set(e.text)]


@each_language
@each_page
def test_a_page_names_its_address_and_its_other_languages(language, name):
    page, ours = parsed(DIST / language / name), parsed(DIST / name)
    canonical = [one.all("link", rel="canonical")[0].get("href") for one in (ours, page)]
    assert canonical[1] == canonical[0].replace(HOME, f"{HOME}{language}/")
    if name.startswith("embed/"):
        return
    for one in (ours, page):
        found = {
            link.get("hreflang"): link.get("href")
            for link in one.all("link", rel="alternate", hreflang=any)
        }
        links = {link.get("hreflang") for link in one.all("a", hreflang=any)}
        other = "en" if one is page else language
        if is_published(language):
            assert found["en"] == found["x-default"] == canonical[0]
            assert found[language] == canonical[1]
            assert other in links
        else:
            assert not found and links <= {"en"}
            assert bool(one.all("meta", name="robots", content="noindex")) == (one is page)


@each_language
def test_the_sitemap_has_a_language_once_it_is_whole(language):
    places = ElementTree.parse(DIST / "sitemap.xml").getroot()
    listed = [place[0].text for place in places]
    assert (f"{HOME}{language}/" in listed) == is_published(language)
    if is_published(language):
        for place in places:
            assert {link.get("hreflang") for link in place.iter(XHTML)} >= {"en", language}


@each_language
def test_a_whole_language_leaves_no_english_paragraph(language):
    if not is_published(language):
        pytest.skip("its catalogue is not whole yet")
    words = catalogue.words(ROOT, language)
    said = {text for text, own in words.items() if text != own and "{" not in text}
    for name in NAMES:
        texts = {
            e.text for e in parsed(DIST / language / name).elements if e.tag in ("p", "h1", "h2")
        }
        long = {text for text in texts if len(re.findall(r"\w+", text)) > 4}
        assert not long & said, name
