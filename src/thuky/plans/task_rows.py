"""Rows of a table of tasks: which column tells what, who leads, who helps, by when, and what comes of it."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.deadlines import latest_day
from thuky.plans import tables, units
from thuky.plans.facts import Task
from thuky.plans.found import closed
from thuky.plans.outline import Node

_ROLE = re.compile(r"\s*\((?:(?:cơ quan|bộ phận|đơn vị) )?(?:thường trực|chủ trì|đầu mối)\)$", re.I)


def tasks(table: tables.Table, year: int | None) -> Iterator[tuple[Task, list[Node]]]:
    """One task for each row that names what is done and who does it; a cell merged over several rows holds for each."""
    with_at = table.column(r"\bphoi hop\b")
    unit_at = table.column(
        r"\bchu tri\b|\bdon vi\b(?! phoi hop)|\bco quan\b(?! phoi hop)|\bthuc hien\b(?!.*thoi gian)|\bphu trach\b|\bphan cong\b"
    )
    due_at = table.column(r"\bthoi gian\b|\bthoi han\b|\bhoan thanh\b|\btien do\b")
    product_at = table.column(r"\bsan pham\b|\bket qua\b")
    what_at = table.column(r"\bnoi dung\b|\bnhiem vu\b|\bcong viec\b")
    above = ""
    for row in table.rows:
        what, unit, due = (closed(tables.whole(row, at)) for at in (what_at, unit_at, due_at))
        unit = _ROLE.sub("", unit)
        unit = above = unit or above  # a cell merged over several rows stands only in the first
        if what and unit and unit_at != due_at:
            yield (
                Task(
                    unit=unit,
                    with_=units.split(closed(tables.whole(row, with_at))),
                    what=what,
                    due_text=due,
                    due=latest_day(due, year or 0),
                    product=closed(tables.whole(row, product_at)),
                ),
                [row],
            )
