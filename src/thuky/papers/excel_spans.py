"""Two tables on one sheet share its columns: the narrower one spreads its own over those of the wider, heading by heading."""

from collections.abc import Sequence

from thuky.papers.blocks import TableColumn

Span = tuple[int, int]
"""The first and the last column of the sheet that a column of a table takes."""


def spans(columns: Sequence[TableColumn], ruling: Sequence[TableColumn]) -> list[Span]:
    """Columns of one heading stand under one another, those between share what is between; the last ends with the sheet."""
    firsts = _firsts([column.heading for column in columns], [column.heading for column in ruling])
    afters = [*firsts[1:], max(len(ruling), len(columns))]
    return [(first, after - 1) for first, after in zip(firsts, afters, strict=True)]


def _firsts(own: Sequence[str], ruling: Sequence[str]) -> list[int]:
    firsts, place = [], 0
    for index, heading in enumerate(own):
        behind = len(own) - index - 1
        found = next((at for at in range(place, len(ruling) - behind) if ruling[at] == heading and heading), place)
        firsts.append(found)
        place = found + 1
    return firsts
