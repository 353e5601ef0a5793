"""Rows of a composition that is a table: which column names the delegation, which counts it."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.text import search_key
from thuky.plans import tables, topics
from thuky.plans.facts import Delegation
from thuky.plans.found import closed
from thuky.plans.outline import Node

_SUM = re.compile(r"^\W*(?:tổng(?! (?:công|cục|giám|biên|đội|phụ|đoàn))|cộng(?! (?:đồng|tác|hòa|hoà|sản)))\b")


def total(node: Node) -> int | None:
    """The number in the row that sums up a table."""
    said = " ".join(node.cells[:2]).casefold()
    numbers = [cell for cell in node.cells[1:] if re.fullmatch(r"\d{1,4}", cell)]
    return int(numbers[-1]) if numbers and _SUM.match(said) else None


def delegations(node: Node, table: tables.Table | None) -> Iterator[tuple[Delegation, Node]]:
    """The delegation of one row; groups, sums and the chair's own row are none."""
    if table is None or total(node) is not None:
        return
    name_at = table.column(
        r"\bthanh phan\b|\bdon vi\b(?! tinh)|\bdai bieu\b|\bnoi dung\b|\bdoi tuong\b|\bco quan\b|\bkhach\b|\bnhom\b"
    )
    count_at = table.column(r"\bso luong\b|\bsl\b|\bquan so\b|\bso nguoi\b|\bso dai bieu\b")
    if count_at == name_at:
        count_at = next(
            (i for i in range(len(table.headings) - 1, 0, -1) if i != name_at and re.search("so ", table.headings[i])),
            None,
        )
    name, count = closed(tables.cell(node, name_at)), tables.cell(node, count_at)
    figure = re.match(r"\s*(\d{1,4})\b", count)
    is_group = re.fullmatch(r"[IVX]+|[A-Z]", node.cells[0].strip(" .")) is not None
    if topics.CHAIR.match(search_key(name)):
        return
    if name and (figure or not is_group) and not (is_group and _has_numbered_rows(table, node)):
        yield Delegation(name=name, count=int(figure[1]) if figure else None), node


def _has_numbered_rows(table: tables.Table, group: Node) -> bool:
    """Whether rows counted 1, 2, 3 follow a group row before the next group."""
    after = next((row for row in table.rows if row.line > group.line), None)
    return after is not None and re.fullmatch(r"\d{1,3}|-|\+", after.cells[0].strip(" .")) is not None
