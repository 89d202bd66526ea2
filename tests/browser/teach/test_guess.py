"""Guess first: a question stands instead of a figure, until the reader has guessed or skipped."""

import pytest

from tests.browser.support.figure import Figure

# A first visit: nothing is kept on the device, not even what other tests keep there.
ASKS = """
try {
  if (!localStorage.getItem('asks')) { localStorage.clear(); localStorage.setItem('asks', '1'); }
} catch {}
"""
NO_STORAGE = """
for (const name of ['getItem', 'setItem'])
  Storage.prototype[name] = () => { throw new DOMException('no storage', 'SecurityError'); };
"""
KEPT = "JSON.parse(localStorage.getItem('guess ' + argument))?.words ?? ''"
SHIFTS = """
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries())
    if (!hadRecentInput) window.shifted = (window.shifted ?? 0) + value;
}).observe({ type: 'layout-shift', buffered: true });
"""


class Question:
    """The question before one figure."""

    def __init__(self, reader, figure):
        self.reader = reader
        self.selector = f'explorable-guess[data-before="{figure}"]'
        self.element = f"document.querySelector('{self.selector}')"
        self.figure = Figure(reader, figure)

    def wait_for(self, state):
        self.reader.wait_until(
            f"{self.element}.dataset.guess === argument &&"
            f"customElements.get('explorable-guess') !== undefined",
            state,
        )

    @property
    def hides_figure(self):
        return not self.reader.evaluate(
            f"{self.figure.element}.querySelector('.summary')"
            ".checkVisibility({ visibilityProperty: true })"
        )

    def text(self, part):
        return self.reader.text(f"{self.selector} {part}")

    def focus(self, part):
        self.reader.show(f"{self.selector} {part}")
        self.reader.focus(f"{self.selector} {part}")

    def judged(self):
        """Wait for the words of Python, and return them."""
        self.reader.wait_until(
            f"{self.element}.querySelector('.summary').textContent.startsWith('You said')"
        )
        return self.text(".summary")


@pytest.fixture
def first_visit(new_reader, site_copy):
    """A function that opens the article as on a first visit; `script` runs before its own."""

    def open_article(query="", script="", **context):
        reader = new_reader(site=site_copy(ASKS + script), **context)
        return reader.open(f"from-mle-to-map/{query}")

    return open_article


@pytest.mark.engines("chromium", "firefox")
def test_a_guess_by_keys_is_judged_by_python_and_kept_on_the_device(first_visit):
    reader = first_visit()
    question = Question(reader, "likelihood")
    question.wait_for("open")
    assert question.hides_figure and not reader.visible(f"{question.selector} .said")
    question.focus("[data-handle=guess]")
    reader.press("End")
    assert reader.evaluate("document.activeElement.getAttribute('aria-label')") == (
        "Slope of your line"
    )
    question.focus(".tell")
    reader.press("Enter")
    question.wait_for("judged")
    assert question.judged().startswith("You said 5.00. The MLE is 1.40: you were 3.60 too high.")
    reader.wait_until(
        f"{question.element}.querySelector('[role=status]').textContent.startsWith('You said')"
    )
    assert not question.hides_figure
    assert "guess" not in reader.evaluate("location.href")
    reader.wait_until(f"({KEPT}).startsWith('You said 5.00')", "likelihood")

    reader.open("from-mle-to-map/")
    reader.wait_until(f"{question.element}.dataset.guess === 'kept'")
    assert question.text(".said").startswith("You said 5.00. The MLE is 1.40")
    assert not question.hides_figure
    reader.click(f"{question.selector} .tell")
    question.wait_for("open")
    assert question.hides_figure


@pytest.mark.engines("chromium")
def test_a_guess_by_mouse_follows_houses_that_have_moved(first_visit):
    reader = first_visit()
    question = Question(reader, "likelihood")
    question.wait_for("open")
    reader.evaluate(
        "void (document.querySelector('explorable-figure[name=posterior]').state ="
        "{ points: [[1, 3]] })"
    )
    reader.wait_until(f"{question.element}.state.points.length === 1")
    reader.show(f"{question.selector} svg.panel")
    handle = f"{question.selector} [data-handle=guess]"
    reader.pull(reader.grab(handle), 0, -40)
    reader.up()
    reader.wait_until(f"{question.element}.state.guess > 0.5")
    reader.click(f"{question.selector} .tell")
    assert "The MLE is 3.00" in question.judged()
    assert not reader.evaluate(f"Boolean(document.querySelector('{handle}'))"), "it is locked"


@pytest.mark.engines("chromium", "firefox")
def test_one_key_skips_and_is_remembered(first_visit):
    reader = first_visit()
    question = Question(reader, "prior")
    question.wait_for("open")
    question.focus("[data-handle=guess]")
    reader.press("Escape")
    question.wait_for("kept")
    assert question.text(".said") == "You skipped the guess." and not question.hides_figure
    assert Question(reader, "posterior").hides_figure
    reader.open("from-mle-to-map/")
    reader.wait_until(f"{question.element}.dataset.guess === 'kept'")
    assert question.text(".tell") == "Guess again"


@pytest.mark.engines("chromium")
@pytest.mark.parametrize(
    "query, asked",
    [
        ("?prior.prior_sd=0.3", ["likelihood"]),
        ("?likelihood.points=1,2#likelihood", ["prior"]),
        ("?size=stage#likelihood", []),
        ("?utm_source=letter", ["likelihood", "prior", "posterior"]),
    ],
)
def test_a_link_with_a_state_shows_it_without_a_question(query, asked, first_visit):
    reader = first_visit(query)
    open_ones = (
        "[...document.querySelectorAll('[data-guess=open]')].map((one) => one.dataset.before)"
    )
    assert reader.evaluate(open_ones) == asked
    if "stage" in query:
        reader.wait_until("getComputedStyle(likelihood).position === 'fixed'")


@pytest.mark.engines("chromium")
def test_a_link_in_the_text_opens_the_figure(first_visit):
    reader = first_visit()
    question = Question(reader, "likelihood")
    question.wait_for("open")
    reader.click('a.try[data-figure="likelihood"]')
    reader.wait_until(f"!('guess' in {question.element}.dataset)")
    assert not question.hides_figure


@pytest.mark.engines("chromium")
def test_a_broken_guess_is_told_and_asked_again(first_visit):
    broken = "if (!window.name) localStorage.setItem('guess likelihood', '{broken');"
    reader = first_visit(script=broken)
    question = Question(reader, "likelihood")
    question.wait_for("open")
    assert "cannot be read" in question.text(".said")


@pytest.mark.engines("chromium")
def test_without_storage_the_guess_lasts_for_the_visit(first_visit):
    reader = first_visit(script=NO_STORAGE)
    question = Question(reader, "posterior")
    question.wait_for("open")
    reader.click(f"{question.selector} .tell")
    assert question.judged().startswith("You said −2.00. The MAP is 1.16")
    assert "keeps nothing" in question.text(".said") and not question.hides_figure


@pytest.mark.engines("chromium")
def test_a_question_whose_script_does_not_load_gives_way(new_reader, site_copy):
    site = site_copy(ASKS)
    site.remove("site/guesses.js")
    reader = new_reader(site=site)
    reader.provokes = ["guesses.js", "404"]
    question = Question(reader.open("from-mle-to-map/"), "likelihood")
    reader.wait_until(f"!('guess' in {question.element}.dataset)")
    assert not question.hides_figure


@pytest.mark.engines("chromium")
def test_nothing_shifts_when_the_question_comes(first_visit):
    reader = first_visit(script=SHIFTS)
    question = Question(reader, "likelihood")
    question.wait_for("open")
    reader.show(f"{question.selector} svg.panel")
    reader.wait_until(f"{question.element}.dataset.phase === 'live'")
    assert reader.evaluate("window.shifted ?? 0") < 0.02


@pytest.mark.engines("chromium")
def test_without_script_the_figure_stands_as_it_is(first_visit):
    reader = first_visit(java_script_enabled=False)
    reader.page.wait_for_load_state()  # without scripts, a page is parsed before its styles come
    question = Question(reader, "likelihood")
    assert reader.page.locator(question.figure.inside(".summary")).is_visible()
    assert not reader.page.locator(f"{question.selector} .title").is_visible()


@pytest.mark.engines("chromium")
def test_on_paper_the_figure_stands_as_it_is(first_visit):
    reader = first_visit()
    question = Question(reader, "likelihood")
    question.wait_for("open")
    reader.page.emulate_media(media="print")
    assert not question.hides_figure
    assert not reader.visible(f"{question.selector} .title")


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("path", ["gallery/", "embed/likelihood.html"])
def test_gallery_and_embeds_do_not_ask(path, new_page):
    reader = new_page()
    reader.open(path)
    assert not reader.evaluate("Boolean(document.querySelector('explorable-guess'))")
