"""Hosts that make static pages from Markdown: VitePress, Docusaurus, Astro, Material for MkDocs."""

import json
import shutil
from contextlib import contextmanager

from tests.hosts.host import ASIDE, Host, folder_served, npm, pip, run

VITEPRESS_SWITCH = "document.querySelector('.VPSwitchAppearance').click()"
DOCUSAURUS_SWITCH = "document.querySelector('[class*=toggleButton]').click()"


def page(title, snippet):
    """A page in Markdown with the snippet between two paragraphs."""
    return f"# {title}\n\n{ASIDE[0]}\n\n{snippet}\n\n{ASIDE[1]}\n"


def linked(folder, work):
    """Let a project in `work` find the packages that are installed in `folder`."""
    (work / "node_modules").symlink_to(folder / "node_modules")
    (work / "package.json").write_text('{"private": true, "type": "module"}\n', "utf-8")


@contextmanager
def vitepress(folder, work, snippets, address):
    linked(folder, work)
    (work / ".vitepress").mkdir()
    head = [["script", {"src": f"{address}embed.js", "async": ""}]]
    setup = f"export default {{ title: 'Host', head: {json.dumps(head)} }}\n"
    for own, _ in snippets.values():
        setup = own or setup
    (work / ".vitepress" / "config.mjs").write_text(setup, "utf-8")
    for kind, (_, text) in snippets.items():
        (work / f"{kind}.md").write_text(page(kind, text), "utf-8")
    run("node_modules/.bin/vitepress", "build", cwd=work)
    with folder_served(work / ".vitepress" / "dist", snippets) as pages:
        yield pages


@contextmanager
def docusaurus(folder, work, snippets, address):
    linked(folder, work)
    (work / "package.json").write_text('{"private": true}\n', "utf-8")
    (work / "docs").mkdir()
    settings = {
        "title": "Host",
        "url": "http://127.0.0.1",
        "baseUrl": "/",
        "onBrokenLinks": "ignore",
        "presets": [["classic", {"docs": {"routeBasePath": "/"}, "blog": False}]],
    }
    (work / "docusaurus.config.js").write_text(
        f"module.exports = {json.dumps(settings)}\n", "utf-8"
    )
    for kind, (_, text) in snippets.items():
        (work / "docs" / f"{kind}.mdx").write_text(page(kind, text), "utf-8")
    run("node_modules/.bin/docusaurus", "build", cwd=work)
    with folder_served(work / "build", snippets, "{}/") as pages:
        yield pages


@contextmanager
def astro(folder, work, snippets, address):
    linked(folder, work)
    pages_folder = work / "src" / "pages"
    pages_folder.mkdir(parents=True)
    (work / "astro.config.mjs").write_text(
        "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n", "utf-8"
    )
    for kind, (_, text) in snippets.items():
        ending = "mdx" if kind.startswith("mdx") else "md"
        (pages_folder / f"{kind}.{ending}").write_text(page(kind, text), "utf-8")
    run("node_modules/.bin/astro", "build", cwd=work)
    with folder_served(work / "dist", snippets, "{}/") as pages:
        yield pages


# Its switch is there only between two palettes.
SETTINGS = """site_name: Host
theme:
  name: material
  palette:
    - scheme: default
      toggle: {icon: material/weather-night, name: Dark}
    - scheme: slate
      toggle: {icon: material/weather-sunny, name: Light}
"""
MATERIAL_SWITCH = "document.querySelector('[data-md-color-scheme=slate].md-option').click()"


@contextmanager
def material(folder, work, snippets, address):
    (work / "docs").mkdir()
    (work / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    for kind, (_, text) in snippets.items():
        (work / "docs" / f"{kind}.md").write_text(page(kind, text), "utf-8")
    (work / "docs" / "index.md").write_text("# Host\n", "utf-8")
    run(folder / "venv" / "bin" / "mkdocs", "build", "--quiet", cwd=work)
    shutil.rmtree(work / "docs")
    with folder_served(work / "site", snippets, "{}/") as pages:
        yield pages


HOSTS = (
    Host(
        "VitePress",
        "1.6.4",
        ("vitepress",),
        lambda folder: npm(folder, "vitepress@1.6.4", "vue@3.5.45"),
        vitepress,
        VITEPRESS_SWITCH,
    ),
    Host(
        "Docusaurus",
        "3.10.2",
        ("mdx", "element"),
        lambda folder: npm(
            folder,
            "@docusaurus/core@3.10.2",
            "@docusaurus/preset-classic@3.10.2",
            "react@19.3.1",
            "react-dom@19.3.1",
        ),
        docusaurus,
        DOCUSAURUS_SWITCH,
    ),
    Host(
        "Astro",
        "5.18.1",
        ("iframe", "element", "mdx"),
        lambda folder: npm(folder, "astro@5.18.1", "@astrojs/mdx@4.3.14"),
        astro,
    ),
    Host(
        "Material for MkDocs",
        "9.8.2",
        ("iframe", "element"),
        lambda folder: pip(folder, "mkdocs-material==9.8.2"),
        material,
        MATERIAL_SWITCH,
    ),
)
