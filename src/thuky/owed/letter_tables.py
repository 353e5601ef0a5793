"""The tables of the letters to units: what each is to send, and what of it is late."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from thuky.core.vietnamese.dates import short
from thuky.core.vietnamese.numbers import count
from thuky.owed.board import BoardLine
from thuky.owed.due import FOLDER, LIST, PAPER, title_of
from thuky.papers.blocks import Row, Table, TableColumn

COUNTED = {LIST: "đại biểu", PAPER: "bài", FOLDER: "hồ sơ"}
_FITS = 20
"""Letters of a thing that surely stand on one line of its column."""
ASKED = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Đơn vị", width=30),
    TableColumn(heading="Nội dung", width=24),
    TableColumn(heading="Số lượng", width=12, align="center"),
    TableColumn(heading="Hạn", width=13, align="center"),
)
_QUANTITY = 3
LATE = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Đơn vị", width=32),
    TableColumn(heading="Nội dung chưa gửi", width=28),
    TableColumn(heading="Hạn", width=12, align="center"),
    TableColumn(heading="Số ngày quá hạn", width=10, align="center", number=True),
)


def asked_table(lines: Sequence[BoardLine]) -> Table:
    """What each unit is to send, how much of it (where anything is counted) and by when."""
    cells = [
        (line, [(title_of(what), _how_many(what, cell.asked), short(cell.due))
                for what, cell in line.cells.items() if cell.state != "none"])
        for line in lines
    ]  # fmt: skip
    rows = tuple(_of_each(cells))
    if any(row.cells[_QUANTITY].strip() for row in rows) or not rows:
        return Table(columns=ASKED, rows=rows)
    bare = tuple(replace(row, cells=(*row.cells[:_QUANTITY], *row.cells[_QUANTITY + 1 :])) for row in rows)
    return Table(columns=(*ASKED[:_QUANTITY], *ASKED[_QUANTITY + 1 :]), rows=bare)


def _how_many(what: str, asked: int) -> str:
    """`02 đại biểu`, `01 bài`; a thing of the clerk's own has no number."""
    return f"{count(asked)} {COUNTED.get(what, '')}".strip() if asked else ""


def _of_each(lines: Iterable[tuple[BoardLine, Sequence[tuple[str, ...]]]]) -> Iterator[Row]:
    """One numbered row for each unit, what it owes line by line: so many rows as the letter counts units. A thing that takes more than
    a line has a row for itself, or its day would stand beside another."""
    for number, (line, things) in enumerate(lines, start=1):
        key = f"unit:{line.id}"
        if any(len(thing[0]) > _FITS for thing in things):
            for place, thing in enumerate(things):
                yield Row(cells=(*(("", "") if place else (str(number), line.name)), *thing), key=key)
            continue
        owed = ("\n".join(column) for column in zip(*things, strict=True))
        yield Row(cells=(str(number), line.name, *owed), key=key)


def late_table(lines: Sequence[BoardLine]) -> Table:
    """What is over its deadline, and by how many days."""
    cells = [
        (line, [(title_of(what), short(cell.due), str(cell.late)) for what, cell in line.cells.items() if cell.late])
        for line in lines
    ]
    return Table(columns=LATE, rows=tuple(_of_each(cells)))
