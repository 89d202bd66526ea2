"""Host pages of another site with embedded figures: the same server under another name.

A browser treats `localhost` and `127.0.0.1` as two sites.
"""

from tests.browser.support.sites import RECORDER


def host_page(site, name, body, head="", rule=""):
    """Write a host page and return its address; `rule` is its content security policy."""
    icon = f'<link rel="icon" href="{site.address}site/icon.svg">'
    policy = f'<meta http-equiv="Content-Security-Policy" content="{rule}">' if rule else ""
    path = site.folder / "hosts" / f"{name}.html"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"<!DOCTYPE html><html lang=en><head><title>{name}</title>{policy}{icon}"
        f"<script nonce=own>{RECORDER}</script>{head}</head><body>{body}</body></html>",
        encoding="utf-8",
    )
    return f"{site.address.replace('localhost', '127.0.0.1')}hosts/{name}.html"


def script(site):
    """The script tag that a host page needs once."""
    return f'<script src="{site.address}embed.js" async></script>'


def frame(site, name, query="", attributes=""):
    """A plain frame without the embed script."""
    address = f"{site.address}embed/{name}.html{query}"
    return f'<iframe title="{name}" src="{address}" {attributes}></iframe>'


def inside(reader, position=0):
    """The document in a frame of the page."""
    frames = reader.page.main_frame.child_frames  # also those that have been removed
    return [one for one in frames if not one.is_detached()][position]
