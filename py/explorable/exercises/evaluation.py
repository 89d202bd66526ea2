"""Evaluates the tree of a formula node by node, without running it as Python.

Numbers are doubles, so that a tower of powers overflows to infinity at once.
"""

import ast
from operator import add, mul, sub, truediv

import numpy as np

OPERATIONS = {ast.Add: add, ast.Sub: sub, ast.Mult: mul, ast.Div: truediv, ast.Pow: np.power}
FUNCTIONS = {
    name: getattr(np, name)
    for name in ("abs", "exp", "expm1", "log", "log1p", "sqrt", "sin", "cos", "tan", "arcsin")
}
CONSTANTS = {"pi": np.float64(np.pi), "e": np.float64(np.e)}


def evaluate(tree, values):
    """The value of a tree of `parse` where the names have these `values`, floats or arrays."""
    with np.errstate(all="ignore"):
        return _value(tree, CONSTANTS | values)


def used_names(tree):
    """The quantities and constants in the tree, functions left out."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return names - FUNCTIONS.keys() - {"np", "numpy"}


def _value(node, values):
    match node:
        case ast.Constant(number):
            return np.float64(number)
        case ast.Name(name):
            return np.float64(values[name])
        case ast.UnaryOp(operator, operand):
            value = _value(operand, values)
            return -value if isinstance(operator, ast.USub) else value
        case ast.BinOp(left, operator, right):
            return OPERATIONS[type(operator)](_value(left, values), _value(right, values))
        case ast.Call(function, [argument]):
            return FUNCTIONS[function_name(function)](_value(argument, values))


def function_name(node):
    """`log` of log or np.log; "" of anything else that is called."""
    match node:
        case ast.Name(name) | ast.Attribute(ast.Name("np" | "numpy"), name):
            return name
    return ""
