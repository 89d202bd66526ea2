"""Prerendered frames: each slider of a figure varied, all other controls at their defaults.

A slider with more than MOST_STEPS, a seed for instance, is left to Python. So are those with the
largest frames where a figure would exceed MOST_BYTES: their steps draw ever other marks.

The figure itself draws them, once per version of its sources; they are cached.
"""

import json
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from zlib import compress

from explorable import figures
from explorable.controls.slider_scale import notches
from explorable.scene.model import PANEL_WIDTH
from explorable.words import use
from publish.build_cache import cached_folder
from publish.prerender.frame_encoding import frame
from publish.prerender.keyframes import runs
from publish.take_away.needed_modules import needed
from publish.words import catalogue
from publish.words.figures import for_python

MOST_STEPS, MOST_BYTES = 1001, 79_000  # of a slider; of a figure, compressed
WIDEST = 720  # pixels; no panel is drawn wider than that
HERE = Path(__file__).parent
NAMES = ("prerender", "frame_encoding", "keyframes", "path_distance")
MAKERS = [HERE / f"{name}.py" for name in NAMES]


def write_baked(root, out):
    """NAME.json for every figure with sliders and every guess, into the new folder `out`.

    Those of another language, whose words are in them, are in a folder of its name.
    """
    tasks = []
    for language in (None, *catalogue.languages(root)):
        words = language and for_python.catalogue_of(root, language)
        folder = out / (language or "")
        folder.mkdir()
        tasks += [(root, folder, name, words) for name in (*figures.names(), *figures.guesses())]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_write, *zip(*tasks, strict=True)))


def _write(root, out, name, words):
    """The frames of one figure with these `words`, None for English."""

    def draw(folder):
        use(words)
        (folder / f"{name}.json").write_text(_text(baked(name)), "utf-8")

    sources = _sources(name, root / "py")
    if words:
        sources.append(_text(for_python.used(words, sources)).encode())
    found = cached_folder(root / ".cache" / "baked", sources, draw)
    shutil.copyfile(found / f"{name}.json", out / f"{name}.json")


def baked(name):
    """{"within": pixels, "sliders": {control: runs}}; see frames.py and runs.py."""
    drawn, figure = [], figures.load(name)
    for control in getattr(figure, "prerendered", figure.CONTROLS):
        if control.kind == "slider" and len(steps := notches(control)) <= MOST_STEPS:
            scenes = (figures.draw(name, {control.name: at}) for at in steps)
            found, apart = runs([frame(scene) for scene in scenes])
            drawn.append((len(compress(_text(found).encode())), control.name, found, apart))
    sliders, worst, total = {}, 0.0, 0
    for size, control, found, apart in sorted(drawn, key=lambda one: one[:2]):
        total += size
        if total <= MOST_BYTES:
            sliders[control], worst = found, max(worst, apart)
    return {"within": round(worst * WIDEST / PANEL_WIDTH, 2), "sliders": sliders}


def _text(content):
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _sources(name, folder):
    """The bytes that a figure's frames depend on, its name among them."""
    module = f"explorable.figures.{name.removesuffix(figures.GUESS)}"
    texts = needed([module, "explorable.scene.serialize"], folder)
    makers = map(Path.read_bytes, MAKERS)
    return [name.encode(), *(texts[path].encode() for path in sorted(texts)), *makers]
