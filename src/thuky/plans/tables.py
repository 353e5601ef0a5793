"""Tables inside a plan: rows that stand together, and their columns found by heading."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from thuky.core.vietnamese.text import search_key
from thuky.plans.outline import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A heading row, folded, and the rows under it."""

    headings: tuple[str, ...]
    heading_cells: tuple[str, ...]
    rows: tuple[Node, ...]

    def column(self, pattern: str) -> int | None:
        """The first column whose heading matches, None where there is none."""
        return next((i for i, heading in enumerate(self.headings) if re.search(pattern, heading)), None)


def cell(row: Node, column: int | None) -> str:
    """The text of one cell; "" where the row is shorter or there is no such column."""
    return row.cells[column].strip() if column is not None and column < len(row.cells) else ""


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
    return Table(headings=headings, heading_cells=rows[0].cells, rows=tuple(rows[1:]))
