"""What the conference is for and what it asks of those who prepare it: purposes and requirements."""

import re
from collections.abc import Iterator

from thuky.plans import marks, topics, units
from thuky.plans.found import Found, closed, found, in_one, lines_of
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_AIMS = re.compile(
    r"^(?:nhằm|để|đánh giá|biểu dương|đề xuất|tổng kết|sơ kết|giúp|nâng cao|thông qua|qua hội nghị|quán triệt|kịp thời|ghi nhận|tạo)\b",
    re.I,
)
_DEMANDS = re.compile(
    r"\bphải\b|\bbảo đảm\b|\bđảm bảo\b|\byêu cầu\b|\bchặt chẽ\b|\bchu đáo\b|\btrang trọng\b|\btiết kiệm\b|\ban toàn\b|\bnghiêm túc\b|\bđúng thành phần\b|\bthiết thực\b|\btrung thực\b|\bngắn gọn\b|\bgọn nhẹ\b|\bduy trì nghiêm\b|\bđúng thời gian\b|\bkhông (?:để|được|phô trương)\b",
    re.I,
)
_ACTOR = re.compile(
    r"^(?:công tác|việc|hội nghị|nội dung|thành phần|tài liệu|chương trình|hình thức|quá trình|tham luận|đại biểu|học viên|cán bộ|chiến s[ĩỹ]|s[ĩỹ] quan|(?:công|viên) chức|báo cáo viên|giảng viên|thí sinh|người|mọi|mỗi|từng)\b",
    re.I,
)
_AIM_OF_ACTOR = re.compile(
    r"\b(?:là (?:dịp|cơ sở|đợt)|nhằm|góp phần|thấy (?:rõ|được)|nhận thức|hiểu|nắm (?:vững|chắc|được))\b", re.I
)


def find(paper: Paper) -> Iterator[Found]:
    """Purposes and requirements, under headings of their own or told apart where one heading holds both."""
    for root in _with_inner(paper.sections):
        aims, demands = bool(topics.PURPOSES.search(root.key)), bool(topics.REQUIREMENTS.search(root.key))
        if len(root.key.split()) > 10 or topics.is_about(topics.TASKS, root.key):
            continue
        if aims and demands:
            yield from _joint(root)
        elif aims or demands and len(root.key.split()) <= 4:
            yield from _listed("purposes" if aims else "requirements", root)


def _with_inner(sections: list[Node]) -> Iterator[Node]:
    """The sections, and the parts of those that are about nothing themselves (Phần, A. NHỮNG VẤN ĐỀ CHUNG)."""
    for section in sections:
        yield section
        if section.rank <= marks.ROMAN and not topics.is_any(section.key):
            yield from (child for child in section.children if child.children)


def _joint(root: Node) -> Iterator[Found]:
    """Mục đích and yêu cầu under one heading: by their own headings, else by what a paragraph speaks of."""
    key = "purposes"
    for child in root.children:
        short = child.value or child.children or len(child.text.split()) <= 4
        if short and topics.PURPOSES.search(child.key):
            yield from _listed("purposes", child)
            key = "purposes"
        elif short and re.match(r"^yeu cau\b", child.key):
            yield from _listed("requirements", child)
            key = "requirements"
        else:
            if child is not root.children[0] and _demands(child.text):
                key = "requirements"
            yield Found(key=key, value=in_one(child), lines=lines_of([child], whole=True))


def _demands(text: str) -> bool:
    """Whether a paragraph says what people, papers or the sitting have to do or be, not what it is all for."""
    if _AIMS.match(text):
        return False
    acts = units.begins(text) or _ACTOR.match(text)
    return bool(_DEMANDS.search(text)) or bool(acts) and not _AIM_OF_ACTOR.search(text)


def _listed(key: str, node: Node) -> Iterator[Found]:
    yield from found(key, closed(node.value), node)
    for child in node.children:
        yield from found(key, in_one(child), child, whole=True)
