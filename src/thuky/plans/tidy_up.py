"""After lines have gone or come: headings without anything under them go too, and numbers count on without a gap."""

import re
from collections.abc import Sequence

from thuky.core.vietnamese.numbers import roman
from thuky.plans import marks
from thuky.plans.draft import Line, Part, number_of, without_number

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_COUNTED = re.compile(r"^(\d{1,2}|[a-zđ])([.)/-])$")


def tidy(parts: Sequence[Part]) -> None:
    """Every part in which a line has gone or come."""
    for part in parts:
        if any(line.gone or line.added for line in part.lines):
            _drop_empty(part.lines)
            part.lines = [line for line in part.lines if not line.gone]
            _count(part.lines)


def _drop_empty(lines: Sequence[Line]) -> None:
    """A heading that stands above nothing but gone lines; a table of which only the heading row is left."""
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        under = _under(lines, place)
        if not line.gone and not line.facts and under and all(one.gone for one in under):
            line.gone = True


def _under(lines: Sequence[Line], place: int) -> list[Line]:
    head = lines[place]
    found: list[Line] = []
    for line in lines[place + 1 :]:
        if head.form == "head":
            if line.form != "row":
                break
        elif head.form or line.rank <= head.rank:
            break
        found.append(line)
    return found


def _count(lines: Sequence[Line]) -> None:
    counts: dict[int, int] = {}
    was = ""
    for line in lines:
        rank = line.rank
        if rank >= marks.DECIMAL and was and re.match(rf"{was}\.\d", number_of(line)):
            line.text = f"{counts[marks.NUMBER]}{line.text[len(was) :]}"  # "3.1." under what is "4." now
        for deeper in [one for one in counts if one > rank]:
            del counts[deeper]
        number = _COUNTED.match(number_of(line))
        was = number[1] if number and rank == marks.NUMBER else was if rank > marks.NUMBER else ""
        if number and rank in (marks.NUMBER, marks.LETTER):
            counts[rank] = counts.get(rank, 0) + 1
            line.text = f"{_figure(rank, counts[rank])}{number[2]} {without_number(line)}"


def _figure(rank: int, count: int) -> str:
    return str(count) if rank == marks.NUMBER else _ALPHABET[(count - 1) % len(_ALPHABET)]


def number_sections(parts: Sequence[Part]) -> None:
    """I, II, III … (or 1, 2, 3 …) for the sections that carry such numbers, where one has come in between."""
    counts = {marks.ROMAN: 0, marks.NUMBER: 0}
    for part in parts:
        rank, mark, text = marks.marked(part.heading.text)
        if rank in counts:
            counts[rank] += 1
            number = roman(counts[rank]) if rank == marks.ROMAN else str(counts[rank])
            part.heading.text = f"{number}{mark.lstrip('IVXLC0123456789')} {text}"
