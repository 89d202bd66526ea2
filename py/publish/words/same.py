"""Whether a translation keeps what is not words: tags, calls, their arguments, formulas, code."""

import re
from collections import Counter

from jinja2 import Environment, nodes

from publish.words.tokens import tokens

WORDS_AT = {"term": 1, "try_it": 2, "write_it": 2}  # the argument of a macro that is words
READ_ATTRIBUTE = re.compile(r'\b(alt|aria-label|placeholder|title)="[^"]*"')
CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)
TEXT_IN_TEX = re.compile(r"\\text\{[^{}]*\}")
TEX = re.compile(r"\\[a-zA-Z]+\{")
PARSER = Environment()


def differences(message, translation):
    """What only one of the two has, as text for whoever translates; empty if they fit."""
    ours, theirs = kept(message), kept(translation)
    missing = [f"missing: {piece}" for piece in (ours - theirs).elements()]
    return missing + [f"not in English: {piece}" for piece in (theirs - ours).elements()]


def kept(text):
    """All pieces of a message that every language has, each with how often it is there."""
    text = text.replace("{,}", ".")  # a decimal comma in TeX
    if TEX.search(text) and "{{" not in text:
        return Counter(piece.strip() for piece in TEXT_IN_TEX.split(text))
    pieces = Counter(CODE.findall(text))
    for token in tokens(text):
        if token.kind == "expression":
            pieces[_without_words(token.source)] += 1
        elif token.kind == "statement":
            pieces[token.source] += 1
        elif token.kind == "tag":
            pieces[READ_ATTRIBUTE.sub(r"\1", token.source)] += 1
    return pieces


def _without_words(expression):
    """The expression as Jinja reads it, without arguments that are words."""
    value = PARSER.parse(expression).body[0].nodes[0]
    for call in value.find_all(nodes.Call) if not isinstance(value, nodes.Call) else [value]:
        name = getattr(call.node, "name", None)
        if name in WORDS_AT:
            del call.args[WORDS_AT[name] :]
        elif name in ("maths", "_") and isinstance(call.args[0], nodes.Const):
            call.args[0].value = TEXT_IN_TEX.sub(r"\\text{}", call.args[0].value)
    return repr(value)
