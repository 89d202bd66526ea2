"""Words wait while a figure moves, so that a drag is no work for the text around it."""

import pytest

from tests.browser.support.figure import Figure

FORMULA = "document.querySelector('[data-now=\"likelihood.mle\"]')"
# Time stands still, and nobody waits for any: what is written now is written at once or never.
STAND_STILL = """
(() => {
  const still = performance.now();
  performance.now = () => still;
  const later = window.setTimeout;
  window.setTimeout = (task, wait, ...rest) => (wait > 100 ? -1 : later(task, wait, ...rest));
})()
"""
WATCH = """
(() => {
  window.written = { pictures: 0, summary: 0, status: 0, formula: 0 };
  const figure = document.querySelector('explorable-figure[name="likelihood"]');
  figure.addEventListener('explorable-change', () => { written.pictures += 1; });
  const places = {
    summary: figure.querySelector('.summary'),
    status: figure.querySelector('.status'),
    formula: document.querySelector('[data-now="likelihood.mle"]'),
  };
  const changes = { childList: true, characterData: true, subtree: true };
  for (const [name, place] of Object.entries(places))
    new MutationObserver(() => { written[name] += 1; }).observe(place, changes);
})()
"""


@pytest.mark.engines("chromium", "firefox")
def test_text_is_throttled_during_a_drag_and_flushed_at_its_end(new_page):
    reader = new_page().live()
    likelihood = Figure(reader, "likelihood")
    likelihood.settle()
    house = likelihood.inside('[data-handle="points[5]"]')
    start = reader.grab(house)
    reader.evaluate(STAND_STILL)
    start = reader.pull(start, -8, 8)  # what has waited long enough is written with this
    likelihood.settle()
    reader.evaluate(WATCH)
    for _ in range(8):
        start = reader.pull(start, -4, 6, steps=1)
        likelihood.settle()
    seen = reader.evaluate("written")
    assert seen.pop("pictures") >= 8
    assert set(seen.values()) == {0}, seen
    mle, formula = likelihood.text('output[name="mle"]'), f"{FORMULA}.textContent"
    assert reader.evaluate(formula) != mle
    reader.up()
    likelihood.settle()
    assert reader.evaluate(formula) == mle
    newest = reader.evaluate(f"{likelihood.element}.scene.summary")
    assert likelihood.text(".summary") == newest
