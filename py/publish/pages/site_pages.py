"""All pages of the site, in all its languages, and the lists of them.

Articles, figures and languages are found by listing folders.
"""

import json
from urllib.parse import urlsplit

from explorable import figures, words
from explorable.table import errors as limits
from publish.assets import cards, icons
from publish.formulas.formulas import Formulas
from publish.node.node_bridge import Node
from publish.pages import articles, benchmark_results, embeds, libraries
from publish.pages.pages import Pages
from publish.prerender import posters
from publish.pyodide import runtime
from publish.take_away import notebook
from publish.words.catalogue import ENGLISH
from publish.words.language import languages
from publish.words.site_words import NAME


def write_pages(root, out):
    """Every page, and the lists of them; returns the Formulas that are in them."""
    spoken = languages(root)
    site = site_facts(root, out) | {"languages": [one for one in spoken if one.is_published]}
    with Node() as node:
        formulas = Formulas(node)
        for language in spoken:
            words.use(language.python)
            node.speak(language.scripts)
            own = site | {"name": language.say(NAME)}
            pages = Pages(root, out, node, own, formulas, language)
            cards.write_cards(out / language.place / "cards", own["name"])
            posters.write_posters(node, out / language.place / "posters")
            found, homes = write_language(root, out / language.place, pages)
            if language.name == ENGLISH:
                write_english(out, pages)
            write_to_take_away(root, out / language.place, pages, found, homes)
        words.use(None)
    return formulas


def site_facts(root, out):
    """What every page knows of the site."""
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    return {
        "name": NAME,
        "address": package["homepage"],
        "source": package["repository"]["url"].removeprefix("git+").removesuffix(".git"),
        "contact": package["bugs"],
        "path": urlsplit(package["homepage"]).path,
        "python": runtime.version(out),
    }


def write_language(root, out, pages):
    """The pages of one language into its folder `out`.

    Returns the articles, and figure -> the path of the article that shows it.
    """
    site, language = pages.site, pages.language
    found = [articles.article(pages, name) for name in articles.names(root)]
    read = {f"{one.name}/": pages.article(articles.template_of(one.name)) for one in found}
    values = {"libraries": libraries.facts(), "limits": limits}
    own = {"your-data/": pages.render("your-data.html", "../", **values)}
    for path, page in (read | own).items():
        write(out / path / "index.html", page)
    homes = {name: embeds.home(name, read | own) for name in figures.names()}
    for name, home in homes.items():
        page = pages.render("embed.html", "../", name=name, article=home)
        write(out / "embed" / f"{name}.html", page)
    write(out / "gallery" / "index.html", pages.render("gallery.html", "../"))
    about = pages.render("about.html", "../", measured=benchmark_results.measured(language))
    write(out / "about" / "index.html", about)
    table = pages.render("everybodys-lambda.html", "../", **libraries.table(language.say))
    write(out / "everybodys-lambda" / "index.html", table)
    write(out / "everybodys-lambda" / "libraries.csv", libraries.as_csv(language.say))
    write(out / "everybodys-lambda" / "libraries.json", libraries.as_json(language.say))
    write(
        out / "index.html",
        pages.render("index.html", "", articles=found, libraries=libraries.facts()),
    )
    # Served for any missing address, so it names its files by their full path.
    top = site["path"]
    write(out / "404.html", pages.render("404.html", top + language.place, root=top))
    write(out / "not-kept.html", pages.render("not-kept.html", ""))
    write(out / "feed.xml", pages.render("feed.xml", "", articles=articles.newest_first(found)))
    return found, homes


def write_to_take_away(root, out, pages, found, homes):
    """What leaves the pages of a language, whose folder is `out`: for other sites and devices."""
    for name, home in homes.items():
        answer = embeds.oembed(name, pages.site, home, pages.language.place)
        write(out / "oembed" / f"{name}.json", answer)
    notebook.write_notebooks(root, pages, found, out / "notebooks")
    manifest = icons.manifest(pages.site, pages.language)
    write(out / "site.webmanifest", json.dumps(manifest, indent=2, ensure_ascii=False))


def write_english(out, pages):
    """What there is once, without words."""
    write(out / "sitemap.xml", pages.render("sitemap.xml", "", addresses=addresses(out)))
    write(out / "robots.txt", pages.render("robots.txt", ""))


def addresses(out):
    """Where readers find the pages that are there, from the top of `out`: "" and "gallery/"."""
    folders = (path.parent.relative_to(out).as_posix() for path in out.rglob("index.html"))
    return sorted("" if folder == "." else f"{folder}/" for folder in folders)


def write(path, text):
    """A text file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
