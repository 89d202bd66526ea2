"""The HTML that other programs make of a snippet."""

import ast
import re


def pasted(kind, snippet, once):
    """The HTML of a snippet of this kind; `once` is the file to be added once per site."""
    return globals()[kind](snippet, once)


def iframe(snippet, once):
    """HTML is used unchanged."""
    return snippet


element = vitepress = iframe


def mdx(snippet, once):
    """JSX: attributes are as in HTML, a style is an object."""
    attributes, style = re.fullmatch(r"<iframe (.*) style=\{\{ (.*) \}\} />", snippet).groups()
    fields = re.findall(r'(\w+): "([^"]*)"', style)
    names = [re.sub("[A-Z]", lambda found: f"-{found[0].lower()}", name) for name, _ in fields]
    rules = "; ".join(f"{name}: {value}" for name, (_, value) in zip(names, fields, strict=True))
    return f'<iframe {attributes} style="{rules}"></iframe>'


def wordpress(snippet, once):
    """The comments of its blocks do not reach readers."""
    return re.fullmatch(r"<!-- wp:html -->\n(.*)\n<!-- /wp:html -->", snippet, re.DOTALL)[1]


def ghost(snippet, once):
    """Nor do those of its cards."""
    begin, end = "<!--kg-card-begin: html-->", "<!--kg-card-end: html-->"
    return re.fullmatch(f"{begin}\n(.*)\n{end}", snippet, re.DOTALL)[1]


def call(snippet):
    """The arguments of the last call in a piece of Python: a list, and a dictionary."""
    made = ast.parse(snippet).body[-1].value
    given = {word.arg: ast.literal_eval(word.value) for word in made.keywords}
    return [ast.literal_eval(value) for value in made.args], given


def jupyter(snippet, once):
    """IPython makes a frame of address, width and height."""
    (address,), size = call(snippet)
    sizes = " ".join(f'{name}="{value}"' for name, value in size.items())
    return f'<iframe src="{attribute(address)}" {sizes} frameborder="0" allowfullscreen></iframe>'


def streamlit(snippet, once):
    """As wide as the column, unless the call says a width."""
    return jupyter(snippet, once)


def marimo(snippet, once):
    """It shows the HTML that it is given."""
    return call(snippet)[0][0]


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
    for parameter in sorted(re.findall(r'(\w+)="((?:\\"|[^"])*)"', given)):
        part = one
        for name, place in names.items():
            part = part.replace(name, attribute(parameter[place].replace('\\"', '"')))
        written += part
    return once.replace(every, written).replace("{{ .Inner | markdownify }}", markdown(inner, ""))


def attribute(text):
    """The text escaped for an attribute."""
    return text.replace("&", "&amp;").replace('"', "&quot;")
