"""What a reader of a host's page gets: whether the figure is live, its height, state and theme."""

from dataclasses import dataclass

from playwright.sync_api import Error, TimeoutError

STATE, THEME = {"prior_sd": "0.3"}, "dark"

# The figure in the embed's own document; its height without what the host may cut off.
LIVE = "explorable-figure[data-phase=live]"
SHOWN = """() => {
  const figure = document.querySelector('explorable-figure');
  const canvas = document.createElement('canvas').getContext('2d'); // reads colours of any notation
  canvas.fillStyle = getComputedStyle(document.querySelector('main')).color;
  canvas.fillRect(0, 0, 1, 1);
  const [red] = canvas.getImageData(0, 0, 1, 1).data; // light words: dark
  return {
    state: String(figure.state.prior_sd),
    isDark: red > 128,
    content: Math.ceil(document.querySelector('main').getBoundingClientRect().bottom),
    visible: innerHeight,
    width: innerWidth,
  };
}"""
# As in a browser that cannot fit a frame to its page: whether the frame is a plain one of ours.
UNFIT = """(frame) => {
  if (!frame.style.height || !frame.getAttribute('height')) return false;
  frame.style.removeProperty('frame-sizing');
  frame.style.height = `${frame.getAttribute('height')}px`;
  return true;
}"""


@dataclass
class Result:
    """One row of the table; None where it could not be measured."""

    is_live: bool = False
    height_error: int | None = None  # CSS pixels that the frame is too high, or if negative too low
    fixed_error: int | None = None  # the same where the browser cannot fit a plain frame
    width: int | None = None  # CSS pixels of the frame
    keeps_state: bool | None = None
    keeps_theme: bool | None = None  # the link's, also when the host turns dark
    follows_switch: bool | None = None  # of the host, where the snippet names no theme
    errors: int = 0
    words: str = ""


def measured(browser, url, embed, theme, darken=""):
    """The Result of the page at `url`, which shows the embed whose address begins with `embed`.

    `theme` is the snippet's, "dark" or "auto"; `darken` the host's own switch, as in Host.
    """
    result, errors = Result(), []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: _collect(said, errors, embed))
    try:
        page.goto(url)
        frame = _frame(page, embed)
        frame.frame_element().scroll_into_view_if_needed()
        frame.wait_for_selector(LIVE, state="attached", timeout=60_000)
        page.wait_for_load_state()
        result.is_live = True
        shown = _settled(frame)
        result.height_error = shown["visible"] - shown["content"]
        result.width = shown["width"]
        if frame.frame_element().evaluate(UNFIT):
            fixed = _settled(frame)
            result.fixed_error = fixed["visible"] - fixed["content"]
        result.keeps_state = shown["state"] == STATE["prior_sd"]
        if theme == THEME:
            page.evaluate(darken or "undefined")
            result.keeps_theme = shown["isDark"] and _settled(frame)["isDark"]
        else:
            page.evaluate(darken)
            result.follows_switch = not shown["isDark"] and _settled(frame)["isDark"]
    except (Error, TimeoutError) as error:
        result.words = str(error).splitlines()[0]
    finally:
        page.close()
    result.errors = len(errors)
    result.words = result.words or "; ".join(errors)[:200]
    return result


def height_at(browser, url, width):
    """The height of an embed in a frame so wide, in whole tens, as the builder writes it."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(url)
    page.wait_for_selector(LIVE, state="attached", timeout=60_000)
    height = _settled(page.main_frame)["content"]
    page.close()
    return -(-height // 10) * 10


def _collect(said, errors, embed):
    """The text of an error in the console, unless it is of a file that the host itself misses."""
    own = said.location["url"].startswith(embed.split("/embed/")[0])
    if said.type == "error" and (own or not said.text.startswith("Failed to load resource")):
        errors.append(said.text)


def _settled(frame):
    """SHOWN once its height has been the same for a while of frames: hosts answer messages."""
    frame.evaluate(
        """() => new Promise((done) => {
          let height = 0, same = 0;
          const look = () => {
            same = innerHeight === height ? same + 1 : 0;
            height = innerHeight;
            same > 60 ? done() : requestAnimationFrame(look);
          };
          look();
        })"""
    )
    return frame.evaluate(SHOWN)


def _frame(page, embed):
    """The embed's frame, however deep, once it is there."""
    page.wait_for_load_state("domcontentloaded")
    for _ in range(300):
        for frame in page.frames:
            if frame.url.startswith(embed):
                return frame
        page.mouse.wheel(0, 200)  # a lazy frame loads when it is near
        page.wait_for_timeout(100)
    raise Error("The page has no frame with the figure.")
