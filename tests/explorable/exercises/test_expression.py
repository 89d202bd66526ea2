"""What readers type: a formula is evaluated as by Python, all else is refused in words."""

import ast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.exercises.evaluation import FUNCTIONS, evaluate, used_names
from explorable.exercises.expression import Unreadable, parse

NAMES = {"n": "n", "tau": "tau", "τ": "tau"}
VALUES = {"n": np.array([2.0, 3.0, 7.0]), "tau": np.array([0.5, -1.5, 2.25])}
SPELT = VALUES | {"τ": VALUES["tau"]}

numbers = st.one_of(st.integers(0, 99).map(str), st.floats(0, 1e6).map(repr))
leaves = st.one_of(numbers, st.sampled_from(["n", "tau", "τ", "pi", "e"]))


def composed(inner):
    binary = st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "**"]), inner)
    called = st.tuples(st.sampled_from([*FUNCTIONS]), st.sampled_from(["", "np."]), inner)
    return st.one_of(
        binary.map(lambda parts: "({} {} {})".format(*parts)),
        called.map(lambda parts: f"{parts[1]}{parts[0]}({parts[2]})"),
        st.tuples(st.sampled_from("+-"), inner).map("".join),
    )


formulas = st.recursive(leaves, composed, max_leaves=12).filter(lambda text: len(text) <= 200)


class Doubles(ast.NodeTransformer):
    """Every number as a double of numpy, every power by numpy.power, as the evaluator has them."""

    def visit_Constant(self, node):
        wrapped = ast.Call(ast.Name("float64", ast.Load()), [node], [])
        return ast.copy_location(wrapped, node)

    def visit_BinOp(self, node):
        """a ** b as numpy.power(a, b): `**` of numpy's scalars may differ in the last digit."""
        self.generic_visit(node)
        if not isinstance(node.op, ast.Pow):
            return node
        return ast.copy_location(
            ast.Call(ast.Name("power", ast.Load()), [node.left, node.right], []), node
        )


def evaluated_by_python(text):
    tree = ast.fix_missing_locations(Doubles().visit(ast.parse(text, mode="eval")))
    functions = FUNCTIONS | {
        "np": np,
        "float64": np.float64,
        "power": np.power,
        "pi": np.pi,
        "e": np.float64(np.e),
    }
    with np.errstate(all="ignore"):
        return eval(compile(tree, "", "eval"), {"__builtins__": {}}, functions | SPELT)


@settings(deadline=None, max_examples=200)
@given(formulas)
def test_a_formula_has_the_value_that_python_gives_it(text):
    expected = evaluated_by_python(text)
    found = evaluate(parse(text, NAMES), SPELT)
    np.testing.assert_array_equal(*np.broadcast_arrays(found, expected))


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from("ntau0129.+-*/() ,=[]{}:_'\"logexp^\n\\"), max_size=30))
def test_any_text_is_evaluated_or_refused_in_words(text):
    try:
        tree = parse(text, NAMES)
    except Unreadable as refusal:
        assert str(refusal).endswith((".", "?"))
    else:
        assert np.asarray(evaluate(tree, SPELT)).dtype == float


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "number or a formula"),
        ("n" * 201, "longer than 200"),
        ("-" * 150 + "1", "nested"),
        ("__import__('os')", "Functions are"),
        ("eval('1')", "Functions are"),
        ("().__class__", "made of numbers"),
        ("n.real", "made of numbers"),
        ("np.linalg.inv(n)", "Functions are"),
        ("tau.exp(n)", "Functions are"),
        ("np.load('x')", "Functions are"),
        ("exp.__call__(n)", "Functions are"),
        ("[n for n in (1, 2)]", "made of numbers"),
        ("(lambda: 1)()", "Functions are"),
        ("lambda: 1", "made of numbers"),
        ("n[0]", "made of numbers"),
        ("(n := 3)", "made of numbers"),
        ("f'{n}'", "made of numbers"),
        ("'a' * 9", "made of numbers"),
        ("True", "made of numbers"),
        ("1j", "made of numbers"),
        ("n if n else tau", "made of numbers"),
        ("n @ tau", "made of numbers"),
        ("1 << 99", "made of numbers"),
        ("exp(n, tau)", "one value"),
        ("exp(*n)", "made of numbers"),
        ("exp(x=n)", "one value"),
        ("exp", "in parentheses"),
        ("ln(n)", "log"),
        ("sigma", "The names are n, tau."),
        ("n^2", "**"),
        ("0,5", "point"),
        ("n = 2", "equals"),
        ("n == 2", "without ="),
        ("n < 2", "<"),
        ("2n", "*"),
        ("2(n)", "*"),
        ("((n)", "parenthesis"),
        ("import os", "no formula"),
        ("\0", "no formula"),
    ],
)
def test_what_is_no_formula_is_refused_with_the_way_on(text, word):
    with pytest.raises(Unreadable) as refused:
        parse(text, NAMES)
    assert word in str(refused.value)


def test_a_tower_of_powers_is_infinite_at_once():
    assert evaluate(parse("9**9**9**9**9", NAMES), VALUES) == np.inf
    assert evaluate(parse("9" * 199, NAMES), VALUES) > 1e198


def test_signs_of_a_phone_and_of_a_formula_are_read():
    typed, written = "−n·τ² ÷ √(½×π)", "-n*tau**2/sqrt((1/2)*pi)"
    values = [evaluate(parse(text, NAMES), SPELT) for text in (typed, written)]
    np.testing.assert_array_equal(*values)


def test_used_names_are_quantities_and_no_functions():
    assert used_names(parse("np.exp(n) + log(τ)", NAMES)) == {"n", "τ"}
