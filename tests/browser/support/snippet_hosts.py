"""The HTML that other programs make of a snippet."""

import re


def pasted(kind, snippet, once):
    """The HTML of a snippet of this kind; `once` is the file to be added once per site."""
    return globals()[kind](snippet, once)


def iframe(snippet, once):
    """HTML is used unchanged."""
    return snippet


element = iframe


def oembed(snippet, once):
    """An oEmbed consumer makes a frame of a link."""
    return f'<iframe src="{attribute(snippet)}" width="700" height="800"></iframe>'


def markdown(snippet, once):
    """A picture that links to the figure."""
    _, poster, link = re.fullmatch(r"\[!\[(.*)\]\((\S+)\)\]\((\S+)\)", snippet).groups()
    return f'<a href="{attribute(link)}"><img src="{poster}" alt="Poster"></a>'


def quarto(snippet, once):
    """A raw block of HTML."""
    return re.fullmatch(r"```\{=html\}\n(.*)\n```", snippet, re.DOTALL)[1]


def myst(snippet, once):
    """A directive: a frame with the aspect ratio 5:3 unless the style sheet overrides it."""
    pattern = r":::\{iframe\} (\S+)\n:width: (\S+)\n:class: (\S+)\n:title: (.+)\n(.+)\n:::"
    address, width, name, title, caption = re.fullmatch(pattern, snippet).groups()
    frame = (
        f'<iframe title="{attribute(title)}" src="{attribute(address)}" width="100%" height="100%"'
        ' style="width: 100%; height: 100%; position: absolute; top: 0; left: 0; border: none">'
        "</iframe>"
    )
    box = f"padding-bottom: 60%; width: {width}; position: relative; display: inline-block"
    figure = f'<div style="text-align: center"><div style="{box}">{frame}</div></div>'
    caption = f"<figcaption>{caption}</figcaption>"
    return f'<style>{once}</style><figure class="{name}">{figure}{caption}</figure>'


def hugo(snippet, once):
    """A shortcode: the template file defines the use of its parameters and content."""
    pattern = r"\{\{< explorable (.+) >\}\}\n(.+)\n\{\{< /explorable >\}\}"
    given, inner = re.fullmatch(pattern, snippet).groups()
    every, one = re.search(r"\{\{ range .*? \}\}(.*?)\{\{ end \}\}", once).group(0, 1)
    names = {"{{ $name | safeHTMLAttr }}": 0, "{{ $value }}": 1}
    written = ""
    for parameter in sorted(re.findall(r'(\w+)="([^"]*)"', given)):
        part = one
        for name, place in names.items():
            part = part.replace(name, parameter[place])
        written += part
    return once.replace(every, written).replace("{{ .Inner | markdownify }}", markdown(inner, ""))


def attribute(text):
    """The text escaped for an attribute."""
    return text.replace("&", "&amp;").replace('"', "&quot;")
