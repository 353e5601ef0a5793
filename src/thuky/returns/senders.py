"""Who sent a list, so that what one of his headings was once decided to mean is known when he sends again."""

import re
from collections.abc import Mapping

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import loose_key
from thuky.reading.cells import Workbook
from thuky.returns import reader
from thuky.returns.match import unit_key
from thuky.returns.roster import Roster

Known = Mapping[str, Mapping[str, str]]
"""By sender and folded heading, what it means."""
_OF_A_COPY = re.compile(
    r"\d+|\b(?:copy|ban sao|bổ sung|bo sung|sửa|sua|mới|moi|lần|lan|final|gửi lại|gui lai)\b", re.IGNORECASE
)


def of(roster: Roster) -> tuple[str, ...]:
    """By what a list's sender is known: the unit of our form, else the file's name without numbers, and the one unit of all rows."""
    if roster.belongs is not None:
        return (unit_key(roster.belongs.unit_name),)
    return tuple(filter(None, (of_file(roster.file), _only_unit(roster))))


def of_file(name: str) -> str:
    """A file's name as a sender: without its ending, its numbers and the words for another copy."""
    stem = name.rpartition(".")[0] or name
    return loose_key(_OF_A_COPY.sub(" ", stem.replace("_", " ")))


def _only_unit(roster: Roster) -> str:
    units = {unit_key(row.unit) for row in roster.rows}
    return units.pop() if len(units) == 1 else ""


def meanings(book: Workbook, known: Known, *, take_hidden: bool = False) -> dict[str, str]:
    """What the headings of a workbook were decided to mean when its sender sent before."""
    own = known.get(of_file(book.file), {})
    if not known:
        return {}
    try:
        found = reader.rosters(book, take_hidden=take_hidden, known=own)
    except Refused:
        return dict(own)
    told = {key: value for roster in found for sender in of(roster) for key, value in known.get(sender, {}).items()}
    return {**own, **told}
