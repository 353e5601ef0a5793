"""A plan in its parts: heading, sections, closing words, foot (Nơi nhận, signer) and appendices."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thuky.core.vietnamese.text import search_key
from thuky.plans import marks, outline, tables, topics
from thuky.plans.letters import UPPER
from thuky.plans.outline import Node
from thuky.reading.lines import Line, Lines

_APPENDIX = re.compile(r"^phụ lục(?:\s*(?:số\s*)?:?\s*([IVXLC]+|\d{1,2}|[A-Z])\b)?\s*[.:\-–]?\s*(.*)$", re.I)
_ATTACHED = re.compile(r"^\(?\s*(?:ban hành )?k[eè]m theo\b", re.I)
_ATTACHED_AFTER = re.compile(r"\s+(?=\(\s*(?:ban hành )?k[eè]m theo\b)", re.I)
_CLOSING = re.compile(
    r"^(?:trên đây|yêu cầu|đề nghị|quá trình|trong quá trình|nhận được|ghi chú|lưu ý|kế hoạch này|căn cứ (?:vào )?(?:kế hoạch|nội dung)"
    r"|.{5,80}\b(?:yêu cầu|đề nghị) các\b)",
    re.I,
)
_SAID = re.compile(r"^trên đây là\b.*\.$", re.I)
_SIGNS = re.compile(
    rf"^(?:TM|KT|TL|TUQ|T/M|K/T|Q)\b[./]?\s*[{UPPER}]{{2}}|^(?:(?:PHÓ )?TRƯỞNG (?:BAN|PHÒNG)|(?:PHÓ )?CHỦ TỊCH|(?:PHÓ )?CHỈ HUY TRƯỞNG"
    r"|CHÍNH (?:ỦY|UỶ|TRỊ VIÊN)|(?:PHÓ )?BÍ THƯ|(?:PHÓ )?GIÁM ĐỐC|(?:PHÓ )?HIỆU TRƯỞNG|THỦ TRƯỞNG)\b"
)
_MOST_TITLE_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendixPart:
    """One appendix: its number and title as written, and what stands in it."""

    number: str
    title: str
    line: int
    last_line: int
    lines: Lines
    nodes: list[Node]

    @property
    def key(self) -> str:
        """The title folded for comparing."""
        return search_key(self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The parts of one plan."""

    lines: Lines
    top: Lines
    title_at: int
    head: list[Node]
    sections: list[Node]
    closing: list[Node]
    notes: list[Node]
    foot: Lines
    appendices: list[AppendixPart]

    def body(self) -> Iterator[Node]:
        """Every paragraph of the sections, in order."""
        return (node for section in self.sections for node in section.walk())

    def duties(self) -> Iterator[Node]:
        """The sections on who does what: whole sections, or parts of one that is about nothing else (Phần, A.)."""
        for section in self.sections:
            if topics.is_about(topics.TASKS, section.key):
                yield section
            elif section.rank <= marks.CAPITAL or not topics.is_any(section.key):
                yield from (child for child in section.children if child.children and _is_on_duties(child))

    def about(self, topic: re.Pattern[str], *, outside: re.Pattern[str] | None = None) -> Iterator[Node]:
        """The headings and labels about a topic, outermost first; sections about `outside` are passed over."""
        for section in self.sections:
            if outside is None or not topics.is_about(outside, section.key) or topics.is_about(topic, section.key):
                yield from (node for node in section.walk() if _is_heading(node) and topics.is_about(topic, node.key))


def _is_on_duties(node: Node) -> bool:
    return _is_heading(node) and topics.is_about(topics.TASKS, node.key, longest=8)


def _is_heading(node: Node) -> bool:
    return not node.table and bool(
        node.mark or outline.label(node.text)[0] or outline.is_bare_heading(node) or node.bold
    )


def of(lines: Lines) -> Paper:
    """The parts of a plan; what is missing is empty."""
    lines = tables.drawn(lines)
    title_at = title_index(lines)
    foot_at = _foot_index(lines, title_at)
    appendix_at = _appendix_index(lines, foot_at)
    foot_at = min(foot_at, appendix_at)
    every = outline.paragraphs(lines[title_at + 1 : foot_at] if title_at >= 0 else lines[:foot_at])
    nodes = [node for node in every if node.rank != marks.NOTE]
    first = _first_section(nodes)
    body, closing = _without_closing(nodes[first:])
    return Paper(
        lines=lines,
        top=lines[: max(title_at, 0)],
        title_at=title_at,
        head=nodes[:first],
        sections=outline.tree(body),
        closing=closing,
        notes=[node for node in every if node.rank == marks.NOTE],
        foot=lines[foot_at:appendix_at],
        appendices=_appendices(lines[appendix_at:]),
    )


def title_index(lines: Lines) -> int:
    """Where the words KẾ HOẠCH stand as the name of the paper, -1 where they do not."""
    for index, line in enumerate(lines):
        text = outline.tidy(line.text)
        if search_key(text) in ("ke hoach", "k e h o a c h") or text.startswith("KẾ HOẠCH ") or text == "KẾ HOẠCH:":
            return index
    return -1


def _foot_index(lines: Lines, title_at: int) -> int:
    signed = ended = len(lines)
    for index in range(max(title_at, 0) + 1, len(lines)):
        text = outline.tidy(lines[index].text)
        key = search_key((lines[index].cells or (text,))[0])
        if key.startswith("noi nhan") and (len(key.split()) <= 5 or key.startswith(("noi nhan:", "noi nhan :"))):
            return index
        if ended < len(lines) and signed == len(lines) and _SIGNS.match(text):
            signed = index
        if text.endswith("./.") or _SAID.match(text):
            ended = index
    return signed


def _appendix_index(lines: Lines, foot_at: int) -> int:
    for index in range(min(foot_at, len(lines)), len(lines)):
        if _opens_appendix(lines[index]):
            return index
        if _ATTACHED.match(outline.tidy(lines[index].text)):
            return _title_before(lines, index, foot_at)
    return len(lines)


def _opens_appendix(line: Line) -> bool:
    text = outline.tidy(line.text)
    found = _APPENDIX.match(text)
    return bool(found) and len(text.split()) <= 16 and not text.endswith((";", ","))


def _title_before(lines: Lines, index: int, foot_at: int) -> int:
    """An appendix without the word Phụ lục begins with its title, the lines in capitals just above "(Kèm theo …)"."""
    begin = index
    while begin > foot_at + 1 and index - begin < _MOST_TITLE_LINES and not outline.tidy(lines[begin - 1].text):
        begin -= 1
    while begin > foot_at + 1 and outline.tidy(lines[begin - 1].text) and index - begin < _MOST_TITLE_LINES:
        begin -= 1
    return begin


def _first_section(nodes: list[Node]) -> int:
    for ranks in ((marks.PART, marks.CAPITAL, marks.ROMAN), (marks.NUMBER, marks.DECIMAL)):
        for index, node in enumerate(nodes):
            if node.rank in ranks and not node.table:
                return index
    for index, node in enumerate(nodes):
        lead_ended = index > 0 and nodes[index - 1].text.endswith((":", "."))
        if (
            lead_ended
            and (outline.is_bare_heading(node) or outline.is_bold_heading(node) or outline.label(node.text)[0])
            or node.rank > marks.PLAIN
        ):
            return index
    return len(nodes)


def _without_closing(nodes: list[Node]) -> tuple[list[Node], list[Node]]:
    """The closing words at the end ("Trên đây là …", "Yêu cầu …", notes) belong to no section."""
    cut = len(nodes)
    while cut > 1:
        node, before = nodes[cut - 1], nodes[cut - 2]
        after_text = before.text.endswith((".", ";", "!")) or before.table
        if node.rank not in (marks.PLAIN, marks.STAR) or node.table or not _CLOSING.match(node.text) or not after_text:
            break
        cut -= 1
    return nodes[:cut], nodes[cut:]


def _appendices(lines: Lines) -> list[AppendixPart]:
    if not lines:
        return []
    lines = tuple(part for line in lines for part in _title_apart(line))
    starts: list[int] = []
    for index, line in enumerate(lines):
        if _opens_appendix(line) or index == 0:
            starts.append(index)
        elif _ATTACHED.match(outline.tidy(line.text)) and not _has_title_only(lines, starts[-1], index):
            starts.append(_title_before(lines, index, starts[-1]))
    return [_appendix(lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _title_apart(line: Line) -> tuple[Line, ...]:
    """A title and its "(Kèm theo …)" that a PDF's text has run into one line."""
    found = _ATTACHED_AFTER.search(line.text)
    if found is None or not line.text[: found.start()].isupper() or line.table:
        return (line,)
    return replace(line, text=line.text[: found.start()]), replace(line, text=line.text[found.end() :])


def _has_title_only(lines: Lines, begin: int, index: int) -> bool:
    """Whether "(Kèm theo …)" at `index` still belongs to the appendix that began at `begin`."""
    filled = sum(1 for line in lines[begin:index] if outline.tidy(line.text))
    return filled <= _MOST_TITLE_LINES + 1


def _appendix(lines: Lines) -> AppendixPart:
    first = _APPENDIX.match(outline.tidy(lines[0].text))
    number, title = (first[1] or "", [first[2]] if first[2] else []) if first else ("", [outline.tidy(lines[0].text)])
    index, last = 1, lines[0].number
    attached = next((i for i, line in enumerate(lines[:12]) if _ATTACHED.match(outline.tidy(line.text))), 0)
    while index < len(lines) and (index < attached if attached else len(title) < _MOST_TITLE_LINES):
        text = outline.tidy(lines[index].text)
        if not attached and (not text and title or marks.marked(text)[1] or lines[index].table):
            break
        if text:
            title.append(text)
            last = lines[index].number
        index += 1
    rest = _after_attached(lines, index)
    nodes = outline.tree(outline.paragraphs(rest))
    return AppendixPart(
        number=number, title=" ".join(title), line=lines[0].number, last_line=last, lines=rest, nodes=nodes
    )


def _after_attached(lines: Lines, index: int) -> Lines:
    """What follows "(Kèm theo … của …)", which may run over several lines."""
    while index < len(lines) and not outline.tidy(lines[index].text):
        index += 1
    if index < len(lines) and _ATTACHED.match(outline.tidy(lines[index].text)):
        while index < len(lines) and ")" not in lines[index].text and outline.tidy(lines[index].text):
            index += 1
        index += 1
    return lines[index:]
