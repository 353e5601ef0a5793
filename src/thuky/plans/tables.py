"""Tables inside a plan: rows that stand together, and their columns found by heading."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from thuky.core.vietnamese.text import search_key
from thuky.plans.outline import Node
from thuky.reading.lines import Line, Lines

_HEADING = re.compile(
    r"^(?:tt|stt|so tt|(?:\S+ )?(?:thoi gian|noi dung|thanh phan|don vi|cong viec|nhiem vu|dai bieu)\b)"
)
_MOST_HEADING_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A heading row, folded, and the rows under it."""

    headings: tuple[str, ...]
    head: Node
    rows: tuple[Node, ...]

    @property
    def all_rows(self) -> tuple[Node, ...]:
        """The heading row and those under it."""
        return (self.head, *self.rows)

    def column(self, pattern: str) -> int | None:
        """The first column whose heading matches, None where there is none."""
        return next((i for i, heading in enumerate(self.headings) if re.search(pattern, heading)), None)

    def column_of(self, told: Callable[[str], bool], *, beside: Collection[int | None] = ()) -> int | None:
        """The first column, other than those `beside`, in which more than half of the cells are such as `told` knows."""
        for at in range(len(self.headings)):
            cells = [text for row in self.rows if (text := cell(row, at))]
            if at not in beside and cells and sum(map(told, cells)) * 2 > len(cells) > len(self.rows) // 2:
                return at
        return None


def drawn(lines: Lines) -> Lines:
    """The same lines, where rows that were only drawn with tabs or wide gaps under a row of headings are a table too."""
    number = max((line.table for line in lines), default=0)
    kept: list[Line] = []
    width = 0
    for index, line in enumerate(lines):
        columns = 0 if line.table else len(line.cells)
        if not width and columns > 2 and _is_heading_row(line):
            number, width = number + 1, columns
        elif width and (columns < 2 or columns > width) and not _is_gap(lines, index, width):
            width = 0
        kept.append(replace(line, table=number) if width and columns else line)
    return tuple(kept)


def _is_gap(lines: Lines, index: int, width: int) -> bool:
    """Whether an empty line only stands between two rows."""
    after = next((line for line in lines[index : index + 3] if line.text), None)
    return (
        not lines[index].text
        and after is not None
        and not after.table
        and len(after.cells) in (width - 1, width)
        and width > 2
    )


def _is_heading_row(line: Line) -> bool:
    keys = [search_key(text) for text in line.cells if text]
    short = all(len(key.split()) <= _MOST_HEADING_WORDS and not re.search(r"\d", key) for key in keys)
    return short and any(_HEADING.match(key) for key in keys)


def cell(row: Node, column: int | None) -> str:
    """The text of one cell; "" where the row is shorter or there is no such column."""
    return row.cells[column].strip() if column is not None and column < len(row.cells) else ""


def whole(row: Node, column: int | None) -> str:
    """The text of one cell, for every row that a merged cell covers."""
    return row.full[column].strip() if row.full and column is not None and column < len(row.full) else cell(row, column)


def is_named(table: Table, column: int, pattern: str) -> bool:
    """Whether the heading of a column matches."""
    return re.search(pattern, table.headings[column]) is not None


def tables(nodes: Iterable[Node]) -> list[Table]:
    """The tables among paragraphs (and under them), in order."""
    groups: list[list[Node]] = []
    last: Node | None = None
    for node in (part for root in nodes for part in root.walk()):
        if node.table:
            if last is not None and last.table == node.table:
                groups[-1].append(node)
            else:
                groups.append([node])
        last = node
    return [_table(group) for group in groups if len(group) > 1]


def _table(rows: list[Node]) -> Table:
    headings = tuple(search_key(text) for text in rows[0].cells)
    rest = (row for row in rows[1:] if row.cells != rows[0].cells)  # a heading is repeated on each page of a PDF
    return Table(headings=headings, head=rows[0], rows=tuple(rest))
