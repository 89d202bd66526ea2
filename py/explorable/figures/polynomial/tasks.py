"""Tasks of articles under this figure, and which states solve them."""

TASKS = {"refuted": bool}  # of what the figure says of a refuted prior
