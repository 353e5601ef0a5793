"""A list without any heading, such as cells copied from the middle of one: what each column holds is guessed by its cells."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from thuky.core.vietnamese import names
from thuky.reading.cells import Cell, Row, Sheet
from thuky.returns import clean, signs
from thuky.returns.column_use import ColumnUse, decided
from thuky.returns.headings import fold
from thuky.returns.posts import is_post, post_and_unit
from thuky.returns.recognise import Table
from thuky.returns.roster import column_letter

_LOOKED_AT = 60
_LEAST_PEOPLE = 2
_MOSTLY = 0.6
_BORN = re.compile(r"\d{2}/\d{2}/\d{4}|\d{2}/\d{4}|(19|20)\d{2}")


def guess(sheet: Sheet, known: Mapping[str, str]) -> Table | None:
    """The table that the whole sheet would be; None unless one column is mostly names of persons. known is what the clerk said."""
    rows = sheet.rows[:_LOOKED_AT]
    width = max((len(row.cells) for row in rows), default=0)
    best, named = max(((_share(rows, at, _is_name), -at) for at in range(width)), default=(0.0, 0))
    people = [row for row in rows if _is_name(row.cell(-named))]
    if best < _MOSTLY or len(people) < _LEAST_PEOPLE:
        return None
    uses = [_use(-named, ("full_name",))]
    for field, test, share in _TESTS:
        free = [at for at in range(width) if at not in {u.index for u in uses}]
        best, place = max(((_share(people, at, test), -at) for at in free), default=(0.0, 0))
        if best >= share:
            uses.append(_use(-place, (field,)))
    bottom = _above(rows, uses[0].index)
    uses = [_as_said(use, known) for use in _with_the_rest(uses, people, width)]
    return Table(top=bottom + 1, row=0, bottom=bottom, columns=tuple(uses))


def _as_said(use: ColumnUse, known: Mapping[str, str]) -> ColumnUse:
    meaning = known.get(fold(use.heading))
    return decided(use.index, use.heading, meaning) if meaning and not use.fields else use


def _above(rows: tuple[Row, ...], names: int) -> int:
    """The number of the last title row: whatever stands above the first person and heads no group."""
    first = next((at for at, row in enumerate(rows) if signs.is_person(row.cell(names).text)), 0)
    while first and _heads(rows[first - 1]):
        first -= 1
    return rows[first - 1].number if first else 0


def _heads(row: Row) -> bool:
    """Whether a row may head the people below it: a numeral, or the name of a body."""
    texts = [cell.text for cell in row.cells if cell.text]
    return bool(texts) and (bool(signs.marker(texts[0]) or signs.unnumbered(texts[0])[0]) or signs.is_body(texts[-1]))


def _with_the_rest(uses: list[ColumnUse], people: list[Row], width: int) -> tuple[ColumnUse, ...]:
    """The first column of other words is the post, perhaps with rank and unit; the last one that few fill is for remarks."""
    free = [at for at in range(width) if at not in {u.index for u in uses} and _filled(people, at)]
    words = [at for at in free if any(any(map(str.isalpha, cell.text)) for cell in _filled(people, at))]
    if words:
        has_unit = any("unit" in use.fields for use in uses)
        uses.append(_use(words[0], _told(_filled(people, words[0]), has_unit=has_unit)))
        if not has_unit and "unit" not in uses[-1].fields and len(words) > 1 and _many(people, words[1]):
            uses.append(_use(words[1], ("unit",)))
    rest = [at for at in free if at not in {u.index for u in uses}]
    remarks = rest and rest[-1] in words and rest[-1] > max(use.index for use in uses)
    uses += [_use(at, ("note",) if remarks and at == rest[-1] else ()) for at in rest]
    return tuple(sorted(uses, key=lambda use: use.index))


def _many(people: list[Row], index: int) -> bool:
    return len(_filled(people, index)) * 3 > len(people) * 2


def _told(cells: list[Cell], *, has_unit: bool) -> tuple[str, ...]:
    """What a column of posts tells besides them: a rank before, a unit behind."""
    ranks = sum(bool(clean.rank_and_post(cell.text)[0]) for cell in cells) * 2 > len(cells)
    units = not has_unit and sum(all(post_and_unit(cell.text)) for cell in cells) * 3 > len(cells)
    return (*(("rank",) if ranks else ()), "position", *(("unit",) if units else ()))


def _use(index: int, fields: tuple[str, ...]) -> ColumnUse:
    return ColumnUse(index, f"Cột {column_letter(index)}", fields)


def _filled(rows: Iterable[Row], index: int) -> list[Cell]:
    return [cell for row in rows if (cell := row.cell(index)).text and not signs.is_nothing(cell.text)]


def _share(rows: Sequence[Row], index: int, test: Callable[[Cell], bool]) -> float:
    """How many of a column's cells pass; a column that few rows fill counts only where all of them do."""
    cells = _filled(rows, index)
    passed = sum(map(test, cells))
    enough = len(cells) * 3 > len(rows) or (len(cells) > 1 and passed == len(cells))
    return passed / len(cells) if enough and cells else 0.0


def _is_name(cell: Cell) -> bool:
    return signs.is_person(cell.text)


def _is_phone(cell: Cell) -> bool:
    numbers = clean.phone(cell).split("; ")
    return all(one.isdigit() and 9 <= len(one) <= 11 for one in numbers)


def _is_ordinal(cell: Cell) -> bool:
    return cell.text.rstrip(".").isdigit() and len(cell.text) <= 4 and not _BORN.fullmatch(cell.text)


def _is_birth(cell: Cell) -> bool:
    return _BORN.fullmatch(clean.birth(cell)) is not None


_TESTS: tuple[tuple[str, Callable[[Cell], bool], float], ...] = (
    ("ordinal", _is_ordinal, 0.8),
    ("phone", _is_phone, 0.6),
    ("salutation", lambda cell: bool(clean.known_salutation(cell.text)), 0.8),
    ("rank", lambda cell: bool(names.read_rank(cell.text)), 0.6),
    ("sex", lambda cell: bool(clean.sex(cell.text)), 0.9),
    ("birth", _is_birth, 0.8),
    ("unit", lambda cell: signs.is_unit(cell.text) and not is_post(cell.text), 0.6),
)
