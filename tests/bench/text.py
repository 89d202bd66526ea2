"""Rows of the table of text."""


def row(name, *cells):
    """A line of it: a name and short texts."""
    return f"  {name:<42}" + "".join(f"{cell:>9}" for cell in cells)
