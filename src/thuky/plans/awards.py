"""Awards that the plan provides for: how many, of which form, for whom, by whom, on which criteria."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.text import search_key
from thuky.plans import quota, topics
from thuky.plans.facts import AwardCriteria
from thuky.plans.found import Found, closed, found, lines_of
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_BY = re.compile(
    r"(?:\b[Tt]rình|\b[Đđ]ề nghị)\s+((?:(?:[Cc]hủ tịch|[Gg]iám đốc|[Cc]hỉ huy trưởng|[Tt]ư lệnh|[Bb]í thư|[Bb]an|[Bb]ộ|[UuỦủ][ỷyỶỳ]|[Hh]ội đồng|UBND|[Tt]hủ trưởng|[Tt]ỉnh|[Hh]uyện|[Tt]hành)\b)"
    r"[^,;.:]{0,160}?)\s+(?:xem xét|(?:ra )?quyết định|tặng|biểu dương|khen thưởng|xét)\b"
)
_GIVES = re.compile(
    r"(?:^|(?<=; ))((?:(?:Sư|Lữ|Trung|Tiểu) đoàn trưởng|Hiệu trưởng|Tổng Giám đốc|Chủ tịch|Giám đốc|Chỉ huy trưởng|Tư lệnh|Bộ|Ban|UBND|[UuỦủ][ỷyỶỳ] ban|Thủ trưởng)\b[^,;.:()]{0,160}?)\s+"
    r"(?:xét\s+|xem xét\s+|quyết định\s+)*(?:tặng|khen thưởng|biểu dương)\b"
)
_FORM_OF = re.compile(
    r"\b(?:[Gg]iấy|[Bb]ằng|[Tt]hư) khen (?:của|do) ((?:[Cc]hủ tịch|[Hh]iệu trưởng|[Tt]rưởng [Bb]an|[Tt]ổng [Gg]iám đốc|(?:Sư|Lữ|Trung|Tiểu) đoàn trưởng|Thủ trưởng|[Hh]ội đồng|Hội|[Gg]iám đốc|[Cc]hỉ huy trưởng|[Tt]ư lệnh|Bộ|Ban|UBND|[UuỦủ][ỷyỶỳ] ban)\b[^,;.:()]{0,160}?)"
    r"(?=\s+(?:cho|tặng|đối với|đến)\b|[,;.:()]|$)"
)
_LEVEL = re.compile(r"^(?:cap|tham quyen)(?: quyet dinh)? khen(?: thuong)?$")
_ASKS = re.compile(r"\b(?:trình|đề nghị|xem xét|đề xuất)\b", re.I)  # one who asks another to award
_SCOPE = re.compile(r"^(?:về )?(?:doi tuong|pham vi)\b")
_CRITERIA = re.compile(r"\b(?:tieu chuan|tieu chi|dieu kien)\b")
_MERIT = re.compile(
    r"\b(?:đạt|hoàn thành|có thành tích|gương mẫu|chấp hành|xuất sắc|trở lên|được .{0,40}công nhận|đoàn kết|sáng kiến|đóng góp)\b",
    re.I,
)
_HOW_MANY = re.compile(
    r"\b(?:\d+ (?:tập thể|cá nhân|đồng chí|đ/c|người|bộ)|hồ sơ|báo cáo thành tích|tờ trình|mức (?:thưởng|tiền))\b", re.I
)
_FOR_COLLECTIVE = re.compile(r"^(?:doi voi |tieu chuan |tieu chi |cac )*tap the\b")
_FOR_INDIVIDUAL = re.compile(r"^(?:doi voi |tieu chuan |tieu chi |cac )*ca nhan\b")


def find(paper: Paper) -> Iterator[Found]:
    """Quota, scope, who awards, criteria."""
    sections = list(paper.about(topics.AWARDS))
    inside = {part for section in sections for part in section.walk()}
    nodes = [node for node in paper.body() if _speaks_of_awards(node) or node in inside]
    yield from quota.find(nodes)
    yield from _by(paper)
    for node in (part for section in sections for part in section.walk()):
        inner = any(_SCOPE.match(part.key) and part.value for part in node.walk() if part is not node)
        if node.mark and _SCOPE.match(node.key) and (node.value or node.children) and not inner:
            yield from found(
                "award_scope",
                closed(node.value or " ".join(c.text for c in node.children)),
                node,
                *([] if node.value else node.children),
            )
            break
    yield from _criteria([node for section in sections for node in section.walk()])


def _by(paper: Paper) -> Iterator[Found]:
    """Who awards: the one who is asked to, else the one whose form of award it is; several givers are not one."""
    inside = [part for section in paper.about(topics.AWARDS) for part in section.walk()]
    for nodes in (inside, list(paper.body())):
        speaking = [node for node in nodes if _speaks_of_awards(node)]
        if label := next((node for node in nodes if node.value and _LEVEL.match(node.key)), None):
            yield from found("award_by", closed(label.value), label)
            return
        told = [one for pattern in (_BY, _GIVES, _FORM_OF) for one in _givers(pattern, speaking)]
        others = [one for pattern in (_GIVES, _FORM_OF) for one in _givers(pattern, inside)]
        if told and len({_giver(name) for name, _ in (told[0], *others)}) == 1:
            yield from found("award_by", *told[0])
        if told:
            return


def _givers(pattern: re.Pattern[str], nodes: list[Node]) -> list[tuple[str, Node]]:
    every = [(match[1].strip(), node) for node in nodes for text in _texts(node) for match in pattern.finditer(text)]
    return [(name, node) for name, node in every if not _ASKS.search(name)]


def _texts(node: Node) -> tuple[str, ...]:
    """A paragraph and what stands behind its label, or the cells of a row one by one."""
    return node.cells if node.table else (node.text, node.value) if node.value else (node.text,)


def _giver(name: str) -> str:
    return search_key(name).replace("uy ban nhan dan", "ubnd")


def _speaks_of_awards(node: Node) -> bool:
    return "khen" in node.text.lower()


def _criteria(nodes: list[Node]) -> Iterator[Found]:
    collective, individual = _listed(nodes, _FOR_COLLECTIVE), _listed(nodes, _FOR_INDIVIDUAL)
    if collective or individual:
        value = AwardCriteria(
            collective=tuple(_standard(node) for node in collective),
            individual=tuple(_standard(node) for node in individual),
        )
        yield Found(key="award_criteria", value=value, lines=lines_of([*collective, *individual]))


def _is_standard(node: Node) -> bool:
    """ "Đối với tập thể: Mô hình hoạt động từ 02 năm trở lên …": a merit is told, no number of awards and no folder."""
    merit = node.key.startswith("doi voi") and _MERIT.search(node.value)
    return bool(merit) and not _HOW_MANY.search(node.value)


def _standard(node: Node) -> str:
    """The standard itself, without "Tập thể:" before it."""
    own_label = _FOR_COLLECTIVE.search(node.key) or _FOR_INDIVIDUAL.search(node.key)
    return closed(node.value if own_label and node.value else node.text)


def _listed(nodes: list[Node], whom: re.Pattern[str]) -> list[Node]:
    """The marked lines under "Đối với tập thể …" where that stands under, or itself speaks of, criteria."""
    for index, node in enumerate(nodes):
        if not whom.search(node.key):
            continue
        told = any(_CRITERIA.search(before.key) for before in nodes[max(0, index - 12) : index + 1]) or _is_standard(
            node
        )
        if told and (node.children or node.value):
            return [child for child in node.children if child.mark] or ([node] if not node.children else [])
    return []
