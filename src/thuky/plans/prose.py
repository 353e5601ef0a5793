"""What stays prose: purposes, requirements, contents, budget, closing words, the backdrop, appendices."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.text import search_key
from thuky.plans import marks, outline, topics, units
from thuky.plans.facts import Appendix, Content
from thuky.plans.found import Found, closed, found, lines_of
from thuky.plans.letters import UPPER
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
_REPLACES = re.compile(r"\bthay (?:cho |the )?(?:cho )?(?:cac )?(?:giay|thu) (?:moi|trieu tap)\b")
_ONLY_REPLACES = re.compile(r"^\W*(?:ke hoach )?" + _REPLACES.pattern + r"(?: (?:hoi nghi|hop))?\W*$")
_NOTE = re.compile(r"^ghi chú\b", re.I)
_SOURCE = re.compile(
    r"\btừ nguồn\s+([^;]*?)(?:[;.]\s+(?=\S)|$)"
    r"|\b(?:từ|trong|bằng nguồn|bằng|sử dụng)\s+((?:nguồn\s+)?(?:kinh phí|dự toán|ngân sách|nguồn)\b[^;]*?)(?:[;.]\s+(?=\S)|$)",
    re.I,
)
_FROM = re.compile(
    r"^(?!(?:trích|lấy|chi|sử dụng|huy động)\b)(?:[^;.]*?\b)?từ nguồn\s+([^;.]+)|^kinh phí\b[^;.]*?\btừ\s+((?:kinh phí|dự toán|ngân sách)\b[^;.]+)",
    re.I,
)
_STANDING = re.compile(r"\s*(?:[-–,(]|\blà\b)\s*(?:là\s+)?cơ quan thường trực\b", re.I)
_IS_STANDING = re.compile(
    r"^(?:là )?(?:cơ quan|bộ phận|đơn vị) thường trực\b(?! (?:đảng|tỉnh|huyện|thành|xã|hđnd))", re.I
)
_REMARKED = re.compile(r"^([^()]+?)\s*\(\s*(?:là )?(?:(?:cơ quan|bộ phận|đơn vị) )?thường trực\s*\)\W*$", re.I)
_BEFORE_UNIT = re.compile(rf"\b(?:về|qua|cho|với|giao|tại|đến|do)\s+(?=[{UPPER}])")
_GUESTS = re.compile(r"^(?:so luong )?(?:dai bieu|khach moi)(?: tham du)?$")
_OTHER = (topics.PEOPLE, _GUESTS, topics.TIME, topics.PLACE, topics.DRESS, topics.BUDGET, topics.CHAIR, topics.AGENDA)


def find(paper: Paper) -> Iterator[Found]:
    """The prose that has a name of its own."""
    yield from _aims(paper)
    yield from _contents(paper)
    yield from _budget(paper)
    yield from _standing_body(paper)
    yield from _ending(paper)
    for part in paper.appendices:
        lines = tuple(range(part.line, part.last_line + 1))
        yield Found(key="appendices", value=Appendix(number=part.number, title=closed(part.title)), lines=lines)
    yield from _banner(paper)


def _text(node: Node) -> str:
    """A paragraph with what is listed under it, in one piece."""
    return closed(" ".join(part.text for part in node.walk()))


def _aims(paper: Paper) -> Iterator[Found]:
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
            if (
                key == "purposes"
                and child is not root.children[0]
                and _DEMANDS.search(child.text)
                and not _AIMS.match(child.text)
            ):
                key = "requirements"
            yield Found(key=key, value=_text(child), lines=lines_of([child], whole=True))


def _listed(key: str, node: Node) -> Iterator[Found]:
    yield from found(key, closed(node.value), node)
    for child in node.children:
        yield from found(key, _text(child), child, whole=True)


def _contents(paper: Paper) -> Iterator[Found]:
    for node in paper.about(topics.CONTENTS, outside=topics.TASKS):
        if topics.is_about(topics.TASKS, node.key) or _holds_more(node):
            continue
        kept = [part for child in node.children for part in _kept(child) if not part.table]
        if node.value:
            yield Found(key="contents", value=Content(level=1, text=closed(node.value)), lines=node.lines)
        levels = sorted({part.level for part in kept})
        for part in kept:
            level = levels.index(part.level) + 1
            yield Found(key="contents", value=Content(level=level, text=closed(part.text)), lines=part.lines)
        if kept or node.value:
            return


def _holds_more(node: Node) -> bool:
    """A part that has its contents under a heading of their own, beside time, place and people."""
    under = [part for part in node.walk() if part is not node and (part.value or part.children)]
    inner = any(topics.is_about(topics.CONTENTS, part.key) for part in under)
    beside = any(
        topics.is_about(topic, part.key, longest=8) for part in under for topic in (topics.TIME, topics.PEOPLE)
    )
    return inner and (beside or bool(topics.TIME_OR_PLACE.search(node.key)) or "hinh thuc" in node.key)


def _kept(node: Node) -> Iterator[Node]:
    if any(topics.is_about(topic, node.key, longest=8) for topic in _OTHER) and (node.value or node.children):
        return
    yield node
    for child in node.children:
        yield from _kept(child)


def _budget(paper: Paper) -> Iterator[Found]:
    for node in paper.about(topics.BUDGET, outside=topics.TASKS):
        if topics.TASKS.search(node.key) or topics.AWARDS.search(node.key) or len(node.key.split()) > 8:
            continue
        said = closed(" ".join([node.value, *(_text(child) for child in node.children)]).strip())
        if said:
            source = _FROM.search(said)
            yield from found(
                "budget_source",
                closed(source[1] or source[2]) if source else re.sub(r"^từ\s+", "", said, flags=re.I),
                node if node.value else node.children[0],
            )
            return
    for node in paper.body():
        if node.value and re.match(r"^(?:ve )?kinh phi(?: thuc hien| to chuc)?$", node.key):
            yield from found("budget_source", re.sub(r"^từ\s+(?:nguồn\s+)?", "", closed(node.value), flags=re.I), node)
            return
        spoken = re.search(r"\bkinh phí\b", node.text, re.I) if "inh phí" in node.text else None
        source = _SOURCE.search(node.text, spoken.end()) if spoken else None
        if source and not re.search(r"\bthực hiện theo\b", node.text[: source.start()]):
            yield from found("budget_source", closed(source[1] or source[2]), node)
            return


def _standing_body(paper: Paper) -> Iterator[Found]:
    for node in [*paper.body(), *paper.closing]:
        if node.table:
            unit = next((named[1] for cell in node.cells if (named := _REMARKED.match(cell))), "")
        elif node.key in ("co quan thuong truc", "bo phan thuong truc") and node.value:
            unit = closed(node.value)
        else:
            remarked = _REMARKED.match(closed(node.heading))
            unit = remarked[1] if remarked else ""
        if unit and units.is_unit(unit):
            yield from found("standing_body", unit, node)
            return
        own = next((child for child in node.children if _IS_STANDING.match(child.text)), None)
        if own is not None and units.is_unit(node.heading):
            yield from found("standing_body", closed(node.heading), node, own)
            return
        match = _STANDING.search(node.text) if "hường trực" in node.text else None
        if match is None:
            continue
        before = node.text[: match.start()]
        cut = max((m.end() for m in _BEFORE_UNIT.finditer(before)), default=0)
        unit = before[cut:].strip(" ,(:")
        if units.begins(unit) and len(unit.split()) <= 14:
            yield from found("standing_body", unit, node)
            return


def _ending(paper: Paper) -> Iterator[Found]:
    closing = [node for node in paper.closing if not _NOTE.match(node.text) and not _only_replaces(node)]
    yield from found(
        "closing",
        " ".join(closed(node.text) + "." for node in closing[:-1])
        + " " * bool(closing[1:])
        + (closed(closing[-1].text) if closing else ""),
        *closing,
    )
    for node in [*paper.closing, *paper.body(), *paper.head]:
        if (
            "thay" in node.text
            and _REPLACES.search(search_key(node.text))
            and re.search(r"\bke hoach\b", search_key(node.text))
        ):
            yield from found("replaces_invitation", True, node)
            return
    for line in (*paper.top, *(line for node in paper.head for line in paper.lines[node.line - 1 : node.last_line])):
        if _ONLY_REPLACES.match(search_key(line.text)):
            yield Found(key="replaces_invitation", value=True, lines=(line.number,))
            return


def _only_replaces(node: Node) -> bool:
    return bool(_REPLACES.search(search_key(node.text))) and len(node.text.split()) <= 16


def _banner(paper: Paper) -> Iterator[Found]:
    for part in paper.appendices:
        if topics.BANNER.search(part.key):
            rows = [line for line in part.lines if outline.tidy(line.text)]
            text = "\n".join(outline.tidy(line.text) for line in rows)
            if rows:
                yield Found(key="banner", value=text, lines=tuple(line.number for line in rows))
                return
    for node in paper.about(topics.BANNER):
        if (
            len(node.key.split()) <= 6
            and re.search(r"\bma\s?ket\b|\bmarket\b|\bphong\b|\bkhung\b", node.key)
            and (node.value or node.children)
        ):
            said = [node.value] if node.value else []
            yield from found(
                "banner", "\n".join([*said, *(c.text for c in node.children)]).strip('“”" '), node, *node.children
            )
            return
