"""A Scene in the language in use: the one place where texts that never change are translated.

Figures name axes, marks and readouts in English. What they said with `say` is in the language
already, and in no catalogue, so it stays.
"""

from dataclasses import replace

from explorable import words
from explorable.scene.marks import Handle, Label

_TEXTS = {Label: ("text",), Handle: ("label", "value_text")}


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
    return replace(holder, **{name: words.translated(getattr(holder, name)) for name in names})


def _panel(panel):
    return replace(
        _of_axes(_with(panel, ("title",))),
        marks=[_mark(mark) for mark in panel.marks],
        plots=tuple(map(_of_axes, panel.plots)),
    )


def _mark(mark):
    names = _TEXTS.get(type(mark))
    return _with(mark, names) if names else mark


def _of_axes(plot):
    return replace(plot, x=_axis(plot.x), y=_axis(plot.y))


def _axis(axis):
    return replace(_with(axis, ("label",)), tick_labels=tuple(map(_tick, axis.tick_labels)))


def _tick(text):
    return words.current().tick(text)
