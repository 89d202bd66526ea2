"""The highest point of a curved posterior lies under neither marginal's peak.

The unknowns are a weight and the width of its own prior. The reader bends the posterior into a
funnel, drags the MLE, and compares the joint peak with the peaks of both marginals at the edges.
"""

from explorable.figures.joint_mode.plane import plane
from explorable.plot.number_format import fixed
from explorable.plot.phrases import sentences
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats.bivariate.funnel import Funnel
from explorable.words import say

FUNNEL = slider(
    "funnel", (0.0, 2.0), 1.0, 0.01, "how much s widens the prior of w", ("funnel", "c", "prior")
)
MLE = slider("mle", (-3.0, 3.0), 2.0, 0.01, "what the data alone say")
CONTROLS = (FUNNEL, MLE)

TITLE = "Is the joint mode the mode of each?"
CAPTION = (
    "The weight w has a prior of width exp(c·s), and s is unknown, too. Without a funnel, c = 0, "
    "all peaks agree. Bend it, and the highest point of the two together is not above the highest "
    "point of either alone: an average over the other unknown counts how much mass there is, a "
    "peak does not. At c = 2 the joint peak may sit in the neck, where there is hardly any mass."
)
TIE = "Two places are equally high, so there is no one joint mode."
OWN_TIE = "Two places of w alone are equally high, so its marginal has no one mode."


def draw(state):
    """The Scene for a funnel and an MLE."""
    post = Funnel(state.funnel, state.mle)
    joint, (own_w, own_s), means = post.joint_modes(), post.marginal_modes(), post.means()
    only = joint[0] if len(joint) == 1 else (None, None)
    own = (own_w[0] if len(own_w) == 1 else None), (own_s[0] if len(own_s) == 1 else None)
    readouts = [
        readout(
            f"{name}{end}",
            say("{words} of {sign}", words=words, sign=sign),
            values[index],
            "posterior",
        )
        for index, (sign, end) in enumerate((("w", ""), ("s", "_s")))
        for name, words, values in (
            ("joint_mode", "joint mode", only),
            ("marginal_mode", "marginal mode", own),
            ("mean", "mean", means),
        )
    ]
    return Scene(
        "joint_mode",
        (plane(MLE, post, joint, (own_w, own_s)),),
        tuple(readouts),
        _summary(only, own, means),
        sentences(len(joint) > 1 and TIE, own[0] is None and OWN_TIE),
    )


def _summary(only, own, means):
    if only[0] is None:
        return say(
            "Two joint peaks are equally high; the mean of w is {mean}.", mean=fixed(means[0], 2)
        )
    words = say(
        "The joint peak has w = {w} and s = {s}",
        w=fixed(only[0], 2),
        s=fixed(only[1], 2),
    )
    alone = "no one peak" if own[0] is None else say("its peak at {peak}", peak=fixed(own[0], 2))
    return say(
        "{words}; w alone has {alone} and its mean at {mean}.",
        words=words,
        alone=alone,
        mean=fixed(means[0], 2),
    )
