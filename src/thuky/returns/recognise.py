"""Where on a sheet the table of people is: its heading, over one to three rows, and which column means what.

The heading stands within the first twenty rows, below titles and letterheads. Two halves of a list side by side are two tables.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from thuky.core.vietnamese.text import clean
from thuky.reading.cells import Row, Sheet
from thuky.returns import by_content, headings, signs
from thuky.returns.column_use import OWN, ColumnUse, decided, resolved
from thuky.returns.grid import Grid
from thuky.returns.headings import fold, meaning, nested, strength
from thuky.returns.roster import column_letter

SEARCHED_ROWS = 20
_DEEPEST = 3
_LOOKED_AT = 12
_COUNTED = (*headings.PERSON_FIELDS, "ordinal", "family", "given", "sign", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A heading that was found: rows top..bottom of the sheet hold it, its columns follow from left to right."""

    top: int
    row: int
    bottom: int
    columns: tuple[ColumnUse, ...]
    _by_field: dict[str, ColumnUse] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        for use in reversed(self.columns):
            self._by_field.update(dict.fromkeys(use.fields, use))

    def column(self, field: str) -> ColumnUse | None:
        """The column that gives this field, if the list has it."""
        return self._by_field.get(field)

    @property
    def named(self) -> ColumnUse | None:
        """The column that holds names, or the first half of them."""
        return self.column("full_name") or self.column("family")

    def key(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """What makes a repeated heading the same: the columns and their meaning."""
        return tuple((column.index, column.fields) for column in self.columns if column.fields)


def tables(sheet: Sheet, grid: Grid) -> tuple[Table, ...]:
    """The tables that one heading row opens: none, one, or several side by side.

    Of the first twenty rows the best wins, but for a heading above it that has people of its own below.
    """
    found = [heading for row in sheet.rows if row.number <= SEARCHED_ROWS and (heading := heading_at(row, grid))]
    best = max(found, key=lambda heading: max(map(_score, heading)), default=())
    return next((heading for heading in found if heading and _has_people(heading, best, sheet)), best)


def _has_people(heading: tuple[Table, ...], best: tuple[Table, ...], sheet: Sheet) -> bool:
    """Whether a person stands below a heading and above the best one."""
    first, named = heading[0], heading[0].named
    between = (row for row in sheet.rows if first.bottom < row.number < best[0].top)
    return named is not None and any(signs.is_person(row.cell(named.index).text) for row in between)


def heading_at(row: Row, grid: Grid) -> tuple[Table, ...]:
    """The tables whose heading this row would be; nothing when it does not head a list of names."""
    if not any(meaning(cell.text) for cell in row.cells if cell.text and len(cell.text) < 120):
        return ()
    top, bottom = _depth(row, grid)
    uses = [_use(index, top, bottom, grid) for index in range(_width(top, bottom, grid))]
    uses = [_second_half(use, uses, range(top, bottom + 1), grid) for use in uses]
    uses = [_by_content(use, bottom, grid) for use in uses]
    found = (Table(top=top, row=row.number, bottom=bottom, columns=resolved(part)) for part in _side_by_side(uses))
    return tuple(table for table in found if _score(table))


def _score(table: Table) -> int:
    """How many different things the heading tells; a heading that names no names tells nothing."""
    fields = {field.partition(".")[0] for column in table.columns for field in column.fields}
    if table.named is None or (not fields - {"full_name"} and strength(table.named.heading) < 3):
        return 0
    return len(fields & set(_COUNTED))


def _width(top: int, bottom: int, grid: Grid) -> int:
    widths = [len(grid.rows[row].cells) for row in range(top, bottom + 1) if row in grid.rows]
    merged = [m.right + 1 for m in grid.merges if m.top <= bottom and m.bottom >= top]
    return max(widths + merged, default=0)


def _depth(row: Row, grid: Grid) -> tuple[int, int]:
    """The first and last row of a heading: merged cells tell, else a row of children under a spread parent."""
    around = [merge for index in range(len(row.cells)) if (merge := grid.merge(row.number, index))]
    upright = [merge for merge in around if merge.bottom > merge.top]
    top = max(min((merge.top for merge in upright), default=row.number), row.number - _DEEPEST + 1)
    bottom = min(max((merge.bottom for merge in upright), default=row.number), row.number + _DEEPEST - 1)
    # Children under a merged parent may have merged cells of their own.
    if bottom == row.number and _children(row, grid):
        bottom += 1
    return top, bottom


def _children(row: Row, grid: Grid) -> bool:
    """Whether the next row holds nothing but second lines of headings: words under a parent that spreads to the right."""
    below = grid.rows.get(row.number + 1)
    if below is None:
        return False
    filled = [index for index, cell in enumerate(below.cells) if cell.text]
    words = all(_under_parent(row, index) and not below.cell(index).text[:1].isdigit() for index in filled)
    return (
        len(filled) >= 2
        and words
        and any(meaning(below.cell(i).text) or fold(below.cell(i).text) in ("nam", "nu") for i in filled)
    )


def _under_parent(row: Row, index: int) -> bool:
    own, left, right = row.cell(index).text, row.cell(index - 1).text, row.cell(index + 1).text
    spread = bool(own) and not right and meaning(own) != ("ordinal",)
    return spread or (not own and (bool(left) or bool(row.cell(index - 2).text)))


def _use(index: int, top: int, bottom: int, grid: Grid) -> ColumnUse:
    parts: list[str] = []
    previous = ""
    for row in range(top, bottom + 1):
        text = clean(grid.block(row, index).text)
        # A parent spread without merging belongs to the empty cells on its right as well.
        if not text and row < bottom and grid.cell(bottom, index).text:
            text = _leftwards(row, index, grid)
        if text and text != previous and not _is_banner(row, index, grid):
            parts.append(text)
            previous = text
    if parts and (said := grid.known.get(fold(" / ".join(parts)))):
        return decided(index, " / ".join(parts), said)
    return ColumnUse(index, " / ".join(parts), nested(tuple(parts)) if parts else ())


def _second_half(use: ColumnUse, uses: list[ColumnUse], rows: range, grid: Grid) -> ColumnUse:
    """The right half of one heading over two columns: given names beside "Họ và tên", else nothing of its own."""
    before = uses[use.index - 1] if use.index else None
    merged = any(merge.left < use.index for row in rows if (merge := grid.merge(row, use.index)))
    spread = merged and before is not None and before.heading == use.heading
    if before is None or not (spread or not use.heading):
        return use
    texts = [text for row in range(rows.stop, rows.stop + 6) if (text := grid.cell(row, use.index).text)]
    filled, given = len(texts), sum(len(text.split()) < 3 and text[:1].isupper() for text in texts)
    if before.fields == ("full_name",) and filled >= 2 and (spread or given * 2 > filled):
        return ColumnUse(use.index, before.heading, ("given",))
    return ColumnUse(use.index, use.heading if filled else "", ())


def _by_content(use: ColumnUse, bottom: int, grid: Grid) -> ColumnUse:
    """A column whose heading tells nothing: what persons and bodies are told by, ranks that nobody headed; all else is kept."""
    if use.fields or OWN + use.heading in grid.known.values():
        return use
    texts = [text for row in range(bottom + 1, bottom + 1 + _LOOKED_AT) if (text := grid.cell(row, use.index).text)]
    letter = f"Cột {column_letter(use.index)}"
    if by_content.is_kinds(texts):
        return ColumnUse(use.index, use.heading or letter, ("kind",))
    if use.heading or not by_content.has_words(texts):
        return use
    return ColumnUse(use.index, letter, ("rank",) if by_content.is_ranks(texts) else ())


def _leftwards(row: int, index: int, grid: Grid) -> str:
    for column in range(index - 1, max(index - 4, -1), -1):
        if text := clean(grid.cell(row, column).text):
            return text
    return ""


def _is_banner(row: int, index: int, grid: Grid) -> bool:
    """A title merged over the whole table is no parent heading."""
    merge = grid.merge(row, index)
    return merge is not None and merge.right - merge.left >= 5 and merge.left == 0


def _side_by_side(uses: list[ColumnUse]) -> Iterator[list[ColumnUse]]:
    """The halves of a list whose headings are repeated on the right."""
    names = [use for use in uses if "full_name" in use.fields]
    ordinals = [use.index for use in uses if "ordinal" in use.fields]
    repeated = [
        use
        for before, use in pairwise(names)
        if fold(use.heading) == fold(names[0].heading) or any(before.index < at < use.index for at in ordinals)
    ]
    start = 0
    for use in repeated:
        cut = use.index
        while cut - 1 > start and "ordinal" in uses[cut - 1].fields:
            cut -= 1
        yield uses[start:cut]
        start = cut
    yield uses[start:]
