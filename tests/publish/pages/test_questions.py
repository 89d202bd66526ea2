"""What people ask: each question stands in its article beside a link that answers it."""

import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from explorable import figures

ARTICLES = Path(__file__).parents[3] / "templates" / "articles"
LINK = re.compile(r'try_it\("(\w+)", "([^"]*)"|\?(sampling)\.([^"#]*)#')

# The question, a figure, and what links to it in the same paragraph make it say.
RIDGE = (
    ("shrink towards something other than zero?", "ghost_points", ["gives 1.502"]),
    ("Must I standardise?", "shares", ["less than 1 % of “front”", "3.2 of 4 directions"]),
    ("Why did λ become 2000?", "shares", ["At λ = 1000"]),
    ("Why is the intercept not penalised?", "shares", ["0.77 too near to zero"]),
    ("A coefficient changed its sign", "geometry", ["w₂ has changed its sign"]),
    ("Why does L1 reach zero and L2 not?", "geometry", ["w₂ is exactly zero", "(0.87, 0.33)"]),
    ("Why do ridge and lasso print no standard errors?", "sampling", ["six houses"]),
    ("Cross-validation or evidence?", "choose", ["λ = 0.0203", "leave-one-out chooses λ = 0.14"]),
    ("What if the noise is unknown?", "choose", ["σₙ = 0.26 and σ = 1.81"]),
    ("What are alpha_ and lambda_?", "choose", ["σₙ = 0.26 and σ = 1.81"]),
    (
        "other weights for the same λ?",
        "translator",
        ["l1_ratio=0) takes alpha = 0.0025"],
    ),
    ("Is weight decay L2", "descent", ["this decay is a prior"]),
    ("And stopping early?", "descent", ["1/(ηt), it is 0.11: to stop early works like a penalty"]),
)

LASSO = (
    ("when the MAP lets go of zero", "shrinkage", ["exactly zero", "pull harder than the prior’s"]),
    ("a fixed share of the MLE", "shrinkage", ["no jump"]),
    ("The diamond of the textbooks", "geometry", ["w₂ is exactly zero"]),
    (
        "Why −1 in the mode and +1 in Laplace’s rule?",
        "coin",
        ["the MAP is 0.700 and the mean 0.667"],
    ),
    ("No prior mends that.", "coordinates", ["0.722 in θ, at 0.700 in arcsin √θ and at 0.682"]),
    ("Which number should be reported", "summaries", ["loss is distance, ", "number, 1.50"]),
    ("the peak of all of them together", "joint_mode", ["w = 0.00 and s = −2.00; w alone"]),
    ("A fixed prior does:", "more_data", ["is 0.0016 from the MLE"]),
    ("Should λ be divided by n?", "more_data", ["it is 0.611, 0.089 away", "0.9996 with λ = 5"]),
    ("from a MAP to an interval", "intervals", ["holds 91.6 %"]),
    (
        "Why do scikit-learn and statsmodels disagree?",
        "logistic",
        ["At λ = 0 the slope is infinite"],
    ),
)
ASKED = [
    *(("ridge-is-map", *one) for one in RIDGE),
    *(("lasso-and-the-limits", *one) for one in LASSO),
]


def links(article, question, figure):
    """The queries of all links to the figure in the paragraph of the question."""
    source = (ARTICLES / f"{article}.html").read_text("utf-8")
    text = re.sub(r"<(?!/?p\b|a\b)[^>]*>", "", source)
    (paragraph,) = (one for one in re.findall(r"<p>(.*?)</p>", text) if question in one)
    found = (match.groups() for match in LINK.finditer(paragraph))
    return [a or b for one, a, other, b in found if figure in (one, other)]


@pytest.mark.parametrize(
    ("article", "question", "figure", "answers"), ASKED, ids=lambda one: str(one)[:30]
)
def test_a_question_stands_beside_links_that_answer_it(article, question, figure, answers):
    said = [
        figures.draw(figure, state_of(figure, query)).summary
        for query in links(article, question, figure)
    ]
    assert said
    for answer in answers:
        assert any(answer in summary for summary in said)


def state_of(figure, query):
    """The values of a link, as the page reads them."""
    controls = {control.name: control for control in figures.load(figure).CONTROLS}
    given = {name: values[0].replace(f"{figure}.", "") for name, values in parse_qs(query).items()}
    return {name: parsed(controls[name], value) for name, value in given.items()}


def parsed(control, value):
    if isinstance(control.default, float | int):
        return float(value)
    return tuple(map(float, value.split(","))) if "," in value else value
