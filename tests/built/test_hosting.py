"""The Content-Security-Policy: strict, the same for all servers, and no page needs more."""

import base64
import hashlib
import re

import pytest

from publish.assets import hosting
from tests.built.pages import DIST, pages
from tests.languages import english

PAGES = pages()
RULES = {name: (DIST / name).read_text("utf-8") for name in hosting.FILES}
POLICY = re.compile(r"default-src [^\"\n]*")
SENT = POLICY.search(RULES["_headers"])[0]


def directives(policy):
    """Name -> sources."""
    return {name: sources for name, *sources in map(str.split, policy.split(";"))}


def is_allowed(text, sources):
    """Whether an inline script or style is among the sources by its hash."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'" in sources


def test_all_servers_send_the_same_policy():
    assert {POLICY.search(text)[0] for text in RULES.values()} == {SENT}


def test_the_policy_is_strict():
    policy = directives(SENT)
    assert policy["default-src"] == ["'none'"]
    assert policy["connect-src"] == ["'self'"]
    words = {word for sources in policy.values() for word in sources}
    assert not words & {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "https:"}
    assert not [word for word in words if "//" in word]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_stays_within_its_policy(page):
    (meta,) = page.all("meta", http_equiv="Content-Security-Policy")
    own, sent = directives(meta.get("content")), directives(SENT)
    assert own.keys() == sent.keys()
    assert all(set(own[name]) <= set(sent[name]) for name in own)
    scripts = re.findall(r"<script>(.*?)</script>", page.source, re.DOTALL)
    assert all(is_allowed(text, own["script-src"]) for text in scripts)
    kinds = {script.get("type") for script in page.all("script", src=None)}
    assert kinds <= {None, "application/json", "application/ld+json"}
    assert not page.all("style") and not page.all(style=any)
    assert not [name for one in page.elements for name in one.attributes if name[:2] == "on"]


@pytest.mark.parametrize("path", english(DIST.rglob("*.svg"), DIST), ids=lambda path: path.name)
def test_a_picture_stays_within_the_policy(path):
    text = path.read_text("utf-8")
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert all(is_allowed(style, directives(SENT)["style-src"]) for style in styles)
    assert "<script" not in text and ' style="' not in text
