"""The author's kit: axes, marks, handles, layout and written numbers."""
