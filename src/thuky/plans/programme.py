"""The programme of the conference: numbered or timed, in an appendix, in the body or in a table."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thuky.plans import agenda_line, days, presenters, tables, timetable, topics
from thuky.plans.facts import AgendaItem
from thuky.plans.found import Found, closed, found
from thuky.plans.outline import Node, is_bare_heading
from thuky.plans.paper import Paper
from thuky.plans.timetable import DAY_HEADING, PART

_LONGEST_HEADING = 16
_TITLE = re.compile(
    r"^(?:du thao |du kien )?(?:(?:noi dung|thoi gian|ke hoach)\W+(?:va )?)?(?:chuong trinh|tien trinh|lich|kich ban)\b"
)
_INNER = (topics.AGENDA, topics.CONTENTS)
_BESIDE = (topics.TIME, topics.PLACE, topics.DRESS, topics.CHAIR, topics.PEOPLE)
_LENGTH = re.compile(r"^thoi (?:gian|luong)$")

_OPENS_ITEM = re.compile(
    r"(?:chào cờ|văn nghệ|đón|ổn định|tuyên bố|giới thiệu|khai mạc|báo cáo|phát biểu|trao|công bố|bế mạc|giải lao|tham luận|thảo luận|kết luận|tổng kết|chiếu|tặng|đọc"
    r"|trình bày|thông qua|bầu|biểu quyết|chụp ảnh|liên hoan|t[oọ][ạa] đàm|diễn văn|dâng|mặc niệm|hát|ký kết|phát động|hưởng ứng|cảm ơn|đáp từ|tiếp thu|trưng bày|tham quan)\b",
    re.I,
)
_HAS_DETAILS = re.compile(
    r"(?:báo cáo|phát biểu|trình bày|thông qua|công bố|bầu|trao|tặng|khen thưởng|tham luận|thảo luận|thi|t[oọ][ạa] đàm|đối thoại|giao lưu|ký|giới thiệu|triển khai|quán triệt"
    r"|hướng dẫn|chuyên đề|văn nghệ|đại biểu|nghe|xem|tham quan|biểu quyết|góp ý|đánh giá)\b",
    re.I,
)
"""Items under which bullets tell what is reported, discussed or given."""

Items = Iterator[tuple[AgendaItem, Node]]


def find(paper: Paper, year: int | None = None) -> Iterator[Found]:
    """The items of the programme in order."""
    for nodes in _programmes(paper):
        items = list(_items(nodes, "", year)) or list(_unmarked(nodes))
        if items:
            for item, node in items:
                yield from found("agenda", item, node)
            return


def is_appended(paper: Paper) -> bool:
    """Whether the programme is an appendix; what a section on contents and programme says is then the contents."""
    return any(_TITLE.match(part.key) and list(_items(part.nodes, "", None)) for part in paper.appendices)


def _programmes(paper: Paper) -> Iterator[list[Node]]:
    yield from (part.nodes for part in paper.appendices if _TITLE.match(part.key))
    headings = [node for node in paper.about(topics.AGENDA, outside=topics.TASKS) if node.children]
    for node in headings:
        inner = _INNER if "noi dung" in node.key else _INNER[:1]
        if not any(_is_inner(child, inner) for child in node.children):
            yield node.children
    for node in paper.about(topics.CONTENTS, outside=topics.TASKS):
        if sum(1 for child in node.walk() if agenda_line.is_timed(child.text)) >= 2:
            yield node.children
        for table in tables.tables([node]):
            if timetable.is_timetable(table) or timetable.is_measured(table):
                yield list(table.all_rows)
    for nodes in (paper.sections, *(part.nodes for part in paper.appendices)):
        yield from (list(table.all_rows) for table in tables.tables(nodes) if timetable.is_timetable(table))


def _unmarked(nodes: list[Node]) -> Items:
    """Items that are only lines, one under the other, most of them opening as items do."""
    plain = [node for node in nodes if not node.mark and not node.table and not node.children]
    if len(plain) > 2 and len(plain) == len(nodes) and 3 * sum(map(_is_like_item, plain)) >= 2 * len(plain):
        yield from ((agenda_line.item(node.text), node) for node in plain)


def _is_inner(node: Node, inner: tuple[re.Pattern[str], ...]) -> bool:
    """A part that holds the programme or the contents itself; an item may be called "Chương trình văn nghệ" too."""
    return bool(node.children) and any(topics.is_about(topic, node.key, longest=8) for topic in inner)


def _items(nodes: list[Node], date: str, year: int | None) -> Items:
    numbered = any(node.mark and not DAY_HEADING.match(node.text) for node in nodes)
    rows = [node for node in nodes if node.table]
    hours: AgendaItem | None = None
    for node in nodes:
        above, hours = hours, None
        if node.table:
            if rows:
                yield from timetable.items(rows, date, year)
                rows = []
        elif above and not node.mark and not agenda_line.is_timed(node.text):
            yield replace(agenda_line.item(node.text, date), start=above.start, end=above.end), node
        elif agenda_line.says_only_time(node.text) and not node.children:
            hours = agenda_line.item(node.text)
        elif _opens_day(node):
            date = _date(node.text, year) or date
            yield from _items(node.children, date, year)
        elif DAY_HEADING.match(node.text) and node.value and not node.children:
            yield agenda_line.item(node.value, _date(node.heading, year) or date), node
        elif node.mark and _is_beside(node):
            continue
        elif node.mark or agenda_line.is_timed(node.text) and not numbered:
            yield from _of_node(node, date, year)
        elif node.children:
            yield from _items(node.children, date, year)


def _is_beside(node: Node) -> bool:
    """A line on the sitting itself among the items: "Địa điểm: …", "Người dẫn chương trình: …"."""
    if not node.value or node.key.count(" ") > 4:
        return False
    return presenters.labelled(node.heading) or any(topic.search(node.key) for topic in _BESIDE)


def _opens_day(node: Node) -> bool:
    if node.children and (is_bare_heading(node) or PART.match(node.text) and _is_short(node)):
        return True
    said = node.value and any(c.isalpha() for c in node.value) and not node.children
    return bool(DAY_HEADING.match(node.text)) and _is_short(node) and not said


def _is_short(node: Node) -> bool:
    return len(node.text.split()) <= _LONGEST_HEADING


def _of_node(node: Node, date: str, year: int | None) -> Items:
    """One item, or the items under a line that is only an hour or a heading over timed lines."""
    told = agenda_line.item(node.text, date)
    if agenda_line.says_only_time(node.text):
        for below, child in _items(node.children, date, year):
            yield replace(below, start=below.start or told.start, end=below.end or told.end), child
    elif not told.start and _is_over_items(node, told):
        yield from _items(node.children, date, year)
    else:
        yield _with_labels(told, node), node


def _is_over_items(node: Node, told: AgendaItem) -> bool:
    """A heading over timed lines, or one ("Nghi lễ:") over lines that are items of their own, no mere details of it."""
    if sum(agenda_line.is_timed(child.text) for child in node.children) > 1:
        return True
    marked = [child for child in node.children if child.mark]
    if len(marked) < 2 or told.presenter or told.minutes or _HAS_DETAILS.match(told.title):
        return False
    return len(told.title.split()) <= 6 and 2 * sum(map(_is_like_item, marked)) > len(marked)


def _is_like_item(node: Node) -> bool:
    told = agenda_line.item(node.text)
    return bool(told.presenter or told.minutes or _OPENS_ITEM.match(told.title))


def _with_labels(item: AgendaItem, node: Node) -> AgendaItem:
    """The item with what labels under it tell: "Người trình bày: …", "Thời gian: 15 phút"."""
    for child in node.children:
        if child.text.startswith("(") and not item.presenter:
            item = replace(item, presenter=presenters.parted(f"{item.title} {child.text}")[1])
        elif not child.value:
            continue
        elif presenters.labelled(child.heading) and not item.presenter:
            item = replace(item, presenter=closed(child.value))
        elif _LENGTH.match(child.key):
            hours = agenda_line.item(f"{child.value} : {item.title}")
            item = replace(
                item,
                start=item.start or hours.start,
                end=item.end or hours.end,
                minutes=item.minutes or agenda_line.minutes_of(closed(child.value)),
            )
    return item


def _date(text: str, year: int | None) -> str:
    exact = days.days(text, year)
    return exact[0].isoformat() if exact else ""
