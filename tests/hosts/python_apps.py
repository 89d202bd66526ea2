"""Hosts that are programs in Python: Panel and marimo."""

from contextlib import ExitStack, contextmanager

from tests.hosts.host import ASIDE, Host, free_port, pip, started


@contextmanager
def panel(folder, work, snippets, address):
    """One page a kind; the HTML pane puts what it is given into a shadow root."""
    for kind, (_, text) in snippets.items():
        parts = ", ".join(repr(part) for part in (ASIDE[0], text, ASIDE[1]))
        script = (
            "import panel as pn\n"
            "pn.extension()\n"
            f"pn.Column(*(pn.pane.HTML(part, width=680) for part in ({parts}))).servable()\n"
        )
        (work / f"{kind}.py").write_text(script, "utf-8")
    port = free_port()
    scripts = [f"{kind}.py" for kind in snippets]
    program = folder / "venv" / "bin" / "panel"
    command = (program, "serve", *scripts, "--port", port, "--address", "127.0.0.1")
    urls = {kind: f"http://127.0.0.1:{port}/{kind}" for kind in snippets}
    with started(*command, cwd=work, address=next(iter(urls.values()))):
        yield urls


@contextmanager
def marimo(folder, work, snippets, address):
    """One notebook a kind, run as an app; its output gets HTML and Markdown.

    Its theme is its reader's setting, here that of the system.
    """
    (work / "pyproject.toml").write_text('[tool.marimo.display]\ntheme = "system"\n', "utf-8")
    program, urls = folder / "venv" / "bin" / "marimo", {}
    with ExitStack() as servers:
        for kind, (_, text) in snippets.items():
            cell = "\n".join(f"    {line}" for line in text.splitlines())
            script = (
                "import marimo\n\napp = marimo.App()\n\n\n"
                f"@app.cell\ndef _():\n{cell}\n    return\n\n\n"
                'if __name__ == "__main__":\n    app.run()\n'
            )
            (work / f"{kind}.py").write_text(script, "utf-8")
            port = free_port()
            urls[kind] = f"http://127.0.0.1:{port}/"
            command = (program, "run", f"{kind}.py", "--headless", "--no-token", "--port", port)
            servers.enter_context(
                started(*command, "--host", "127.0.0.1", cwd=work, address=urls[kind])
            )
        yield urls


HOSTS = (
    Host(
        "Panel",
        "1.9.4",
        ("iframe", "element"),
        lambda folder: pip(folder, "panel==1.9.4"),
        panel,
        "?theme=dark",  # as the switches of its templates do: the page is loaded anew
    ),
    Host("marimo", "0.25.2", ("marimo",), lambda folder: pip(folder, "marimo==0.25.2"), marimo),
)
