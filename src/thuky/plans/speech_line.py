"""One assigned paper from its paragraph: speaker and topic by labels, by a colon, by a dash, whichever of them comes first."""

import re

from thuky.plans import presenters, units
from thuky.plans.facts import Speech
from thuky.plans.found import closed
from thuky.plans.labels import label
from thuky.plans.letters import UPPER
from thuky.plans.outline import Node

_REST = re.compile(r"^(.*?)\s*\bcòn lại$", re.I)
_SPEAKER = r"(?:đơn vị|người|cơ quan|đại biểu|đồng chí)?\s*(?:trình bày|tham luận|báo cáo|thực hiện|phát biểu)|đơn vị|báo cáo viên|tác giả"
_TOPIC = r"nội dung(?: tham luận)?|chủ đề(?: tham luận)?|tên (?:bài )?tham luận|tên bài|chuyên đề|tiêu đề|đề tài|vấn đề"
_IS_SPEAKER = re.compile(rf"^(?:{_SPEAKER})$", re.I)
_IS_TOPIC = re.compile(rf"^(?:{_TOPIC})$", re.I)
_LABELS = re.compile(rf"^(?:{_TOPIC}|{_SPEAKER})\s*:\s*", re.I)
_INLINE = re.compile(rf"^(?:{_SPEAKER})\s*:\s*(.+?)\s*[.;,\-–]\s*(?:{_TOPIC})\s*:\s*(.+)$", re.I)
_NUMBERED = re.compile(
    r"^(?:bài |tham luận |chuyên đề |báo cáo )+(?:thứ |số )?(?:\d{1,2}|[IVX]+|nhất|hai|ba|tư|năm)$", re.I
)
_OF = re.compile(r"^(?:bài )?(?:tham luận|phát biểu|báo cáo)(?: tham luận)?\s+(?:của|do)\s+(?=\S)", re.I)
_QUOTED = re.compile(
    r"^(.{3,160}?)\s*[-–,]?\s*(?:(?:phát biểu )?tham luận(?: về)?|phát biểu về|với (?:chủ đề|nội dung))\s*:?\s*(.+)$",
    re.I,
)
_LONGEST = 600  # letters; a longer item is prose
_DASH = re.compile(r"\s+[-–]\s+")
_AT_END = re.compile(r"^(.+?)\s*\(([^()]+)\)$")
_POST_OF = re.compile(
    rf"(?:^|[\s,])(?:(?:phó )?(?:chủ tịch|giám đốc|bí thư|hiệu trưởng|trưởng|chủ nhiệm|[^\W\d]+ trưởng)|chính (?:ủy|uỷ|trị viên)|đại diện|thành viên|hội viên|giáo viên|bác sĩ|cán bộ|viên chức)\s+(?=(?:[{UPPER}]))",
    re.I,
)

_POST = re.compile(
    r"(?:(?:phó|trưởng|chủ|bí thư|giám đốc|hiệu trưởng|chính|chỉ huy|trợ lý|[uủ][yỷ] viên|chánh|thư ký|kế toán|văn thư|nhân viên|giáo viên"
    r"|thành viên|học sinh|đoàn viên|hội viên|đảng viên|tham mưu|tổng giám đốc|ông|bà|đồng chí|đ/c|anh|chị|lãnh đạo|đại diện|thường trực|công chức|viên chức)\b)",
    re.I,
)
Told = tuple[str, str]
"""Speaker and topic."""


def speech(who: str, topic: str, *, body: str = "") -> Speech:
    """The paper of a speaker; `body` is the unit where it is told apart from the person who speaks."""
    pieces = units.split(body or who)
    rest = next((match[1] for piece in pieces if (match := _REST.match(piece))), "")
    if not body and presenters.is_named(who):
        pieces = _body_of(who)
    bodies = tuple(piece for piece in pieces if not _REST.match(piece))
    return Speech(presenter=who, units=bodies, rest_of=rest, topic=_unquoted(topic))


def _body_of(person: str) -> tuple[str, ...]:
    """The body in a person's post: "Giám đốc Hợp tác xã Suối Bạc" speaks for "Hợp tác xã Suối Bạc"."""
    for post in _POST_OF.finditer(person):
        body = person[post.end() :]
        if units.is_unit(body):
            return (body,)
    _, comma, place = person.rpartition(", ")
    return (place,) if comma and units.is_unit(place) and not _POST.match(place) else ()


def from_labels(node: Node) -> Told | None:
    """A paper told by labels: in its own line, or in the lines under "Tham luận số 1"."""
    inline = _INLINE.match(closed(node.text))
    if inline:
        return closed(inline[1]), closed(inline[2])
    told = [label(child.text) for child in node.children]
    who = next((closed(said) for name, said in told if said and _IS_SPEAKER.match(name.strip())), "")
    topic = next((closed(said) for name, said in told if said and _IS_TOPIC.match(name.strip())), "")
    own = closed(node.text)
    if who and not topic and not _NUMBERED.match(own):
        topic = closed(_LABELS.sub("", own))
    return (who, topic) if who and topic else None


def from_colon(node: Node) -> Told | None:
    """ "Speaker: topic", the topic also in the lines below."""
    head, colon, rest = node.text.partition(":")
    below = " ".join(_LABELS.sub("", child.text) for child in node.children if not child.table)
    if _NUMBERED.match(head.strip()) or _IS_TOPIC.match(head.strip()):
        return from_ends(closed(rest)) if rest.strip() else None
    if colon and (rest.strip() or below) and len(head.split()) <= 40:
        return closed(_OF.sub("", head)), closed(_LABELS.sub("", rest.strip()) or below)
    if not colon and (match := _QUOTED.match(node.text)) and units.begins(match[1]):
        return closed(match[1]), closed(match[2])
    if below and units.is_unit(node.text):
        return closed(node.text), closed(below)
    return None


def from_ends(text: str) -> Told | None:
    """ "Speaker - topic", "topic - speaker" or "topic (speaker)": the speaker is known by what he is."""
    text = closed(text)
    if len(text) > _LONGEST:
        return None
    at_end = _AT_END.match(text)
    if at_end and presenters.is_who(at_end[2]) and not presenters.is_who(at_end[1]):
        return closed(at_end[2]), closed(at_end[1])
    gaps = list(_DASH.finditer(text))
    for gap in gaps:
        if presenters.is_who(text[: gap.start()]) and not presenters.is_who(text[gap.end() :]):
            return closed(text[: gap.start()]), closed(text[gap.end() :])
    for gap in gaps:
        if presenters.is_who(text[gap.end() :]):
            return closed(text[gap.end() :]), closed(text[: gap.start()])
    return None


def _unquoted(topic: str) -> str:
    """A topic that is one quotation, without its marks."""
    whole = re.fullmatch(r"[“\"]([^“”\"]+)[”\"]", topic.strip())
    return whole[1] if whole else topic.strip()
