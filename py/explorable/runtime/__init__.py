"""The Python side of the page's worker: drawing, code edits, lazy imports."""
