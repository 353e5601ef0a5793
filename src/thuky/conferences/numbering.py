"""What is wrong with the numbers of papers: the program never gives one, it only sees doubles and numbers out of order."""

import re
from collections.abc import Iterable, Mapping, Sequence

from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.text import loose_key

Series = tuple[object, ...]
_WHOLE = re.compile(r"(\d+[a-zđ]?)\s*([/-].+)", re.I)


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


def parted(paper: RegisteredPaper, typed: Mapping[str, object]) -> dict[str, object]:
    """What was typed, with the number under Số and what follows it under Ký hiệu, whichever of the two the clerk typed it into:
    "145/KH-BCĐ" is both, a bare "145" under Ký hiệu is the number, "KH-BCĐ" lacks its stroke."""
    values = dict(typed)
    for field in ("number", "symbol"):
        if whole := _WHOLE.fullmatch(str(values.get(field) or "").strip()):
            values |= {"number": whole[1], "symbol": whole[2]}
    symbol = str(values.get("symbol") or "").strip()
    if symbol.isdecimal():
        values["symbol"] = paper.symbol
        values["number"] = values.get("number") or paper.number or symbol
    elif symbol[:1].isalpha():
        values["symbol"] = f"/{symbol}"
    return values
