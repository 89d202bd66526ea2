"""Reads a formula that a reader has typed, as a tree that `evaluation` can evaluate.

Only numbers, the names that the exercise allows, four operations, powers and a few functions have a
meaning; all else is refused in words.
"""

import ast
import warnings

from explorable.exercises.evaluation import CONSTANTS, FUNCTIONS, OPERATIONS, function_name
from explorable.words import Verbatim, say, translated

LONGEST, DEEPEST = 200, 40  # characters of a text, nested operations in it
# What keyboards of phones offer, and what is copied from a formula.
TYPED = str.maketrans(
    {"−": "-", "×": "*", "·": "*", "÷": "/", "²": "**2", "½": "(1/2)", "π": "pi", "√": "sqrt"}
)
# Nodes that readers mean well with, and what to write instead.
INSTEAD = {
    ast.BitXor: "Python writes a power as **, for instance n**2.",
    ast.Tuple: "Write decimals with a point, 0.5, and one formula without commas.",
    ast.Compare: "Write the formula alone, without = or <.",
}

LN = "numpy calls the natural logarithm log."
ONLY = "A formula here is made of numbers, {names}, + − * / **, and functions such as sqrt."


class Unreadable(ValueError):
    """The text is no formula of the allowed names; the message says why, to its writer."""


def parse(text, names):
    """The tree of `text`, with no node in it that `evaluate` does not know.

    `names` has each spelling of a quantity -> its name, which is what the reader is told. Raises
    Unreadable.
    """
    text = text.translate(TYPED).strip()
    if not text:
        raise Unreadable(say("Write a number or a formula."))
    if len(text) > LONGEST:
        raise Unreadable(
            say("That is longer than {longest} characters; the answer is shorter.", longest=LONGEST)
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of texts such as 2if
            tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise Unreadable(_why_no_syntax(text)) from None
    _check(tree, names, 0)
    return tree


def _check(node, names, depth):
    """Raises Unreadable for the first node that has no meaning here."""
    if depth > DEEPEST:
        raise Unreadable(say("That is nested too deeply; the answer is simpler."))
    match node:
        case ast.Constant(value) if type(value) in (int, float):
            return
        case ast.Name(name) if name in names or name in CONSTANTS:
            return
        case ast.Name(name):
            raise Unreadable(_unknown(name, names))
        case ast.UnaryOp(ast.UAdd() | ast.USub(), operand):
            parts = [operand]
        case ast.BinOp(left, operator, right) if type(operator) in OPERATIONS:
            parts = [left, right]
        case ast.Call(function, arguments, keywords):
            _check_call(function_name(function), arguments, keywords)
            parts = arguments
        case _:
            kind = type(getattr(node, "op", node))
            raise Unreadable(say(INSTEAD.get(kind, ONLY), names=_listed(names)))
    for part in parts:
        _check(part, names, depth + 1)


def _check_call(name, arguments, keywords):
    if name == "ln":
        raise Unreadable(translated(LN))
    if name not in FUNCTIONS:
        raise Unreadable(
            say(
                "Functions are {functions} here; a product needs a *.",
                functions=", ".join(FUNCTIONS),
            )
        )
    if len(arguments) != 1 or keywords:
        raise Unreadable(say("Give {name} one value, as in {name}(2).", name=Verbatim(name)))


def _unknown(name, names):
    if name in FUNCTIONS:
        return say("{name} needs a value in parentheses, as in {name}(2).", name=Verbatim(name))
    if name == "ln":
        return translated(LN)
    return say(
        "“{name}” means nothing here. The names are {names}.",
        name=Verbatim(name),
        names=_listed(names),
    )


def _listed(names):
    return ", ".join(dict.fromkeys(names.values()))


def _why_no_syntax(text):
    """What is often the matter with a text that Python cannot read."""
    if "=" in text:
        return translated("Write the formula alone, without the equals sign.")
    if text.count("(") != text.count(")"):
        return translated("A parenthesis is open, or closed twice.")
    return translated("That is no formula in Python. Is there a * in every product, as in 2*n?")
