"""What is wrong with the numbers of papers: the program never gives one, it only sees doubles and numbers out of order."""

from collections.abc import Iterable, Sequence

from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.text import loose_key

Series = tuple[object, ...]


def series(paper: RegisteredPaper) -> Series:
    """The row of numbers that a paper belongs to: its body, its kind as the symbol writes it, its year."""
    return paper.issuing_body_id, loose_key(paper.symbol), paper.date[:4]


def value(paper: RegisteredPaper) -> str:
    """The number as it counts: 07 is 7."""
    text = loose_key(paper.number)
    return text.lstrip("0") or text


def doubles(papers: Sequence[RegisteredPaper], everywhere: Iterable[RegisteredPaper]) -> list[RegisteredPaper]:
    """Those of `papers` whose number an older line of the office has too, for the same body, kind and year (clerk.md H3)."""
    first: dict[Series, int | None] = {}
    for one in sorted(everywhere, key=lambda one: one.id or 0):
        first.setdefault((*series(one), value(one)), one.id)
    return [one for one in papers if one.number and first.get((*series(one), value(one)), one.id) != one.id]


def out_of_order(
    papers: Sequence[RegisteredPaper], everywhere: Iterable[RegisteredPaper]
) -> list[tuple[RegisteredPaper, RegisteredPaper]]:
    """Papers with a lower number but a later date than another of their series, each with that other."""
    rows: dict[Series, list[RegisteredPaper]] = {}
    for one in everywhere:
        if value(one).isdecimal() and one.date:
            rows.setdefault(series(one), []).append(one)
    found = []
    for paper in papers:
        row = rows.get(series(paper), []) if value(paper).isdecimal() and paper.date else []
        higher = [one for one in row if int(value(one)) > int(value(paper)) and one.date < paper.date]
        if higher:
            found.append((paper, min(higher, key=lambda one: int(value(one)))))
    return found
