"""A Scene in the language in use: the one place where texts that never change are translated.

Figures name axes, marks and readouts in English. What they said with `say` is in the language
already, and in no catalogue, so it stays.
"""

from dataclasses import fields, replace
from operator import attrgetter

from explorable import words
from explorable.scene.axis import Axis
from explorable.scene.marks import Handle, Label

_TEXTS = {Label: ("text",), Handle: ("label", "value_text")}
_AXIS = attrgetter(*(field.name for field in fields(Axis)))


def localised(scene):
    """The Scene with its texts translated; in English the same object."""
    if words.current() is None:
        return scene
    return replace(
        scene,
        panels=tuple(map(_panel, scene.panels)),
        readouts=tuple(_with(one, ("label", "text", "symbol", "hint")) for one in scene.readouts),
        summary=words.translated(scene.summary),
        note=words.translated(scene.note),
        series=tuple(_with(one, ("label",)) for one in scene.series),
    )


def _with(holder, names):
    """The same object where no text changes, as most hold what was said in the language."""
    changed = {}
    for name in names:
        text = getattr(holder, name)
        if (own := words.translated(text)) != text:
            changed[name] = own
    return replace(holder, **changed) if changed else holder


def _panel(panel):
    return replace(
        panel,
        title=words.translated(panel.title),
        x=_axis(panel.x),
        y=_axis(panel.y),
        marks=[_with(mark, _TEXTS.get(type(mark), ())) for mark in panel.marks],
        plots=tuple(replace(one, x=_axis(one.x), y=_axis(one.y)) for one in panel.plots),
    )


def _axis(axis):
    given = _AXIS(axis)
    try:
        return _known_axis(*given)
    except TypeError:  # ticks may be a list or an array
        return _translated_axis(*given)


def _translated_axis(low, high, label, ticks, tick_labels, scale):
    written = tuple(map(words.current().tick, tick_labels))
    return Axis(low, high, words.translated(label), ticks, written, scale)


_known_axis = words.cached(maxsize=64)(_translated_axis)  # axes seldom change, frames often do
