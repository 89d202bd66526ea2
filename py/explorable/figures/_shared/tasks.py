"""Tasks: questions of an article whose answer is a state of a figure.

A figure's TASKS are name -> function of what the figure knows of its state -> whether it is solved.
"""


def solved(tasks, *facts):
    """The names of those `tasks` that are solved, for a Scene."""
    return tuple(name for name, is_solved in tasks.items() if is_solved(*facts))
