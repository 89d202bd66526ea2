"""How far a guess is from the answer, in words."""

from explorable.plot.number_format import fixed
from explorable.plot.phrases import listed, sentences
from explorable.words import say


def compared(guess, state, answer):
    """Sentences: each number of the guess, the answer's, and how far apart they are."""
    said = [state[slider.name] for slider in guess.sliders]
    if answer is None:
        numbers = listed([fixed(number, 2) for number in said])
        return say(
            "You said {numbers}. There is no {name} to compare it with.",
            numbers=numbers,
            name=guess.names[0],
        )
    pairs = zip(guess.names, said, answer, strict=True)
    return sentences(*(distance_words(*pair) for pair in pairs))


def distance_words(name, said, answer):
    """A sentence about one number, or two: |said - answer| and its side, to two decimals."""
    gap = fixed(abs(said - answer), 2)
    if gap == fixed(0, 2):
        return say("You said {said}, and that is the {name}.", said=fixed(said, 2), name=name)
    side = "high" if said > answer else "low"
    return say(
        "You said {said}. The {name} is {answer}: you were {gap} too {side}.",
        said=fixed(said, 2),
        name=name,
        answer=fixed(answer, 2),
        gap=gap,
        side=side,
    )
