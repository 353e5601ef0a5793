"""The programme of the conference: numbered or timed, in an appendix, in the body or in a table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from thuky.plans import days, tables, topics, units
from thuky.plans.facts import AgendaItem
from thuky.plans.found import Found, closed, found
from thuky.plans.letters import UPPER
from thuky.plans.outline import Node, is_bare_heading
from thuky.plans.paper import Paper

_CLOCK = r"\d{1,2}\s*(?:giờ|[gh](?![^\W\d])|:)\s*(?:\d{1,2}(?:\s*(?:phút|['’`′]))?)?"
_HOURS = rf"({_CLOCK})(?:\s*(?:-|–|—|đến(?: khoảng)?)\s*({_CLOCK}))?"
_TIMED = re.compile(rf"^(?:(?:từ|lúc|vào lúc|đúng|khoảng)\s+)*{_HOURS}\s*[:.,;\-–]*\s*(.*)$", re.I)
_TIMED_AFTER = re.compile(rf"\s*[:,(\-–]\s*(?:(?:từ|lúc)\s+)?{_HOURS}\s*\)?$", re.I)
_DOTTED = re.compile(
    r"(?:(?<=^)|(?<=[-–] )|(?<=[-–])|(?<=đến )|(?<=từ ))(\d{1,2})\.(\d{2})(?=\s*(?:[-–:]|đến|$))", re.I
)
_IF_ANY = re.compile(r"\s*\(\s*nếu có\s*\)", re.I)
_LENGTH = r"(?:(?:dự kiến|khoảng|thời gian|thời lượng)\s*:?\s*)*(\d{1,3})\s*(?:phút|['’′])"
_MINUTES = re.compile(rf"\s*\(\s*{_LENGTH}\s*\)|\s*[\-–,:;]?\s*{_LENGTH}\s*$", re.I)
_PRESENTER = re.compile(
    r"\s*[-–:(]\s*((?:đồng chí|đ/c|ông|bà)\s+.+?)(?:\s+(?:trình bày|thực hiện|điều hành|chủ trì))?\s*\)?$", re.I
)
_BY = re.compile(
    r"\s*[-–:;(,.]\s*(?:người |đơn vị )?(?:thực hiện|trình bày|phụ trách|báo cáo viên|người trình bày)\s*:\s*(.+?)\)?$",
    re.I,
)
_DONE_BY = re.compile(
    r"\s*[-–(,;]?\s*\bdo\s+(.+?)\s+(?:trình bày|thực hiện|điều hành|báo cáo|phụ trách|đảm nhiệm)\s*\)?$", re.I
)
_GAP = re.compile(r"\s+[-–]\s+|\s*\((?=[^()]+\)$)|:\s+")
_SPEAKS = re.compile(r"\s+(?:trình bày|thực hiện|điều hành|báo cáo|phát biểu|phụ trách)$", re.I)
_REMARK = re.compile(r"\s*\([^()]*\)$")
_PERSON = re.compile(
    rf"(?i:(?:đồng chí|đ/c|ông|bà|thầy|cô|anh|chị|em|gs|pgs|tskh|ts|ths|bscki{1, 2}|bs|ks|luật sư|bác sĩ|giảng viên|báo cáo viên|(?:đại|thượng|trung|thiếu) [tú][áày])(?:\.\s*|\s+))+[{UPPER}]"
)
_LONGEST = 1_000  # letters; a longer item is prose, its presenter is not looked for
_DAY_HEADING = re.compile(
    r"^\W*(?:buổi (?:sáng|chiều|tối|thứ|\d)|ngày\s+(?:\d|thứ|đầu|trước)|(?:sáng|chiều|tối)(?=\s*(?:$|[:,(\d]|ngày|thứ))|thứ (?:hai|ba|tư|năm|sáu|bảy|nhất|[2-7]|\d)\b|chủ nhật\b)",
    re.I,
)
_PART = re.compile(r"^\W*(?:phần|phiên|nội dung)\s", re.I)
_TITLE = re.compile(
    r"^(?:du thao |du kien )?(?:(?:noi dung|thoi gian|ke hoach)\W+(?:va )?)?(?:chuong trinh|tien trinh|lich|kich ban)\b"
)


def find(paper: Paper, year: int | None = None) -> Iterator[Found]:
    """The items of the programme in order."""
    for nodes in _programmes(paper):
        items = list(_items(nodes, "", year))
        if items:
            for item, node in items:
                yield from found("agenda", item, node)
            return


def _programmes(paper: Paper) -> Iterator[list[Node]]:
    yield from (part.nodes for part in paper.appendices if _TITLE.match(part.key))
    headings = [node for node in paper.about(topics.AGENDA, outside=topics.TASKS) if node.children]
    for node in headings:
        if not any(topics.is_about(topic, child.key, longest=8) for child in node.children for topic in _INNER):
            yield node.children
    for node in paper.about(topics.CONTENTS, outside=topics.TASKS):
        if sum(1 for child in node.walk() if _TIMED.match(_colons(child.text))) >= 2:
            yield node.children
        for table in tables.tables([node]):
            if _is_timetable(table) or _is_measured(table):
                yield list(table.all_rows)
    for nodes in (paper.sections, *(part.nodes for part in paper.appendices)):
        yield from (list(table.all_rows) for table in tables.tables(nodes) if _is_timetable(table))


_INNER = (topics.AGENDA, topics.CONTENTS)


def _is_timetable(table: tables.Table) -> bool:
    time_at, title_at = table.column(_TIME), table.column(_WHAT)
    timed = sum(1 for row in table.rows if _TIMED.match(_colons(tables.cell(row, time_at))))
    return None not in (time_at, title_at) and timed >= 2


def _is_measured(table: tables.Table) -> bool:
    """A table of what is done and how long each takes; elsewhere than in the section on contents it may be about papers."""
    length_at, title_at = table.column(_LENGTHS), table.column(_WHAT)
    measured = sum(1 for row in table.rows if _MEASURED.match(tables.cell(row, length_at)))
    return None not in (length_at, title_at) and length_at != title_at and measured >= 2


def _items(nodes: list[Node], date: str, year: int | None) -> Iterator[tuple[AgendaItem, Node]]:
    numbered = any(node.mark and not _DAY_HEADING.match(node.text) for node in nodes)
    rows = [node for node in nodes if node.table]
    for node in nodes:
        if node.table:
            if rows:
                yield from _from_tables(rows, date, year)
                rows = []
        elif _opens_day(node):
            date = _date(node.text, year) or date
            yield from _items(node.children, date, year)
        elif _DAY_HEADING.match(node.text) and node.value and not node.children:
            yield item(node.value, _date(node.heading, year) or date), node
        elif node.mark or _TIMED.match(_colons(node.text)) and not numbered:
            yield item(node.text, date), node
        elif node.children:
            yield from _items(node.children, date, year)


def _opens_day(node: Node) -> bool:
    if node.children and (is_bare_heading(node) or _PART.match(node.text) and len(node.text.split()) <= 16):
        return True
    return (
        bool(_DAY_HEADING.match(node.text))
        and len(node.text.split()) <= 16
        and not (node.value and any(c.isalpha() for c in node.value) and not node.children)
    )


def _date(text: str, year: int | None) -> str:
    exact = days.days(text, year)
    return exact[0].isoformat() if exact else ""


def _colons(text: str) -> str:
    """Hours written with a full stop ("07.30 - 08.00") with colons instead."""
    return _DOTTED.sub(r"\1:\2", text)


def item(text: str, date: str = "") -> AgendaItem:
    """One item from its line: hours, minutes, "(nếu có)" and presenter taken out of the title."""
    text = closed(_colons(text))
    timed = _TIMED.match(text)
    after = None if timed or len(text) > _LONGEST else _TIMED_AFTER.search(text)
    start = end = ""
    if timed:
        start, end, text = _hour(timed[1]), _hour(timed[2] or ""), timed[3]
    elif after and after.start() and _hour(after[1]):
        start, end, text = _hour(after[1]), _hour(after[2] or ""), text[: after.start()]
    if len(text) > _LONGEST:
        return AgendaItem(title=closed(text), date=date, start=start, end=end)
    conditional = True if _IF_ANY.search(text) else None
    text = closed(_IF_ANY.sub("", text))
    minutes = _MINUTES.search(text)
    if minutes and (minutes.start() or minutes.end() < len(text)):
        text = closed(f"{text[: minutes.start()]}{text[minutes.end() :]}")
    else:
        minutes = None
    text, presenter = _parted(text)
    return AgendaItem(
        title=text, date=date, start=start, end=end, minutes=int(minutes[1] or minutes[2]) if minutes else None,
        presenter=presenter, conditional=conditional,
    )  # fmt: skip


def _parted(text: str) -> tuple[str, str]:
    """Title and presenter."""
    who = _BY.search(text) or _DONE_BY.search(text) or _PRESENTER.search(text)
    if who and who.start():
        return closed(text[: who.start()]), closed(who[1])
    for gap in _GAP.finditer(text):
        name = closed(_SPEAKS.sub("", text[gap.end() :].rstrip(" )") if gap[0].strip() == "(" else text[gap.end() :]))
        if gap.start() and _is_who(name):
            return closed(text[: gap.start()]), name
    return text, ""


def _is_who(text: str) -> bool:
    bare = _REMARK.sub("", text)
    return units.is_unit(bare) or bool(_PERSON.match(bare))


def _hour(text: str) -> str:
    found_hours = days.clocks(text)
    return found_hours[0] if found_hours else ""


_TIME = r"\bthoi gian\b|^gio\b"
_WHAT = r"\bnoi dung\b|\bcong viec\b|\bchuong trinh\b"
_LENGTHS = r"\bthoi luong\b|\bso phut\b|\bphut\b"
_MEASURED = re.compile(r"\d{1,3}\s*(?:phút|['’′])?$", re.I)
_WHO = r"\bthuc hien\b|\btrinh bay\b|\bphu trach\b|\bnguoi\b|\bdieu hanh\b|\bchu tri\b|\bbao cao vien\b|\bdon vi\b"


def _from_tables(rows: Iterable[Node], date: str, year: int | None) -> Iterator[tuple[AgendaItem, Node]]:
    for table in tables.tables(rows):
        title_at = table.column(_WHAT)
        time_at = next((i for i, key in enumerate(table.headings) if i != title_at and re.search(_TIME, key)), None)
        who_at = next(
            (i for i, key in enumerate(table.headings) if i not in (title_at, time_at) and re.search(_WHO, key)), None
        )
        day_at = table.column(r"^(?:thu,? )?ngay\b")
        length_at = table.column(_LENGTHS)
        above = ""
        for row in table.rows:
            filled = [text for text in row.cells if text]
            time, title = _colons(tables.whole(row, time_at)), tables.cell(row, title_at)
            date = (
                _date(
                    tables.cell(row, day_at) if _TIMED.match(time) else tables.cell(row, day_at) or time or filled[0],
                    year,
                )
                or date
                if not _TIMED.match(time) or days.days(time, year) or day_at is not None
                else date
            )
            if len(set(filled)) == 1 and (not title or _DAY_HEADING.match(title) or _PART.match(title)):
                continue
            time = above = time or above  # a cell merged over several rows stands only in the first
            if title:
                timed = item(f"{time} : {title}" if _TIMED.match(time) else title, date)
                length = re.match(r"\d{1,3}", tables.cell(row, length_at)) or re.fullmatch(_LENGTH, time)
                yield (
                    _completed(
                        timed,
                        closed(tables.whole(row, who_at)),
                        int(length.groups()[-1] if length.groups() else length[0]) if length else None,
                    ),
                    row,
                )


def _completed(timed: AgendaItem, presenter: str, minutes: int | None) -> AgendaItem:
    return replace(timed, minutes=minutes or timed.minutes, presenter=presenter or timed.presenter)
