"""Rows of a table of tasks: which column tells what, who leads, who helps, by when, and what comes of it."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.deadlines import latest_day
from thuky.plans import tables, units
from thuky.plans.facts import Task
from thuky.plans.found import closed
from thuky.plans.outline import Node

_ROLE = re.compile(r"\s*\((?:(?:cơ quan|bộ phận|đơn vị) )?(?:thường trực|chủ trì|đầu mối)\)$", re.I)
_HELPS = re.compile(r"\s*\(phối hợp(?: thực hiện)?\)$", re.I)  # "Phòng A (chủ trì), Phòng B (phối hợp)"
_IN_ROLE = re.compile(r"\s*\((?:chủ trì|thường trực|đầu mối)\)$", re.I)
_UNIT = (
    r"\bchu tri\b|\bdon vi\b(?! phoi hop)|\bco quan\b(?! phoi hop)|\bthuc hien\b(?!.*thoi gian)|\bphu trach\b|\bphan cong\b"
    r"|\bnguoi\b|^ai\b|\bbo phan\b(?! phoi hop)|\btrach nhiem\b|\bdau moi\b"
)

_PART = re.compile(r"[IVX]{1,4}|[A-ZĐ]")
_OTHER = re.compile(r"\bghi chu\b|\bho (?:va )?ten\b|\btham luan\b|\bchu de\b|\bso luong\b|\bdia diem\b|\btrinh bay\b")


def _is_work(text: str) -> bool:
    return len(text.split()) > 1


def _is_heading(row: Node, what_at: int | None) -> bool:
    """ "II | Tổ chức Hội nghị" over the rows of a part: a letter or Roman number, and nothing but the work's own cell."""
    mark, *others = [text.strip(" .)") for at, text in enumerate(row.cells) if at != what_at] or [""]
    return bool(_PART.fullmatch(mark)) and not any(others)


def tasks(table: tables.Table, year: int | None) -> Iterator[tuple[Task, list[Node]]]:
    """One task for each row that names what is done and who does it; a cell merged over several rows holds for each."""
    with_at = table.column(r"\bphoi hop\b|\bho tro\b")
    due_at = table.column(r"\bthoi gian\b|\bthoi han\b|\bhoan thanh\b|\btien do\b|^han\b|^ngay\b|\bxong\b")
    product_at = table.column(r"\bsan pham\b|\bket qua\b")
    unit_at = table.column(_UNIT)
    if unit_at is None or unit_at == due_at:
        unit_at = table.column_of(units.is_unit, beside=(with_at, due_at, product_at))
    what_at = table.column(
        r"\bnoi dung\b|\bnhiem vu\b|\bcong viec\b|^viec\b|\bdau viec\b|\bphan viec\b|\bhang muc\b|\bhoat dong\b"
    )
    if what_at is None or what_at == unit_at:
        others = [at for at, heading in enumerate(table.headings) if _OTHER.search(heading)]
        what_at = table.column_of(_is_work, beside=(with_at, due_at, product_at, unit_at, *others))
    above = ""
    for row in table.rows:
        if _is_heading(row, what_at):
            continue
        what, unit, due = (closed(tables.whole(row, at)) for at in (what_at, unit_at, due_at))
        unit = _ROLE.sub("", unit)
        unit = above = unit or above  # a cell merged over several rows stands only in the first
        if what and unit and unit_at != due_at:
            helpers = tuple(one for one in units.split(unit) if _HELPS.search(one))
            leads = [_IN_ROLE.sub("", one) for one in units.split(unit) if one not in helpers]
            yield (
                Task(
                    unit=", ".join(leads) if helpers and leads else unit,
                    with_=(
                        *units.split(closed(tables.whole(row, with_at))),
                        *(_HELPS.sub("", one) for one in helpers if leads),
                    ),
                    what=what,
                    due_text=due,
                    due=latest_day(due, year or 0),
                    product=closed(tables.whole(row, product_at)),
                ),
                [row],
            )
