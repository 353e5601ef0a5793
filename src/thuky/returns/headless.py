"""A list without any heading, such as cells copied from the middle of one: what each column holds is guessed by its cells."""

from collections.abc import Callable

from thuky.core.vietnamese import names
from thuky.reading.cells import Cell, Row, Sheet
from thuky.returns import clean, signs
from thuky.returns.recognise import ColumnUse, Table
from thuky.returns.roster import column_letter

_LOOKED_AT = 60
_LEAST_PEOPLE = 2


def guess(sheet: Sheet) -> Table | None:
    """The table that the whole sheet would be; None unless one column is mostly names of persons."""
    rows = sheet.rows[:_LOOKED_AT]
    width = max((len(row.cells) for row in rows), default=0)
    uses: list[ColumnUse] = []
    for field, test, share in _TESTS:
        best = max(
            ((_share(rows, at, test), -at) for at in range(width) if at not in {u.index for u in uses}),
            default=(0.0, 0),
        )
        if best[0] >= share:
            uses.append(ColumnUse(-best[1], f"Cột {column_letter(-best[1])}", (field,)))
        elif field == "full_name":
            return None
    if sum(signs.is_person(row.cell(uses[0].index).text) for row in rows) < _LEAST_PEOPLE:
        return None
    return Table(top=0, row=0, bottom=0, columns=_with_the_rest(uses, rows, width))


def _with_the_rest(uses: list[ColumnUse], rows: tuple[Row, ...], width: int) -> tuple[ColumnUse, ...]:
    """The first column of other words is the post; what is left keeps its letter as a heading."""
    taken = {use.index for use in uses}
    for index in range(width):
        if index not in taken and any(row.cell(index).text for row in rows):
            first = not any("position" in use.fields for use in uses)
            uses.append(ColumnUse(index, f"Cột {column_letter(index)}", ("position",) if first else ()))
    return tuple(sorted(uses, key=lambda use: use.index))


def _share(rows: tuple[Row, ...], index: int, test: Callable[[Cell], bool]) -> float:
    cells = [cell for row in rows if (cell := row.cell(index))]
    return sum(map(test, cells)) / len(cells) if len(cells) * 3 > len(rows) else 0.0


def _is_phone(cell: Cell) -> bool:
    digits = clean.phone(cell)
    return digits.isdigit() and 9 <= len(digits) <= 11


def _is_ordinal(cell: Cell) -> bool:
    return cell.text.rstrip(".").isdigit() and len(cell.text) <= 4


_TESTS: tuple[tuple[str, Callable[[Cell], bool], float], ...] = (
    ("full_name", lambda cell: signs.is_person(cell.text), 0.6),
    ("ordinal", _is_ordinal, 0.8),
    ("phone", _is_phone, 0.6),
    ("rank", lambda cell: bool(names.read_rank(cell.text)), 0.6),
    ("unit", lambda cell: signs.is_body(cell.text), 0.6),
)
