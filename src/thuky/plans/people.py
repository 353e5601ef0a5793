"""The composition: how many come, and which delegations, whether as dashes, nested dashes, one sentence or a table."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese import names
from thuky.core.vietnamese.text import search_key
from thuky.plans import tables, topics
from thuky.plans.facts import Delegation
from thuky.plans.found import Found, closed, found
from thuky.plans.headcount import COUNT, EACH, LUMP, TOTAL, WHO, parse, several
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_MOST_HEADINGS = 20
_OTHER = (
    re.compile(r"^hinh thuc\b"),
    topics.TIME,
    topics.PLACE,
    topics.DRESS,
    topics.BUDGET,
    topics.AGENDA,
    topics.CHAIR,
    topics.CONTENTS,
    topics.SPEECHES,
)
_NO_NAME = re.compile(
    r"^(?:đề nghị|yêu cầu|lưu ý|ghi chú|số lượng|các đồng chí (?:dự|tham dự)|mời|thời gian|trân trọng|đoàn (?:chủ tọa|chủ toạ|chủ tịch|thư ký)|thư ký|người dẫn chương trình|(?:có |theo )?(?:phụ lục|danh sách)\b.{0,12}(?:kèm theo|\d|[IVX]))\b",
    re.I,
)
_HEADED = re.compile(
    rf"^thành phần[^:;\d]{{0,60}}?\b(?:khoảng |dự kiến |là |gồm )*(\d{{1,4}})\s*{WHO}\W*(?:bao gồm|gồm|trong đó|cụ thể)?(?: có)?\s*:?$",
    re.I,
)
_SESSION = re.compile(r"^(?:buổi|ngày|sáng|chiều|tối|đợt|lớp|ca|phiên)\b", re.I)
_ROLE = re.compile(
    r"^(?:báo cáo viên|giảng viên|diễn giả|chủ tọa|chủ toạ|chủ trì|điều hành|dẫn chương trình|thư ký)[^:\d]*:(?!\s*\d)",
    re.I,
)
_CHAIRS = re.compile(r"[-–,(:]\s*(?:là\s+)?chủ trì(?: hội nghị)?\W*$", re.I)


Rows = dict[Node, tables.Table]


def find(paper: Paper) -> Iterator[Found]:
    """The total and the delegations; where the plan only points to an appendix, those of the appendix."""
    told = list(_in_body(paper))
    yield from told
    if any(one.key == "delegations" for one in told):
        return
    for part in paper.appendices:
        rows = {row: table for table in tables.tables(part.nodes) for row in table.rows}
        if topics.PEOPLE.search(part.key) or re.search(r"\bphan bo dai bieu\b", part.key):
            for node in rows:
                yield from (
                    Found(key="delegations", value=one, lines=node.lines) for one, _ in _from_row(node, rows[node])
                )
            return


def _in_body(paper: Paper) -> Iterator[Found]:
    for top in _compositions(paper):
        parts = list(_parts(top))
        rows = {row: table for table in tables.tables([top]) for row in table.rows}
        leaves = [leaf for node in parts for leaf in _leaves(node, top, rows)]
        whole = [node for node in parts if not (node.table and _sums_a_part(node, top, leaves))]
        total = next((t for node in whole if (t := _total(node)) is not None), None)
        if total is None:
            total = _lump(top) or _only_group(top)
        beside = _beside(paper) if total is None else None
        if total is None and beside is None and not leaves:
            continue
        if beside is not None:
            yield from found("total_attendees", _total(beside), beside)
        if total is not None:
            holder = next((node for node in parts if _total(node) == total or _group(node) == total), top)
            yield from found("total_attendees", total, holder)
        for delegation, node in leaves:
            yield from found("delegations", delegation, node)
        return


def _sums_a_part(row: Node, top: Node, leaves: list[tuple[Delegation, Node]]) -> bool:
    """Whether the table that a row closes is only one group of the composition, beside other delegations."""
    group = next((child for child in top.children if row in child.children), None)
    return group is not None and any(node not in group.children for _, node in leaves)


def _beside(paper: Paper) -> Node | None:
    """A total that stands in a line of its own beside the composition ("3. Số lượng: 150 đoàn viên")."""
    sections = (section for section in paper.sections if not topics.is_about(topics.TASKS, section.key))
    nodes = (node for section in sections for node in section.walk() if node.mark and topics.TOTAL.search(node.key))
    return next((node for node in nodes if _total(node) is not None), None)


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
        joint = any(topic.search(node.key) for topic in _OTHER)
        yield from (other for other in inner if joint and len(inner) == 1 and not _is_leaf(other))
        yield node


def _parts(top: Node) -> Iterator[Node]:
    yield top
    for child in top.children:
        if not any(topics.is_about(topic, child.key) for topic in _OTHER):
            yield from _parts(child)


def _total(node: Node) -> int | None:
    if node.table:
        key = search_key(" ".join(node.cells[:2]))
        numbers = [cell for cell in node.cells[1:] if re.fullmatch(r"\d{1,4}", cell)]
        return int(numbers[-1]) if re.match(r"^\W*(?:tong|cong)\b", key) and numbers else None
    match = TOTAL.search(node.text) or (LUMP.match(node.value) if topics.PEOPLE.search(node.key) else None)
    match = match or (_HEADED.match(node.text) if node.children else None)
    return int(match[1]) if match else None


def _lump(top: Node) -> int | None:
    """The number in "Thành phần: 67 đại biểu, gồm:"."""
    text = top.value or top.text
    match = LUMP.match(text) or re.search(
        rf"\(\s*(?:dự kiến |khoảng |gồm |tổng số )*(\d{{1,4}})\s*{WHO}\s*\)", top.heading
    )
    return int(match[1]) if match and (top.children or ";" in text) else None


def _only_group(top: Node) -> int | None:
    """The number of the one group that all delegations stand in: "2. Đại biểu: 84 đồng chí, trong đó: …"."""
    lines = [child for child in top.children if not any(topics.is_about(topic, child.key) for topic in _OTHER)]
    return _group(lines[0]) if len(lines) == 1 else None


def _group(node: Node) -> int | None:
    match = None if _is_leaf(node) or node.table else COUNT.search(node.text)
    return int(match[1]) if match else None


def _is_leaf(node: Node) -> bool:
    return not any(child.mark or child.table for child in node.children)


def _leaves(node: Node, top: Node, rows: Rows) -> Iterator[tuple[Delegation, Node]]:
    if node.table:
        yield from _from_row(node, rows.get(node))
    elif node is top or topics.PEOPLE.search(node.key) and not _counts(node.text):
        if node.value and _is_leaf(node):
            yield from (
                (delegation, node) for delegation in _from_sentence(node.value) if not _NO_NAME.match(delegation.name)
            )
    elif _total(node) is not None:
        if _is_leaf(node) and ";" in node.value:
            yield from ((delegation, node) for delegation in _from_sentence(node.value))
    elif node.mark and _is_leaf(node) and not _NO_NAME.match(node.text):
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
    elif not node.mark and _is_leaf(node) and _counts(node.text):
        yield from ((delegation, node) for delegation in several(node.text) or _from_sentence(node.text))


def _of_session(node: Node) -> str:
    """A line without the session before it: "Buổi sáng (từ 7 giờ 30): bí thư chi bộ, khoảng 70 đồng chí"."""
    named = _SESSION.match(node.heading) and any(map(str.isalpha, COUNT.sub("", node.value)))
    return node.value if node.value and named else node.text


def _counts(text: str) -> bool:
    return bool(COUNT.search(text) or EACH.search(text))


def _from_sentence(text: str) -> Iterator[Delegation]:
    """ "67 đại biểu, gồm: A: 01 đại biểu; B: 02 đại biểu"; without counts the words are one delegation."""
    body = re.sub(
        rf"^(?:tổng số\s*:?)?\s*(?:khoảng |dự kiến )?\d{{1,4}}\s*{WHO}\s*[,;:(]?\s*(?:gồm|bao gồm|trong đó)?(?:\s+có)?\s*:?\s*",
        "",
        text,
        flags=re.I,
    )
    body = re.sub(r"^(?:gồm|bao gồm)(?:\s+có)?\s*:?\s*", "", body, flags=re.I)
    for piece in re.split(r"\s*;\s*", body):
        delegation = parse(piece) if piece else None
        if delegation is not None:
            yield delegation


def _from_row(node: Node, table: tables.Table | None) -> Iterator[tuple[Delegation, Node]]:
    if table is None or _total(node) is not None:
        return
    name_at = table.column(r"\bthanh phan\b|\bdon vi\b|\bdai bieu\b|\bnoi dung\b|\bdoi tuong\b|\bco quan\b")
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
