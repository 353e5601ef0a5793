"""A list without any heading, such as cells copied from the middle of one: what each column holds is guessed by its cells."""

from collections.abc import Callable

from thuky.core.vietnamese import names
from thuky.reading.cells import Cell, Row, Sheet
from thuky.returns import clean, signs
from thuky.returns.recognise import ColumnUse, Table
from thuky.returns.roster import column_letter

_LOOKED_AT = 60
_LEAST_PEOPLE = 2
_MOSTLY = 0.5


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
    bottom = _above(rows, uses[0].index)
    return Table(top=bottom, row=0, bottom=bottom, columns=_with_the_rest(uses, rows, width))


def _above(rows: tuple[Row, ...], names: int) -> int:
    """The number of the last title row: whatever stands above the first person and heads no group."""
    first = next((at for at, row in enumerate(rows) if signs.is_person(row.cell(names).text)), 0)
    while first and _heads(rows[first - 1]):
        first -= 1
    return rows[first - 1].number if first else 0


def _heads(row: Row) -> bool:
    """Whether a row may head the people below it: a numeral, or the name of a body."""
    texts = [cell.text for cell in row.cells if cell.text]
    return bool(texts) and (bool(signs.marker(texts[0])) or signs.is_body(texts[-1]))


def _with_the_rest(uses: list[ColumnUse], rows: tuple[Row, ...], width: int) -> tuple[ColumnUse, ...]:
    """The first column of other words is the post; what is left keeps its letter as a heading."""
    taken = {use.index for use in uses}
    for index in range(width):
        if index not in taken and any(row.cell(index).text for row in rows):
            if _share(rows, index, _is_ordinal) >= _MOSTLY:
                continue
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
