"""Memory of the browser once a page's JavaScript has let go of what it no longer needs."""

from tests.bench.embeds import megabytes


def settled(browser, page):
    """Megabytes after the page's garbage has been collected; None off Linux."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.detach()
    return megabytes(browser)
