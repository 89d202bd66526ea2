"""What leaves a page in another language, for other sites and devices, is in that language."""

import json

import pytest

from explorable import figures
from publish.words import catalogue
from publish.words.site_words import NAME, SHORT_NAME
from tests.built.pages import DIST, HOME, ROOT, Page
from tests.languages import OTHERS

pytestmark = pytest.mark.parametrize("language", OTHERS)


def test_its_manifest_has_its_name_and_the_icons_of_the_site(language):
    said = catalogue.words(ROOT, language)
    manifest = json.loads((DIST / language / "site.webmanifest").read_text("utf-8"))
    assert manifest["lang"] == language
    assert (manifest["name"], manifest["short_name"]) == (said[NAME], said[SHORT_NAME])
    assert all((DIST / language / icon["src"]).is_file() for icon in manifest["icons"])
    (link,) = Page(DIST / language / "index.html").all("link", rel="manifest")
    assert link.get("href") == "site.webmanifest"


def test_links_shared_with_others_show_its_title_card_and_frame(language):
    said = catalogue.words(ROOT, language)
    for name in figures.names():
        title, home = said[figures.load(name).TITLE], f"{HOME}{language}/"
        answer = json.loads((DIST / language / "oembed" / f"{name}.json").read_text("utf-8"))
        assert answer["title"] == title and answer["provider_url"] == home
        assert f'src="{home}embed/{name}.html"' in answer["html"]
        assert answer["thumbnail_url"] == f"{home}cards/{name}.png"
        page = Page(DIST / language / "embed" / f"{name}.html")
        (card,) = page.all("meta", property="og:image")
        assert card.get("content") == answer["thumbnail_url"]
        ours, theirs = (DIST / place / "cards" / f"{name}.png" for place in (language, ""))
        assert ours.read_bytes() != theirs.read_bytes()
        (link,) = page.all("link", type="application/json+oembed")
        assert link.get("href") == f"{home}oembed/{name}.json"


def test_notebooks_hold_its_text_and_its_words(language):
    for path in (DIST / "notebooks").iterdir():
        article = path.stem
        made = json.loads((DIST / language / "notebooks" / path.name).read_text("utf-8"))
        heading, first = ("".join(cell["source"]) for cell in made["cells"][:2])
        (title,) = Page(DIST / language / article / "index.html").all("h1")
        assert heading.startswith(f"# {title.text}") and f"{HOME}{language}/{article}/" in heading
        assert catalogue.words(ROOT, language)["prior mean"] in first


def test_the_table_of_libraries_has_its_notes(language):
    said = catalogue.words(ROOT, language)
    rows = json.loads((DIST / language / "everybodys-lambda" / "libraries.json").read_text("utf-8"))
    note = "There is no intercept but a column of ones, which is penalised."
    assert said[note] in {row["trap"] for row in rows}
