"""Guess first: a question before a figure, answered on its own picture.

To the page a Guess is a figure like any other, by the name of its figure and "-guess": it has
controls and draws Scenes. Until its control `judged` is "yes", nothing in them depends on the
answer.
"""

from collections.abc import Callable
from dataclasses import dataclass

from explorable.controls import Choice, Slider
from explorable.figures._guesses.comparison import compared
from explorable.plot.number_format import fixed
from explorable.plot.phrases import listed, sentences
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.words import say, translated

JUDGED = Choice(
    name="judged",
    label="guess",
    term="slope",
    options=(("no", "open"), ("yes", "judged")),
    default="no",
)


def nothing_more(_state, _answer):
    """No remark."""
    return ""


@dataclass(frozen=True)
class Guess:
    """A question about the figure `figure`, answered by `sliders`; `given` are its own controls.

    `picture(state, answer)` -> panels, with a handle on each slider; `answer` is None while the
    question is open. `answer(state)` -> a number for each slider, or None where there is none;
    `names` are what these numbers are. `verdict(guess, state, answer)` -> the distance in words,
    and `remark(state, answer)` -> what else there is to say.
    """

    figure: str
    given: tuple
    sliders: tuple[Slider, ...]
    TITLE: str
    CAPTION: str
    picture: Callable
    answer: Callable
    names: tuple[str, ...]
    remark: Callable = nothing_more
    verdict: Callable = compared

    @property
    def CONTROLS(self):
        """The figure's controls, the guess, and whether it is judged."""
        return (*self.given, *self.own)

    @property
    def own(self):
        """The controls that the figure does not have; the page has the others from there."""
        return (*self.sliders, JUDGED)

    @property
    def prerendered(self):
        """The controls with frames for the time before Python: those that a reader sets here."""
        return self.sliders

    def draw(self, state):
        """The Scene of a guess: open, or beside the answer."""
        name = f"{self.figure}-guess"
        if state.judged == "no":
            said = listed(
                [f"{translated(s.label)} {fixed(state[s.name], 2)}" for s in self.sliders]
            )
            words = sentences(say("Your guess so far: {said}.", said=said), self._at_an_end(state))
            return Scene(name, self.picture(state, None), (), words)
        answer = self.answer(state)
        words = self.verdict(self, state, answer)
        remark = "" if answer is None else self.remark(state, answer)
        return Scene(
            name,
            self.picture(state, answer),
            tuple(self._distances(state, answer)),
            sentences(words, remark),
        )

    def _at_an_end(self, state):
        """What is said of a guess that was moved to where the panel ends, which holds it there."""
        moved = (state[s.name] for s in self.sliders if state[s.name] != s.default)
        ends = {end for s in self.sliders for end in (s.low, s.high)}
        return say("The panel ends there: no guess can lie outside.") if ends & {*moved} else ""

    def _distances(self, state, answer):
        for slider, right in zip(self.sliders, answer or [None] * len(self.sliders), strict=True):
            gap = None if right is None else abs(state[slider.name] - right)
            yield readout(f"{slider.name}_distance", "distance", gap, slider.term)
