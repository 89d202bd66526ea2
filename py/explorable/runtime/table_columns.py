"""What a page says of the columns of a reader's own table."""

from explorable.table.design import KIND, KINDS, MOST_LEVELS
from explorable.words import say, translated


def about(columns, is_mark_clear):
    """What the page shows of each Column; `refused` is why it cannot explain anything, or "".

    `is_mark_clear`: it is known which mark stands before decimals. Otherwise 1.234 may be meant as
    a thousand and more, unless another column has fractions that tell.
    """
    fractions = [column for column in columns if column.has_fractions]
    is_clear = is_mark_clear or not all(column.may_be_thousands for column in fractions)
    return [_about(column, not is_clear and column in fractions) for column in columns]


def _about(column, is_in_doubt):
    count = len(column.levels)
    kind, refused = translated(KIND.get(column.kind, KINDS.get(column.kind))), ""
    if column.kind == "empty":
        refused = translated("all missing")
    elif column.is_constant:
        refused = translated("the same in every row")
    elif count > MOST_LEVELS:
        refused = say("more than {most_levels} different", most_levels=MOST_LEVELS)
    elif column.numbers_rows:
        kind = say("number, counts the rows")
    elif column.unit:
        kind = say("number, in {unit}", unit=column.unit)
    elif count:
        kind = say("{count} different {kinds}", count=count, kinds=KINDS[column.kind])
    elif is_in_doubt:
        kind = say("number, with a decimal point")
    return {
        "name": column.name,
        "kind": kind,
        "refused": refused,
        "missing": column.missing,
        "numbers": column.kind == "number" and not refused,
    }
