"""The composition: how many come, and which delegations, whether as dashes, nested dashes, one sentence or a table."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese import names
from thuky.plans import people_rows, people_totals, tables, topics, units
from thuky.plans.facts import Delegation
from thuky.plans.found import Found, found
from thuky.plans.headcount import COUNT, EACH, GROUP, WHO, parse, several
from thuky.plans.outline import Node
from thuky.plans.paper import Paper
from thuky.plans.people_totals import NO_NAME, OTHER, SUMMED, is_leaf

_FIGURE = re.compile(r"\d")
_MOST_HEADINGS = 20
_LONGEST_ROW = 20  # words
_NOT_PEOPLE = (
    topics.TASKS, topics.AWARDS, topics.BUDGET, topics.AGENDA, topics.SPEECHES, topics.CONTENTS, topics.PURPOSES, topics.REQUIREMENTS,
)  # fmt: skip
_SESSION = re.compile(r"^(?:buổi|ngày|sáng|chiều|tối|đợt|lớp|ca|phiên)\b", re.I)
_ROLE = re.compile(
    r"^(?:báo cáo viên|giảng viên|diễn giả|chủ tọa|chủ toạ|chủ trì|điều hành|dẫn chương trình|thư ký)[^:\d]*:(?!\s*\d)",
    re.I,
)
_CHAIRS = re.compile(r"[-–,(:]\s*(?:là\s+)?chủ trì(?: hội nghị)?\W*$", re.I)


Rows = dict[Node, tables.Table]
Leaf = tuple[Delegation, Node]


def find(paper: Paper) -> Iterator[Found]:
    """The total and the delegations; where the plan only points to an appendix, those of the appendix."""
    told = list(_in_body(paper))
    yield from told
    if any(one.key == "delegations" for one in told):
        return
    counted = list(_uncalled(paper))
    yield from counted
    for part in paper.appendices if not counted else ():
        rows = {row: table for table in tables.tables(part.nodes) for row in table.rows}
        if topics.PEOPLE.search(part.key) or re.search(r"\bphan bo dai bieu\b", part.key):
            for node in rows:
                yield from (
                    Found(key="delegations", value=one, lines=node.lines)
                    for one, _ in people_rows.delegations(node, rows[node])
                )
            return


def _in_body(paper: Paper) -> Iterator[Found]:
    for top in _compositions(paper):
        parts = list(_parts(top))
        rows = {row: table for table in tables.tables([top]) for row in table.rows}
        leaves = [leaf for node in parts for leaf in _leaves(node, top, rows)]
        leaves = sorted([*leaves, *_of_persons(top, parts, leaves)], key=lambda leaf: leaf[1].line)
        whole = [node for node in parts if not (node.table and _sums_a_part(node, top, leaves))]
        total = people_totals.stated(top, whole, sum(one.count or 0 for one, _ in leaves))
        told = sum(one.count or 0 for one, _ in leaves)
        beside = people_totals.beside(paper, told) if total is None else None
        if total is None and beside is None and not leaves:
            continue
        if beside is not None:
            yield from found("total_attendees", people_totals.total(beside), beside)
        if total is not None:
            holder = next(
                (node for node in parts if people_totals.total(node) == total or people_totals.group(node) == total),
                top,
            )
            yield from found("total_attendees", total, holder)
        for delegation, node in leaves:
            yield from found("delegations", delegation, node)
        return


def _of_persons(top: Node, parts: list[Node], leaves: list[Leaf]) -> Iterator[Leaf]:
    """A counted group under which only persons stand by name is a delegation itself."""
    told = {node for _, node in leaves}
    for node in parts:
        counted = node is not top and node.mark and not is_leaf(node) and COUNT.search(node.text)
        if counted and told.isdisjoint(node.walk()) and not _counts(" ".join(child.text for child in node.children)):
            one = parse(node.text)
            yield from [(one, node)] if one and not NO_NAME.match(one.name) else []


def _uncalled(paper: Paper) -> Iterator[Found]:
    """Lines that count people under a heading that does not call them the composition ("Thời gian, địa điểm, số lượng")."""
    for section in paper.sections:
        if any(topics.is_about(topic, section.key) for topic in _NOT_PEOPLE):
            continue
        lines = [node for node in section.walk() if node.mark and is_leaf(node) and _counts(node.text)]
        told = [(one, node) for node in lines for one in _counted_in(_of_session(node))]
        named = [(one, node) for one, node in told if not NO_NAME.match(one.name)]
        if len({node.line for one, node in named if one.count}) > 1:
            for one, node in named:
                yield from found("delegations", one, node)
            return


def _counted_in(text: str) -> list[Delegation]:
    one = parse(text)
    return several(text) or ([one] if one else [])


def _sums_a_part(row: Node, top: Node, leaves: list[tuple[Delegation, Node]]) -> bool:
    """Whether the table that a row closes is only one group of the composition, beside other delegations."""
    group = next((child for child in top.children if row in child.children), None)
    return group is not None and any(node not in group.children for _, node in leaves)


def _is_person(name: str) -> bool:
    """A person, who is no delegation: rank or form of address before a name."""
    read = names.split(name)
    words = read.full_name.split(",")[0].split()
    return bool(read.rank or read.salutation) and 1 < len(words) <= 5 and all(word[:1].isupper() for word in words)


def _compositions(paper: Paper) -> Iterator[Node]:
    """The headings on who attends; the innermost one of a joint heading (Thành phần, thời gian, địa điểm) comes first."""
    about = paper.about(topics.PEOPLE, outside=topics.TASKS)
    headings = [node for node in about if not topics.TASKS.search(node.key)][:_MOST_HEADINGS]
    if not headings:
        awards = {part for node in paper.about(topics.AWARDS) for part in node.walk()}
        guests = paper.about(topics.GUESTS, outside=topics.TASKS)
        headings = [node for node in guests if node not in awards and node.children][:_MOST_HEADINGS]
    for node in headings:
        under = set(node.walk()) - {node}
        inner = [other for other in headings if other in under]
        joint = any(topic.search(node.key) for topic in OTHER)
        if joint and len(inner) == 1 and not is_leaf(inner[0]):
            yield inner[0]
        elif joint and len(inner) > 1 and not any(other in node.children for other in inner):
            yield inner[0]  # of several sittings, each under a heading of its own, the first, as with their days
        yield node


def _parts(top: Node) -> Iterator[Node]:
    yield top
    for child in top.children:
        if not any(topics.is_about(topic, child.key) for topic in OTHER):
            yield from _parts(child)


def _leaves(node: Node, top: Node, rows: Rows) -> Iterator[tuple[Delegation, Node]]:
    if node.table:
        yield from people_rows.delegations(node, rows.get(node))
    elif node is top or topics.PEOPLE.search(node.key) and not _counts(node.text):
        if node.value and is_leaf(node):
            told = several(node.value) or _from_sentence(node.value)
            yield from ((delegation, node) for delegation in told if not NO_NAME.match(delegation.name))
    elif people_totals.total(node) is not None:
        if is_leaf(node) and (";" in node.value or SUMMED.match(node.text)):
            yield from ((delegation, node) for delegation in _from_sentence(node.value or node.text))
    elif node.mark and is_leaf(node) and (GROUP.match(node.text) or not NO_NAME.match(node.text)):
        said = _of_session(node)
        delegation = parse(said) if not _ROLE.match(said) else None
        if told := several(said):
            yield from ((one, node) for one in told)
        elif (
            delegation is not None
            and not (_CHAIRS.search(node.text) and not delegation.count)
            and (delegation.count or not _is_person(delegation.name))
        ):
            yield delegation, node
    elif (
        not node.mark
        and is_leaf(node)
        and (_counts(node.text) or GROUP.match(node.text) or _is_only_line(node, top) or _is_typed_row(node, top))
    ):
        yield from ((delegation, node) for delegation in several(node.text) or _from_sentence(node.text))


def _is_typed_row(node: Node, top: Node) -> bool:
    """A line without a dash among others that count people: "Chủ tịch UBND xã" above "02 đ/c y sĩ"."""
    plain = [child for child in top.children if not child.mark and not child.table]
    short = units.begins(node.text) and len(node.text.split()) <= _LONGEST_ROW and not NO_NAME.match(node.text)
    return short and node in plain and sum(_counts(child.text) for child in plain) > 1


def _is_only_line(node: Node, top: Node) -> bool:
    """Whether one sentence without a number is the whole composition: "Lãnh đạo Sở và toàn thể công chức." """
    return top.children == [node] and units.begins(node.text) and not NO_NAME.match(node.text)


def _of_session(node: Node) -> str:
    """A line without the session before it: "Buổi sáng (từ 7 giờ 30): bí thư chi bộ, khoảng 70 đồng chí"."""
    named = _SESSION.match(node.heading) and any(map(str.isalpha, COUNT.sub("", node.value)))
    return node.value if node.value and named else node.text


def _counts(text: str) -> bool:
    return bool(_FIGURE.search(text) and (COUNT.search(text) or EACH.search(text)))


def _from_sentence(text: str) -> Iterator[Delegation]:
    """ "67 đại biểu, gồm: A: 01 đại biểu; B: 02 đại biểu"; without counts the words are one delegation."""
    body = re.sub(
        rf"^(?:tổng số\s*:?)?\s*(?:khoảng |dự kiến )?\d{{1,4}}\s*{WHO}(?:\s*[,;:(]|\s+(?=gồm|bao gồm|trong đó)|$)\s*(?:gồm|bao gồm|trong đó)?(?:\s+có)?\s*:?\s*",
        "",
        text,
        flags=re.I,
    )
    body = re.sub(r"^(?:gồm|bao gồm)(?:\s+có)?\s*:?\s*", "", body, flags=re.I)
    for piece in re.split(r"\s*;\s*", body):
        row = several(piece) if piece else []
        yield from row or [one for one in (parse(piece),) if one is not None]
