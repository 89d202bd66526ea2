"""The development server: media types, compression, and no files outside its folder."""

import gzip
import http.client
import re
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import brotli
import pytest

PROJECT = Path(__file__).parents[2]
SCRIPT = "py/publish/node/serve.mjs"
WASM = b"\0asm" + bytes(5000)


@contextmanager
def serving(*options, project=PROJECT):
    """Start the server; yields its port and the list of lines that it prints after that."""
    command = ["node", SCRIPT, *map(str, options)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    server = subprocess.Popen(command, cwd=project, **pipes)
    try:
        line = server.stdout.readline()
        assert line.startswith("http://localhost:"), line
        yield int(line.strip().rstrip("/").rsplit(":", 1)[1]), server.stdout
    finally:
        server.kill()
        server.communicate()


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    """The port of a server of a small site."""
    folder = tmp_path_factory.mktemp("site") / "dist"
    (folder / "ridge page").mkdir(parents=True)
    (folder / "index.html").write_text("<p>front</p>")
    (folder / "ridge page" / "index.html").write_text("<p>inner</p>")
    (folder / "404.html").write_text("<p>lost</p>")
    (folder / "python.wasm").write_bytes(WASM)
    for name in ["a.js", "a.mjs", "a.json", "a.svg", "a.woff2", "a.whl", "a.py", "a.xml"]:
        (folder / name).write_text("{}")
    (folder / "a.webmanifest").write_text("{}")
    (folder.parent / "secret.txt").write_text("secret")
    with serving("--port", 0, "--root", folder) as (port, _):
        yield port


def get(port, path, method="GET", host="127.0.0.1", **headers):
    """Send this request without normalising its path; returns (response, content)."""
    connection = http.client.HTTPConnection(host, port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=named)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.json", "application/json"),
        ("a.svg", "image/svg+xml"),
        ("a.woff2", "font/woff2"),
        ("a.whl", "application/zip"),
        ("a.py", "text/plain; charset=utf-8"),
        ("a.xml", "application/xml"),
        ("a.webmanifest", "application/manifest+json"),
        ("python.wasm", "application/wasm"),
    ],
)
def test_each_kind_of_file_has_its_media_type(port, name, kind):
    answer, _ = get(port, f"/{name}")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("accepted", "used", "unpack"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("gzip, br;q=0", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_wasm_is_compressed_by_an_accepted_encoding(port, accepted, used, unpack):
    answer, content = get(port, "/python.wasm", accept_encoding=accepted)
    assert answer.headers["Content-Encoding"] == used
    assert int(answer.headers["Content-Length"]) == len(content)
    assert unpack(content) == WASM


def test_compressed_files_are_not_compressed_again(port):
    answer, _ = get(port, "/a.whl", accept_encoding="br")
    assert answer.headers["Content-Encoding"] is None


def test_an_unchanged_file_is_answered_with_304(port):
    first, _ = get(port, "/a.js", accept_encoding="br")
    second, content = get(port, "/a.js", if_none_match=first.headers["ETag"])
    assert (second.status, content) == (304, b"")
    assert first.headers["Cache-Control"] == "no-cache"


def test_a_folder_serves_its_index_after_a_redirect_to_its_slash(port):
    answer, _ = get(port, "/ridge%20page?theme=dark")
    assert answer.status == 302
    assert answer.headers["Location"] == "/ridge%20page/?theme=dark"
    assert get(port, "/ridge%20page/?theme=dark")[1] == b"<p>inner</p>"
    assert get(port, "//ridge%20page")[0].headers["Location"] == "/ridge%20page/"


@pytest.mark.parametrize("path", ["/none.html", "/index.html/", "/none/"])
def test_a_missing_file_is_answered_with_the_404_page(port, path):
    answer, content = get(port, path)
    assert (answer.status, content) == (404, b"<p>lost</p>")


def test_the_404_page_of_the_built_site_works_at_any_depth():
    with serving("--port", 0) as (port, _):
        answer, content = get(port, "/no/such/page")
        assert answer.status == 404 and b"<h1>No such page</h1>" in content
        assert b'lang="de"' in get(port, "/de/no/such/page")[1]
        for file in re.findall(rb'(?:src|href)="(/[^"]+\.(?:js|css))"', content):
            assert get(port, file.decode())[0].status == 200


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/%", "/%00"],
)
def test_nothing_outside_the_folder_is_served(port, path):
    answer, content = get(port, path)
    assert answer.status == 400
    assert b"secret" not in content


def test_only_get_and_head_are_allowed(port):
    assert get(port, "/a.js", method="POST")[0].status == 405
    answer, content = get(port, "/a.js", method="HEAD")
    assert (answer.status, content) == (200, b"")


def test_localhost_is_served_over_ipv4_and_ipv6(port):
    assert get(port, "/")[1] == b"<p>front</p>"
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6")
    assert get(port, "/", host="::1")[1] == b"<p>front</p>"


def test_an_occupied_port_falls_back_to_the_next_free_one(port):
    with serving("--port", port, "--root", PROJECT / "tests") as (other, _):
        assert port < other < port + 100


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for .venv is a POSIX one")
def test_a_saved_file_triggers_a_build_and_reloads_open_pages(tmp_path):
    shutil.copytree(PROJECT / "py" / "publish", tmp_path / "py" / "publish")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (tmp_path / "build.py").write_text(
        "from pathlib import Path\n"
        "text = Path('site/text.txt').read_text()\n"
        "assert text != 'broken'\n"
        "Path('dist/index.html').write_text(text)\n"
    )
    (tmp_path / "site").mkdir()
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "index.html").write_text("old")
    with serving("--port", 0, "--watch", project=tmp_path) as (port, printed):
        assert get(port, "/")[1].startswith(b"old<script")
        events = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        events.request("GET", "/.reload")
        stream = events.getresponse()
        assert stream.readline().startswith(b":")

        (tmp_path / "site" / "text.txt").write_text("broken")
        assert any("The build failed" in line for line in printed)
        assert get(port, "/")[1].startswith(b"old<script")

        (tmp_path / "site" / "text.txt").write_text("new")
        while not (line := stream.readline()).startswith(b"data"):
            assert line == b"\n"
        assert get(port, "/")[1].startswith(b"new<script")
        assert b"EventSource" in get(port, "/.reload.js")[1]
        events.close()
