"""What stays prose: purposes, requirements, contents, budget, closing words, the backdrop, appendices."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.text import search_key
from thuky.plans import aims, outline, programme, topics, units
from thuky.plans.facts import Appendix, Content
from thuky.plans.found import Found, closed, found, in_one
from thuky.plans.letters import UPPER
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_REPLACES = re.compile(r"\bthay (?:cho |the )?(?:cho )?(?:cac )?(?:giay|thu) (?:moi|trieu tap)\b")
_ONLY_REPLACES = re.compile(r"^\W*(?:ke hoach )?" + _REPLACES.pattern + r"(?: (?:hoi nghi|hop))?\W*$")
_NOTE = re.compile(r"^ghi chú\b", re.I)
_BORNE = re.compile(
    r"\b(?:bảo đảm|đảm bảo|chi trả|chi)\s+(?:từ|bằng)\s+(?:nguồn\s+)?((?:kinh phí|ngân sách|quỹ)\b[^;.]*)", re.I
)
_NAMED_SOURCE = re.compile(r"[.;(]\s*(?:Từ )?[Nn]guồn(?: kinh phí| chi)?\s*:\s*([^;()]+)()")
_SOURCE_LABEL = re.compile(r"^nguon(?: kinh phi| chi)?$")
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
_REMARKED = re.compile(
    r"^([^()]+?)\s*\(\s*(?:(?:là )?(?:cơ quan|bộ phận|đơn vị) thường trực(?! (?:đảng|tỉnh|huyện|thành|xã|hđnd))[^()]*|thường trực\s*)\)\W*$",
    re.I,
)
_BEFORE_UNIT = re.compile(rf"\b(?i:về|qua|cho|với|giao|tại|đến|do|đề nghị)\s+(?=[{UPPER}])")
_GUESTS = re.compile(r"^(?:so luong )?(?:dai bieu|khach moi)(?: tham du)?$")
_OTHER = (topics.PEOPLE, _GUESTS, topics.TIME, topics.PLACE, topics.DRESS, topics.BUDGET, topics.CHAIR, topics.AGENDA)


def find(paper: Paper) -> Iterator[Found]:
    """The prose that has a name of its own."""
    yield from aims.find(paper)
    yield from _contents(paper)
    yield from _budget(paper)
    yield from _standing_body(paper)
    yield from _ending(paper)
    for part in paper.appendices:
        lines = tuple(range(part.line, part.last_line + 1))
        yield Found(key="appendices", value=Appendix(number=part.number, title=closed(part.title)), lines=lines)
    yield from _banner(paper)


def _contents(paper: Paper) -> Iterator[Found]:
    both = paper.about(topics.AGENDA, outside=topics.TASKS) if programme.is_appended(paper) else ()
    for node in [*paper.about(topics.CONTENTS, outside=topics.TASKS), *(one for one in both if "noi dung" in one.key)]:
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
        node = next((child for child in node.children if child.value and _SOURCE_LABEL.match(child.key)), node)
        said = ". ".join(part for part in (node.value, *map(in_one, node.children)) if part)
        if said:
            source = _FROM.search(said) or _NAMED_SOURCE.search(said)
            yield from found(
                "budget_source",
                closed(source[1] or source[2]) if source else re.sub(r"^từ\s+", "", closed(said), flags=re.I),
                node if node.value else node.children[0],
            )
            return
    for node in paper.body():
        if node.value and re.match(r"^(?:ve )?kinh phi(?: thuc hien| to chuc)?$", node.key):
            yield from found("budget_source", re.sub(r"^từ\s+(?:nguồn\s+)?", "", closed(node.value), flags=re.I), node)
            return
        spoken = re.search(r"\bkinh phí\b", node.text, re.I) if "inh phí" in node.text else None
        source = _SOURCE.search(node.text, spoken.end()) if spoken else None
        source = source or (_BORNE.search(node.text) if spoken else None)
        if source and not re.search(r"\bthực hiện theo\b", node.text[: source.start()]):
            yield from found("budget_source", closed(next(part for part in source.groups() if part)), node)
            return


def _standing_body(paper: Paper) -> Iterator[Found]:
    for node in [*paper.body(), *paper.closing]:
        if node.table:
            unit = next((named[1] for cell in node.cells if (named := _REMARKED.match(cell))), "")
        elif node.key in ("co quan thuong truc", "bo phan thuong truc") and node.value:
            unit = closed(node.value)
        else:
            remarked = _REMARKED.match(closed(node.heading))
            unit = units.without_lead(remarked[1]) if remarked else ""
        if unit and units.is_unit(unit):
            yield from found("standing_body", unit, node)
            return
        own = next((child for child in node.children if _IS_STANDING.match(child.text)), None)
        if own is not None and units.is_unit(node.heading):
            yield from found("standing_body", closed(node.heading), node, own)
            return
        if node.value and _IS_STANDING.match(node.value) and units.is_unit(node.heading):
            yield from found("standing_body", closed(node.heading), node)
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
    asks = re.search(r"[,;.]\s+(?:đề nghị|yêu cầu|mời|kính mời)\b", node.text, re.I)
    return bool(_REPLACES.search(search_key(node.text))) and len(node.text.split()) <= 16 and not asks


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
