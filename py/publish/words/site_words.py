"""Words of the site itself, which stand in no template: its name, and the name of its icon."""

NAME = "Every Penalty Is a Prior"
SHORT_NAME = "Penalty = prior"  # under the icon on a phone


def words():
    """All of them, for the catalogues."""
    return [NAME, SHORT_NAME]
