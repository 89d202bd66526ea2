"""Build cache: a folder per hash of its sources, filled once."""

import hashlib
import os


def cached_folder(cache, sources, make):
    """The folder in `cache` that `make(folder)` fills; `sources` are the bytes it depends on."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(hashlib.sha256(source).digest())
    folder = cache / digest.hexdigest()[:16]
    if not folder.is_dir():
        # Made beside its place: a build stopped half way must not leave half of it.
        part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
        part.mkdir(parents=True)
        make(part)
        part.rename(folder)
    return folder
