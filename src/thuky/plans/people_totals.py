"""How many come in all: the sum that a composition states, in its heading, a line of its own, a row or its only group."""

import re
from collections.abc import Sequence

from thuky.plans import people_rows, topics
from thuky.plans.headcount import COUNT, LUMP, TOTAL, WHO
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

OTHER = (
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
NO_NAME = re.compile(
    r"^(?:đề nghị|yêu cầu|lưu ý|ghi chú|số lượng|các đồng chí (?:dự|tham dự)|mời|thời gian|trân trọng|quân số còn lại|đoàn (?:chủ tọa|chủ toạ|chủ tịch|thư ký)|thư ký|người dẫn chương trình|(?:có |theo )?(?:phụ lục|danh sách)\b.{0,12}(?:kèm theo|\d|[IVX]))\b",
    re.I,
)
_HEADED = re.compile(
    rf"^(?:thành phần|đại biểu (?:tham )?dự|số lượng|quy mô|đối tượng)\b[^:;\d]{{0,60}}?\b(?:khoảng |dự kiến |là |gồm )*(\d{{1,4}})\s*{WHO}\W*(?:bao gồm|gồm|trong đó|cụ thể)?(?: có)?\s*:?$",
    re.I,
)
_OPENING = re.compile(
    rf"^(?:thành phần|quy mô|số lượng)\b[^;\d]{{0,120}}?\b(\d{{1,4}})\s*{WHO}\s*,?\s*(?:bao gồm|gồm|trong đó|cụ thể)(?: có)?\s*:$",
    re.I,
)
_EXPECTED = re.compile(
    rf"^(?:tổng|dự kiến|ước|quy mô|số lượng)\b[^:;\d]{{0,40}}:?\s*(?:khoảng |dự kiến )*(\d{{1,4}})\s*{WHO}(?: (?:tham )?dự)?\W*$",
    re.I,
)
SUMMED = re.compile(
    rf"^(?:khoảng|dự kiến|tổng số|gồm|có|\s)*(\d{{1,4}})\s*{WHO}\s*[,;:(]?\s*(?:bao gồm|gồm|trong đó|cụ thể)\b", re.I
)


def beside(paper: Paper, told: int) -> Node | None:
    """A total that stands in a line of its own beside the composition ("3. Số lượng: 150 đoàn viên"), no less than its lines."""
    sections = (section for section in paper.sections if not topics.is_about(topics.TASKS, section.key))
    nodes = (node for section in sections for node in section.walk() if node.mark and topics.TOTAL.search(node.key))
    return next((node for node in nodes if (total(node) or -1) >= told), None)


def stated(top: Node, parts: Sequence[Node], told: int) -> int | None:
    """The sum of a whole composition: of several the one that its lines add up to (`told`), without or with the chair."""
    explicit = [
        number for node in parts if not node.table and TOTAL.search(node.text) and (number := total(node)) is not None
    ]
    every = [*explicit, *(number for node in parts if (number := total(node)) is not None)]
    right = [number for number in every if number in (told, told + 1)]
    if right or every:
        return (right or every)[0]
    return lump(top) or only_group(top)


def total(node: Node) -> int | None:
    """The sum that one paragraph or row states."""
    if node.table:
        return people_rows.total(node)
    said = TOTAL.search(node.text)
    if said and said.start() > 3 and node.mark and is_leaf(node) and not topics.PEOPLE.search(node.key):
        said = None  # the sum of this line alone: "Chủ tịch UBND 40 xã, tổng số 80 người"
    match = said or (LUMP.match(node.value) if topics.PEOPLE.search(node.key) else None)
    match = match or (
        _HEADED.match(node.text) or _OPENING.match(node.text)
        if node.children
        else _EXPECTED.match(node.text) or SUMMED.match(node.text)
    )
    return int(match[1]) if match else None


def lump(top: Node) -> int | None:
    """The number in "Thành phần: 67 đại biểu, gồm:"."""
    text = top.value or top.text
    match = LUMP.match(text) or re.search(
        rf"\(\s*(?:dự kiến |khoảng |gồm |tổng số )*(\d{{1,4}})\s*{WHO}\s*\)", top.heading
    )
    return int(match[1]) if match and (top.children or ";" in text) else None


def only_group(top: Node) -> int | None:
    """The number of the one group that all delegations stand in: "2. Đại biểu: 84 đồng chí, trong đó: …"."""
    others = [child for child in top.children if not any(topics.is_about(topic, child.key) for topic in OTHER)]
    lines = [child for child in others if not NO_NAME.match(child.text)]
    if len(lines) != 1:
        return None
    summed = SUMMED.match(lines[0].value)
    return int(summed[1]) if summed else group(lines[0])


def group(node: Node) -> int | None:
    """The number of a group that has lines under it."""
    match = None if is_leaf(node) or node.table else COUNT.search(node.text)
    return int(match[1]) if match else None


def is_leaf(node: Node) -> bool:
    """Whether nothing is listed under a paragraph; "* Trang phục: …" below the last delegation is no part of it."""
    return not any(child.table or child.mark and not _is_other(child) for child in node.children)


def _is_other(node: Node) -> bool:
    return bool(node.value) and any(topics.is_about(topic, node.key, longest=6) for topic in OTHER)
