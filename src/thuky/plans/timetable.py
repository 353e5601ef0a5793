"""The programme as a table: which column holds the hours, what is done, how long it takes and who is in charge."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from thuky.plans import agenda_line, days, presenters, tables
from thuky.plans.facts import AgendaItem
from thuky.plans.found import closed
from thuky.plans.outline import Node

DAY_HEADING = re.compile(
    r"^\W*(?:buổi (?:sáng|chiều|tối|thứ|\d)|ngày\s+(?:\d|thứ|đầu|trước)|(?:sáng|chiều|tối)(?=\s*(?:$|[:,(\d]|ngày|thứ))|thứ (?:hai|ba|tư|năm|sáu|bảy|nhất|[2-7]|\d)\b|chủ nhật\b)",
    re.I,
)
PART = re.compile(r"^\W*(?:phần|phiên|nội dung)\s", re.I)
_TIME = r"\bthoi gian\b|^gio\b|\bgio giac\b"
_WHAT = r"\bnoi dung\b|\bcong viec\b|\bchuong trinh\b|\bphan viec\b|\bhoat dong\b|\btien trinh\b|\btrinh tu\b|^(?:cac )?viec\b"
_LENGTHS = r"\bthoi luong\b|\bso phut\b|\bphut\b"
_MEASURED = re.compile(r"\d{1,3}\s*(?:phút|['’])?$", re.I)
_WHO = (
    r"\btrinh bay\b|\b(?:nguoi|don vi) (?:bao cao|noi|phat bieu)\b|\bbao cao vien\b|\bgiang vien\b|\bdien gia\b",
    r"\bthuc hien\b|\bphu trach\b|\bdam nhiem\b|\bai\b",
    r"\bdieu hanh\b|\bchu tri\b",
    r"\bnguoi\b|\bdon vi\b|\bco quan\b|\bphan cong\b|\bca nhan\b",
)
_NOT_WHO = r"\bchuan bi\b|\bphoi hop\b|\btham (?:du|gia)\b|\bthanh phan\b|\bghi chu\b|\bdia diem\b|\bdoi tuong\b|\bso (?:luong|nguoi)\b|^(?:tt|stt|so tt)$|\bphuc vu\b"
_ORDINAL = r"^(?:tt|stt|so tt)$"
_GROUP = re.compile(r"[IVX]+|[A-Z]")
_SUM = re.compile(r"^\W*tổng (?:cộng|thời gian|số)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Where each part of an item stands; None where no column holds it."""

    what: int | None
    time: int | None
    who: int | None
    day: int | None
    length: int | None


def is_timetable(table: tables.Table) -> bool:
    """A table of what is done at which hour."""
    time_at, title_at = table.column(_TIME), table.column(_WHAT)
    timed = sum(1 for row in table.rows if agenda_line.is_timed(tables.cell(row, time_at)))
    return None not in (time_at, title_at) and timed >= 2


def is_measured(table: tables.Table) -> bool:
    """A table of what is done and how long each takes; elsewhere than in the section on contents it may be about papers."""
    length_at, title_at = table.column(_LENGTHS), table.column(_WHAT)
    measured = sum(1 for row in table.rows if _MEASURED.match(tables.cell(row, length_at)))
    return None not in (length_at, title_at) and length_at != title_at and measured >= 2


def items(rows: Iterable[Node], date: str, year: int | None) -> Iterator[tuple[AgendaItem, Node]]:
    """The items of the tables among these rows, each with its row."""
    for table in tables.tables(rows):
        columns = _columns(table)
        above = ""
        lettered = any(row.cells[0].strip(" .").isdigit() for row in table.rows if row.cells)
        for row in _data(table, columns.time):
            time = agenda_line.colons(tables.whole(row, columns.time))
            title = tables.cell(row, columns.what)
            date = _date_of(row, columns, time, year) or date
            if not title or _is_group(row, title, lettered):
                continue
            time = above = time or above  # a cell merged over several rows stands only in the first
            yield _item(row, columns, time, title, date), row


def _columns(table: tables.Table) -> _Columns:
    """The columns by their headings, what these do not tell by what stands in the cells."""
    what = table.column(_WHAT)
    time = next((i for i, key in enumerate(table.headings) if i != what and re.search(_TIME, key)), None)
    if time is None:
        time = _first(table, {what}, agenda_line.is_timed)
    length = table.column(_LENGTHS)
    taken = {what, time}
    named = (
        next((i for i, key in enumerate(table.headings) if i not in taken and _may_name(key, pattern)), None)
        for pattern in _WHO
    )
    who = next((at for at in named if at is not None), None)
    if who is None:
        who = _first(table, taken | {length}, presenters.is_who)
    if what is None:
        what = _longest(table, {time, length, who})
    return _Columns(what=what, time=time, who=who, day=table.column(r"^(?:thu,? )?ngay\b"), length=length)


def _may_name(heading: str, pattern: str) -> bool:
    return bool(re.search(pattern, heading)) and not re.search(_NOT_WHO, heading)


def _first(table: tables.Table, taken: set[int | None], fits: Callable[[str], bool]) -> int | None:
    """The first column not yet taken of which most cells fit."""
    for at, heading in enumerate(table.headings):
        filled = [closed(text) for row in table.all_rows[1:] if (text := tables.cell(row, at))]
        free = at not in taken and not re.search(_NOT_WHO, heading)
        if free and len(filled) > 1 and sum(map(fits, filled)) >= 0.6 * len(filled):
            return at
    return None


def _longest(table: tables.Table, taken: set[int | None]) -> int | None:
    """The column with the most letters."""
    sizes = {
        at: sum(len(tables.cell(row, at)) for row in table.rows) for at in range(len(table.headings)) if at not in taken
    }
    return max(sizes, key=lambda at: sizes[at], default=None)


def _data(table: tables.Table, time_at: int | None) -> tuple[Node, ...]:
    """The rows that hold items: all of them where the table has no heading."""
    return table.all_rows if agenda_line.is_timed(tables.cell(table.head, time_at)) else table.rows


def _date_of(row: Node, columns: _Columns, time: str, year: int | None) -> str:
    """The day that a row names: in a column of its own, before the hours, or alone on a line over the whole table."""
    own = tables.cell(row, columns.day)
    text = own or time or next(filter(None, row.cells), "")
    exact = days.days(text, year)
    return exact[0].isoformat() if exact else ""


def _is_group(row: Node, title: str, lettered: bool) -> bool:
    """A heading over the rows that follow (`lettered`: A, I beside rows with figures), or the sum under them."""
    filled = {text for text in row.cells if text}
    if len(filled) == 1 and (DAY_HEADING.match(title) or PART.match(title)):
        return True
    opens = lettered and len(filled) == 2 and _GROUP.fullmatch(row.cells[0].strip(" ."))
    return bool(opens or _SUM.match(title))


def _item(row: Node, columns: _Columns, time: str, title: str, date: str) -> AgendaItem:
    told = agenda_line.item(f"{time} : {title}" if agenda_line.is_timed(time) else title, date)
    length = agenda_line.minutes_of(tables.cell(row, columns.length), bare=True) or agenda_line.minutes_of(time)
    who = closed(tables.whole(row, columns.who))
    return replace(told, minutes=length or told.minutes, presenter=who or told.presenter)
