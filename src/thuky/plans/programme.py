"""The programme of the conference: numbered or timed, in an appendix, in the body or in a table."""

import re
from collections.abc import Iterable, Iterator

from thuky.plans import days, tables, topics
from thuky.plans.facts import AgendaItem
from thuky.plans.found import Found, closed, found
from thuky.plans.outline import Node, is_bare_heading
from thuky.plans.paper import Paper

_CLOCK = r"\d{1,2}\s*(?:giờ|g|h|:)\s*(?:\d{1,2}(?:\s*(?:phút|['’`′]))?)?"
_TIMED = re.compile(rf"^(?:từ\s+)?({_CLOCK})(?:\s*(?:-|–|đến)\s*({_CLOCK}))?\s*[:.,\-–]*\s*(.*)$", re.I)
_DOTTED = re.compile(r"(?:(?<=^)|(?<=[-–] ))(\d{1,2})\.(\d{2})(?=\s*(?:[-–:]|$))")
_IF_ANY = re.compile(r"\s*\(\s*nếu có\s*\)", re.I)
_MINUTES = re.compile(r"\s*[(\-–,]?\s*\(?(?:khoảng\s+)?(\d{1,3})\s*(?:phút|['’′])\s*\)?\s*$", re.I)
_PRESENTER = re.compile(
    r"\s*[-–:(]\s*((?:đồng chí|đ/c|ông|bà)\s+.+?)(?:\s+(?:trình bày|thực hiện|điều hành|chủ trì))?\s*\)?$", re.I
)
_BY = re.compile(r"\s*[-–:;(,]\s*(?:người )?(?:thực hiện|trình bày|phụ trách)\s*:\s*(.+?)\)?$", re.I)
_DAY_HEADING = re.compile(r"^(?:\W*)(?:buổi |ngày|sáng|chiều|tối|thứ )", re.I)
_TITLE = re.compile(r"^(?:du thao )?(?:noi dung )?(?:chuong trinh|tien trinh|lich trinh|kich ban)\b")


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
    yield from (node.children for node in paper.about(topics.AGENDA, outside=topics.TASKS) if node.children)
    for node in paper.about(topics.CONTENTS, outside=topics.TASKS):
        if sum(1 for child in node.children if _TIMED.match(child.text)) >= 2:
            yield node.children


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
        elif node.mark or _TIMED.match(node.text) and not numbered:
            yield item(node.text, date), node
        elif node.children:
            yield from _items(node.children, date, year)


def _opens_day(node: Node) -> bool:
    if _TIMED.match(node.text) and not node.children:
        return False
    return (
        bool(_DAY_HEADING.match(node.text))
        and len(node.text.split()) <= 16
        or is_bare_heading(node)
        and bool(node.children)
    )


def _date(text: str, year: int | None) -> str:
    exact = days.days(text, year)
    return exact[0].isoformat() if exact else ""


def item(text: str, date: str = "") -> AgendaItem:
    """One item from its line: hours, minutes, "(nếu có)" and presenter taken out of the title."""
    timed = _TIMED.match(_DOTTED.sub(r"\1:\2", text))
    start = end = ""
    if timed:
        start, end, text = _hour(timed[1]), _hour(timed[2] or ""), timed[3]
    conditional = True if _IF_ANY.search(text) else None
    text = closed(_IF_ANY.sub("", text))
    minutes = _MINUTES.search(text)
    text = closed(text[: minutes.start()]) if minutes and minutes.start() else text
    who = _BY.search(text) or _PRESENTER.search(text)
    text = closed(text[: who.start()]) if who and who.start() else text
    return AgendaItem(
        title=text,
        date=date,
        start=start,
        end=end,
        minutes=int(minutes[1]) if minutes else None,
        presenter=closed(who[1]) if who and who.start() else "",
        conditional=conditional,
    )


def _hour(text: str) -> str:
    found_hours = days.clocks(text)
    return found_hours[0] if found_hours else ""


def _from_tables(rows: Iterable[Node], date: str, year: int | None) -> Iterator[tuple[AgendaItem, Node]]:
    for table in tables.tables(rows):
        time_at = table.column(r"\bthoi gian\b|^gio\b")
        title_at = table.column(r"\bnoi dung\b|\bcong viec\b|\bchuong trinh\b")
        who_at = table.column(r"\bthuc hien\b|\btrinh bay\b|\bphu trach\b|\bnguoi\b|\bdieu hanh\b|\bchu tri\b")
        length_at = table.column(r"\bthoi luong\b|\bso phut\b|\bphut\b")
        for row in table.rows:
            heading = [text for text in row.cells if text]
            if len(set(heading)) == 1 and _DAY_HEADING.match(heading[0]):
                date = _date(heading[0], year) or date
            elif title := tables.cell(row, title_at):
                timed = item(
                    f"{tables.cell(row, time_at)} : {title}" if _TIMED.match(tables.cell(row, time_at)) else title, date
                )
                length = re.match(r"\d{1,3}", tables.cell(row, length_at))
                yield _completed(timed, closed(tables.cell(row, who_at)), int(length[0]) if length else None), row


def _completed(timed: AgendaItem, presenter: str, minutes: int | None) -> AgendaItem:
    return AgendaItem(
        title=timed.title,
        date=timed.date,
        start=timed.start,
        end=timed.end,
        minutes=minutes or timed.minutes,
        presenter=presenter or timed.presenter,
        conditional=timed.conditional,
    )
