"""A plan in its parts: heading, sections, closing words, foot (Nơi nhận, signer) and appendices."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thuky.core.vietnamese.text import search_key
from thuky.plans import appendices, marks, outline, paragraphs, tables, topics
from thuky.plans.appendices import AppendixPart
from thuky.plans.letters import UPPER
from thuky.plans.outline import Node
from thuky.reading.lines import Lines

_CLOSING = re.compile(
    r"^(?:trên đây|yêu cầu|đề nghị|quá trình|trong quá trình|nhận được|ghi chú|lưu ý|kế hoạch này|căn cứ (?:vào )?(?:kế hoạch|nội dung)"
    r"|.{5,80}\b(?:yêu cầu|đề nghị) các\b|(?:các|toàn thể) [^.;:]{3,90}\b(?:thực hiện|triển khai)\b[^;:]*\b(?:vướng mắc|khó khăn|phản ánh)\b)",
    re.I,
)
_ENDS = re.compile(r"\b(?:kế hoạch này|kế hoạch trên|nghiêm túc (?:thực hiện|triển khai))\b\D*\./\.$", re.I)
_SAID_LAST = re.compile(r"^(?:trên đây là|nhận được)\b.{0,12}\bkế hoạch\b", re.I)
_SAID = re.compile(r"^trên đây là\b.*\.$", re.I)
_WEB = re.compile(
    r"»|https?:|www\.|\b(?:ngày đăng|đăng (?:ngày|lúc)|lượt (?:xem|đọc|truy cập|tải)|người đăng|trang chủ|cỡ chữ|cổng thông tin điện tử|trang thông tin điện tử)\b",
    re.I,
)
_SIGNS = re.compile(
    rf"^(?:TM|KT|TL|TUQ|T/M|K/T|Q)\b[./]?\s*[{UPPER}]{{2}}|^(?:(?:PHÓ )?TRƯỞNG (?:BAN|PHÒNG)|(?:PHÓ )?CHỦ TỊCH|(?:PHÓ )?CHỈ HUY TRƯỞNG"
    r"|CHÍNH (?:ỦY|UỶ|TRỊ VIÊN)|(?:PHÓ )?BÍ THƯ|(?:PHÓ )?GIÁM ĐỐC|(?:PHÓ )?HIỆU TRƯỞNG|THỦ TRƯỞNG"
    r"|(?:PHÓ )?(?:(?:SƯ|LỮ|TRUNG|TIỂU) ĐOÀN|ĐẠI ĐỘI|THAM MƯU) TRƯỞNG|CHỦ NHIỆM|(?:PHÓ )?(?:TRẠM|TỔ|ĐỘI|CỤM|HỘI) TRƯỞNG|(?:PHÓ )?CHÁNH (?:VĂN PHÒNG|THANH TRA)|(?:PHÓ )?TRƯỞNG ĐOÀN)\b"
)

_NAME = re.compile(rf"^(?:[{UPPER}][^\W\d]*\s+){{1,5}}[{UPPER}][^\W\d]*$")
_MOST_SIGNING = 6  # lines that a signer's posts and name take at the end of a paper


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
    headings: dict[Node, list[Node]] = field(default_factory=dict, repr=False)
    """Of each section that was asked about, its headings and labels."""

    def body(self) -> Iterator[Node]:
        """Every paragraph of the sections, in order."""
        return (node for section in self.sections for node in section.walk())

    def duties(self) -> Iterator[Node]:
        """The sections on who does what: whole sections, or parts of one that is about nothing else (Phần, A.)."""
        for section in self.sections:
            if topics.is_about(topics.TASKS, section.key):
                yield from () if _is_on_papers(section) else (section,)
            elif section.rank <= marks.CAPITAL or not topics.is_any(section.key):
                yield from (child for child in section.children if child.children and _is_on_duties(child))

    def about(self, topic: re.Pattern[str], *, outside: re.Pattern[str] | None = None) -> Iterator[Node]:
        """The headings and labels about a topic, outermost first; sections about `outside` are passed over."""
        for section in self.sections:
            if outside is None or not topics.is_about(outside, section.key) or topics.is_about(topic, section.key):
                yield from (node for node in self._headed(section) if topics.is_about(topic, node.key))

    def _headed(self, section: Node) -> list[Node]:
        if section not in self.headings:
            self.headings[section] = [node for node in section.walk() if _is_heading(node)]
        return self.headings[section]


def _is_on_papers(node: Node) -> bool:
    """ "Phân công tham luận" hands out papers, not work."""
    return bool(topics.SPEECHES.search(node.key)) and not re.search(r"\b(?:nhiem vu|to chuc thuc hien)\b", node.key)


def _is_on_duties(node: Node) -> bool:
    return _is_heading(node) and topics.is_about(topics.TASKS, node.key, longest=8) and not _is_on_papers(node)


def _is_heading(node: Node) -> bool:
    return not node.table and bool(
        node.mark or outline.label(node.text)[0] or outline.is_bare_heading(node) or node.bold
    )


def of(lines: Lines) -> Paper:
    """The parts of a plan; what is missing is empty."""
    lines = tables.drawn(lines)
    title_at = title_index(lines)
    foot_at = _foot_index(lines, title_at)
    appendix_at = appendices.begin(lines, foot_at)
    foot_at = min(foot_at, appendix_at)
    every = paragraphs.of(lines[title_at + 1 : foot_at] if title_at >= 0 else lines[:foot_at])
    nodes = [node for node in every if node.rank != marks.NOTE]
    first = _first_section(nodes)
    body, closing = _without_closing(nodes[first:])
    return Paper(
        lines=lines,
        top=_letterhead(lines[: max(title_at, 0)]),
        title_at=title_at,
        head=nodes[:first],
        sections=outline.tree(body),
        closing=closing,
        notes=[node for node in every if node.rank == marks.NOTE],
        foot=lines[foot_at:appendix_at],
        appendices=appendices.of(lines[appendix_at:]),
    )


def title_index(lines: Lines) -> int:
    """Where the words KẾ HOẠCH stand as the name of the paper, -1 where they do not."""
    for index, line in enumerate(lines):
        text = outline.tidy(line.text)
        if search_key(text) in ("ke hoach", "k e h o a c h") or text.startswith("KẾ HOẠCH ") or text == "KẾ HOẠCH:":
            return index
    return -1


def _letterhead(top: Lines) -> Lines:
    """What stands above the title, without the head of the web page that the plan was copied from."""
    junk = [index for index, line in enumerate(top) if _WEB.search(line.text)]
    return top[junk[-1] + 1 :] if junk else top


def _foot_index(lines: Lines, title_at: int) -> int:
    signed = ended = len(lines)
    for index in range(max(title_at, 0) + 1, len(lines)):
        text = outline.tidy(lines[index].text)
        key = search_key((lines[index].cells or (text,))[0])
        if key.startswith("noi nhan") and (len(key.split()) <= 5 or key.startswith(("noi nhan:", "noi nhan :"))):
            return _signed_before(lines, index)
        if ended < len(lines) and signed == len(lines) and _SIGNS.match(text):
            signed = index
        if text.endswith("./.") or _SAID.match(text):
            ended = index
    return signed if signed < len(lines) else _signed_at_the_end(lines)


def _signed_at_the_end(lines: Lines) -> int:
    """Where a paper without Nơi nhận or closing words ends with a post in capitals above a name."""
    last = [at for at, line in enumerate(lines) if line.text][-_MOST_SIGNING:]
    posts = [at for at in last if lines[at].text.isupper() and _SIGNS.match(outline.tidy(lines[at].text))]
    named = bool(last) and _NAME.match(outline.tidy(lines[last[-1]].text))
    return posts[0] if posts and named else len(lines)


def _signed_before(lines: Lines, index: int) -> int:
    """Where the signer's lines begin when they stand above Nơi nhận."""
    above = [at for at in range(max(index - 10, 0), index) if outline.tidy(lines[at].text)][-5:]
    first = next((at for at in above if lines[at].text.isupper() and _SIGNS.match(outline.tidy(lines[at].text))), index)
    while first < index and first - 1 in above and lines[first - 1].text.isupper():
        first -= 1  # "BAN THƯỜNG VỤ CÔNG ĐOÀN" above "CHỦ TỊCH"
    return first if all(not marks.marked(outline.tidy(lines[at].text))[1] for at in above if at >= first) else index


def _first_section(nodes: list[Node]) -> int:
    headed = next(
        (i for i, node in enumerate(nodes) if _opens_section(nodes, i) and topics.is_any(node.key)), len(nodes)
    )
    for ranks in ((marks.PART, marks.CAPITAL, marks.ROMAN), (marks.NUMBER, marks.DECIMAL)):
        for index, node in enumerate(nodes):
            if node.rank in ranks and not node.table:
                return min(index, headed)
    for index, node in enumerate(nodes):
        labelled = bool(outline.label(node.text)[0]) and _lead_ended(nodes, index)
        if labelled or _opens_section(nodes, index) or node.rank > marks.PLAIN:
            return index
    return len(nodes)


def _opens_section(nodes: list[Node], index: int) -> bool:
    """A heading without a number, bold or in capitals, after the words that lead to the sections."""
    node = nodes[index]
    return _lead_ended(nodes, index) and (outline.is_bare_heading(node) or outline.is_bold_heading(node))


def _lead_ended(nodes: list[Node], index: int) -> bool:
    return index > 0 and nodes[index - 1].text.endswith((":", "."))


def _is_said(node: Node) -> bool:
    """Whether a paragraph says something, though no full stop closes it: no heading that the next one belongs to."""
    return node.rank > marks.SUBHEADING and bool(node.mark) or bool(node.value) or len(node.text.split()) > 16


def _without_closing(nodes: list[Node]) -> tuple[list[Node], list[Node]]:
    """The closing words at the end ("Trên đây là …", "Yêu cầu …", notes) belong to no section."""
    cut = len(nodes)
    while cut > 1:
        node, before = nodes[cut - 1], nodes[cut - 2]
        after_text = (
            before.text.endswith((".", ";", "!")) or before.table or _SAID_LAST.match(node.text) or _is_said(before)
        )
        closes = _CLOSING.match(node.text) or cut == len(nodes) and _ENDS.search(node.text)
        if node.rank not in (marks.PLAIN, marks.STAR) or node.table or not closes or not after_text:
            break
        cut -= 1
    return nodes[:cut], nodes[cut:]
