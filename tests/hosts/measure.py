"""What a reader of a host's page gets: whether the figure is live, its height, state and theme."""

from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import Error, TimeoutError

STATE, THEME = {"prior_sd": "0.3"}, "dark"

# The figure in the embed's own document; its height without what the host may cut off.
LIVE = "explorable-figure[data-phase=live]"
SHOWN = """() => {
  const figure = document.querySelector('explorable-figure');
  const canvas = document.createElement('canvas').getContext('2d'); // reads colours of any notation
  const isLight = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data[0] > 128;
  };
  return {
    state: String(figure.state.prior_sd),
    isDark: isLight(getComputedStyle(document.querySelector('main')).color),
    content: Math.ceil(document.querySelector('main').getBoundingClientRect().bottom),
    visible: innerHeight,
    width: innerWidth,
  };
}"""
# Whether the host's page is dark, which only its first background that covers something says.
HOST_IS_DARK = """(frame) => {
  const canvas = document.createElement('canvas').getContext('2d');
  const parentOf = (element) => element.parentElement ?? element.getRootNode().host;
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const start = scheme.includes('dark') && !scheme.includes('light') ? 'black' : 'white';
  let colours = [start];
  for (let one = frame; one; one = parentOf(one)) {
    colours.splice(1, 0, getComputedStyle(one).backgroundColor);
  }
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return canvas.getImageData(0, 0, 1, 1).data[0] < 128;
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
    follows_switch: bool | None = None  # is as dark as its host, where the snippet names no theme
    host_turns: bool | None = None  # whether the host turns dark by its switch, or with the system
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
        frame = _live(page, embed)
        page.wait_for_load_state()
        result.is_live = True
        shown = _settled(frame)
        result.height_error = shown["visible"] - shown["content"]
        result.width = shown["width"]
        if frame.frame_element().evaluate(UNFIT):
            fixed = _settled(frame)
            result.fixed_error = fixed["visible"] - fixed["content"]
        result.keeps_state = shown["state"] == STATE["prior_sd"]
        was_dark = frame.frame_element().evaluate(HOST_IS_DARK)
        frame = _darkened(page, frame, embed, darken)
        is_dark, later = frame.frame_element().evaluate(HOST_IS_DARK), _settled(frame)
        result.host_turns = is_dark and not was_dark
        if theme == THEME:
            result.keeps_theme = shown["isDark"] and later["isDark"]
        else:
            result.follows_switch = (was_dark, is_dark) == (shown["isDark"], later["isDark"])
    except (Error, TimeoutError) as error:
        result.words = str(error).splitlines()[0]
    finally:
        page.close()
    result.errors = len(errors)
    result.words = result.words or "; ".join(errors)[:200]
    return result


def _darkened(page, frame, embed, darken):
    """The embed's frame after the host's own switch was used, or else its reader's system's."""
    if not darken:
        page.emulate_media(color_scheme="dark")
        return frame
    if darken.startswith("?"):
        page.goto(page.url + darken)
        page.wait_for_load_state()
    else:
        page.evaluate(darken)
    return _live(page, embed)


def _live(page, embed):
    """The embed's frame once its figure is live; hosts that build pages may replace a frame."""
    for _ in range(3):
        with suppress(Error):
            frame = _frame(page, embed)
            frame.frame_element().scroll_into_view_if_needed()
            frame.wait_for_selector(LIVE, state="attached", timeout=60_000)
            return frame
    raise Error("The figure's frame does not stay.")


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
