"""What other people's programs make of a snippet: the HTML that their readers get."""

import re


def pasted(kind, snippet, once):
    """The HTML that comes of a snippet of this kind; `once` is the file that had to be made."""
    return globals()[kind](snippet, once)


def iframe(snippet, once):
    """HTML is taken as it is."""
    return snippet


element = iframe


def oembed(snippet, once):
    """Who takes a link makes a frame of it."""
    return f'<iframe src="{attribute(snippet)}" width="700" height="800"></iframe>'


def markdown(snippet, once):
    """A picture that leads to the figure; the reader follows it."""
    _, poster, link = re.fullmatch(r"\[!\[(.*)\]\((\S+)\)\]\((\S+)\)", snippet).groups()
    return f'<a href="{attribute(link)}"><img src="{poster}" alt="Poster"></a>'


def quarto(snippet, once):
    """A raw block of HTML."""
    return re.fullmatch(r"```\{=html\}\n(.*)\n```", snippet, re.DOTALL)[1]


def myst(snippet, once):
    """A directive with an address, a width and a caption."""
    pattern = r":::\{iframe\} (\S+)\n:width: (\S+)\n(.+)\n:::"
    address, width, caption = re.fullmatch(pattern, snippet).groups()
    frame = f'<iframe src="{attribute(address)}" style="width: {width}; height: 700px"></iframe>'
    return f"<figure>{frame}<figcaption>{caption}</figcaption></figure>"


def hugo(snippet, once):
    """A shortcode, whose own file says what becomes of its parameters."""
    given = dict(re.findall(r'(\w+)="([^"]*)"', snippet))
    assignment, html = once.split("\n")
    address = re.search(r'printf "([^"]+)"', assignment)[1] % (given["name"], given["query"])
    html = html.replace("{{ $address | safeURL }}", attribute(address))
    return re.sub(r'\{\{ \.Get "(\w+)" \}\}', lambda match: given[match[1]], html)


def attribute(text):
    """As it is written in an attribute."""
    return text.replace("&", "&amp;").replace('"', "&quot;")
