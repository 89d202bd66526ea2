"""Which modules a page needs: what its first one imports, and what those import."""

import re
from functools import cache

IMPORT = re.compile(r"""\b(?:from|import) ?["']\./([\w-]+\.js)["']""")


def module_lister(folder):
    """A function: entry module -> names of all modules in `folder` that it needs, itself first."""

    @cache
    def modules(entry):
        found = [entry]
        for name in found:  # it grows on the way
            for other in IMPORT.findall((folder / name).read_text(encoding="utf-8")):
                if other not in found:
                    found.append(other)
        return found

    return modules
