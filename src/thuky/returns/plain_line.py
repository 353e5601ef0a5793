"""One line of a list that was written as text: "1. Đ/c Đại tá Lê Văn An, Phó Chủ nhiệm Chính trị (0912…)" taken apart."""

import re
from dataclasses import dataclass

from thuky.core.vietnamese import names
from thuky.core.vietnamese.text import clean
from thuky.reading.cells import Cell
from thuky.returns import clean as cleaning
from thuky.returns import headings, signs
from thuky.returns.posts import is_post, post_and_unit

# "1/ Lê Văn An" may be a rank before a name; before a form of address it is a number.
_MARK = re.compile(
    r"(?:(?P<number>\d{1,4}(?:\.\d{1,2})*)(?:\s*[.):-]+|\s*/(?=\s*(?:đ/c|đ\.c|đồng chí|ông|bà)\b))|[-–—+*•●▪·]+)\s*(?=\S)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*[,;()]+\s*|\s*:\s+|\s+[-–—]+\s*|\s*[–—]+\s+|\s+/\s+")
_REMARK = re.compile(
    r"\s*[(\[,;–-]\s*((?:dự |đi )?thay\b[^()]*|(?:xin )?vắng\b.*|(?:xin )?nghỉ\b.*|ốm\b.*|bận\b.*|đi (?:công tác|học|phép|xe)\b.*|ăn chay)[)\]]?$",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"[\s,;(–-]+(?:(?:sinh(?: năm| ngày)?|sn|ns)\s*:?\s*(\d[\d/.-]*\d)|((?:19[3-9]|20[01])\d))\s*\)?(?=\s*(?:[,;)–-]|$))",
    re.IGNORECASE,
)
_SENDS = re.compile(r"\s+(?:xin |kính |có )?(?:cử|đăng ký|gửi|báo cáo|gồm|có|tham dự|tham gia|dự)(?:\s.*)?$")
_COURTESY = re.compile(r"(?:(?:dạ|em|bên|phía|đơn vị|thay mặt)[,\s]+)+", re.IGNORECASE)
_ENDS = " \t,;.:-–—"
_LONGEST_NAME, _LEAST_NAME = 6, 2
_LABELLED = frozenset(("full_name", "rank", "position", "unit", "phone", "note", "birth"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a line says of a person; rest is everything behind the name that no sign tells apart."""

    number: str = ""
    name: str = ""
    rest: str = ""
    unit: str = ""
    phone: str = ""
    birth: str = ""
    note: str = ""

    @property
    def sure(self) -> bool:
        """Whether more than two capital words say that this is a person."""
        split = names.split(self.name)
        told = split.salutation or split.rank or split.degree or self.phone
        return bool(told) or is_told(self.rest) or len(split.full_name.split()) > _LEAST_NAME


def is_told(rest: str) -> bool:
    """Whether the words behind a name read as a rank, a post or a unit."""
    return bool(is_post(rest) or cleaning.rank_and_post(rest)[0] or post_and_unit(rest)[1])


def marked(text: str) -> tuple[bool, str, str]:
    """Whether a line begins with a number or a bullet, that number, and the line without it."""
    match = _MARK.match(text)
    return (True, match["number"] or "", text[match.end() :]) if match else (False, "", text)


def labelled(text: str) -> tuple[str, str]:
    """A line that says itself what it gives: "Chức vụ: Trưởng phòng" is ("position", "Trưởng phòng")."""
    label, cut, value = marked(text)[2].partition(":")
    fields = headings.meaning(label) if cut and value.strip() and headings.strength(label) else ()
    return (fields[0], clean(value)) if len(fields) == 1 and fields[0] in _LABELLED else ("", "")


def only_phone(text: str) -> str:
    """The number of a line that says nothing else: "ĐT: 0912…"."""
    rest, phone = cleaning.and_phone(marked(clean(text))[2])
    return "" if rest else phone


def pending(text: str) -> tuple[str, str]:
    """A body whose people are still to be named: "Hội CCB xã: chưa cử" is ("Hội CCB xã", "chưa cử")."""
    body, _, rest = marked(clean(text))[2].partition(":")
    body, why = body.strip(), rest.strip()
    return (body, why) if why and signs.is_unit(body) and signs.is_no_name(why) else ("", "")


def person(text: str) -> Said | None:
    """The person of a line; None where no name can be told in it."""
    has_mark, number, text = marked(clean(text))
    text, note = _without_remark(text)
    text, phone = cleaning.and_phone(text)
    text, birth = _without_birth(text)
    unit, text = _after_body(text.strip(_ENDS))
    text, duty = cleaning.name_and_duty(text)
    name, rest = _cut(text, numbered=has_mark)
    if not name:
        return None
    rest = ", ".join(filter(None, (duty, rest)))
    return Said(number=number, name=name, rest=rest, unit=unit, phone=phone, birth=birth, note=note)


def heading(text: str) -> tuple[str, str]:
    """(numeral, name) of a line that heads people: "UBND xã Tây cử 02 đ/c:" is ("", "UBND xã Tây"); no name where it heads nobody."""
    _, number, rest = marked(clean(text))
    style, name = signs.unnumbered(rest)
    number = number or rest[: len(rest) - len(name)].strip(_ENDS + ")/")
    bare = _COURTESY.sub("", name, count=1)
    name = bare if signs.is_body(bare) else name
    name = signs.without_count(_SENDS.sub("", name).strip(_ENDS))
    return (number, name) if signs.is_body(name) or style in ("roman", "letter") else ("", "")


def _without_remark(text: str) -> tuple[str, str]:
    match = _REMARK.search(text)
    return (text[: match.start()], match[1].strip(" )]")) if match else (text, "")


def _without_birth(text: str) -> tuple[str, str]:
    match = _BORN.search(text)
    day = (match[1] or match[2]) if match else ""
    return (f"{text[: match.start()]}{text[match.end() :]}", cleaning.birth(Cell(day))) if match else (text, "")


def _after_body(text: str) -> tuple[str, str]:
    """A body before a person on one line: "UBND xã Tây: đ/c Lê Văn An"."""
    for joint in _JOINT.finditer(text):
        before, after = _SENDS.sub("", text[: joint.start()]), text[joint.end() :]
        if signs.is_unit(before) and not is_post(before) and _cut(after, numbered=False)[0]:
            return signs.without_count(before), after
    return "", text


def _cut(text: str, *, numbered: bool) -> tuple[str, str]:
    """(name, rest): up to the first joint behind a name, else up to the word where a post begins."""
    joints = list(_JOINT.finditer(text))
    for place, joint in enumerate((*joints, None)):
        head, rest = (text[: joint.start()], text[joint.end() :]) if joint else (text, "")
        if _is_name(head, numbered=numbered):
            rest = rest.strip(f"{_ENDS})") if "(" not in rest else rest.strip(_ENDS)
            return (text, "") if _names_another(rest) else (head, rest)
        if not (names.read_rank(head) or cleaning.known_salutation(head) or is_post(head)) or place > 1:
            break
    post, name = _turned(text, joints)
    return (name, post) if name else _before_post(text)


def _turned(text: str, joints: list[re.Match[str]]) -> tuple[str, str]:
    """A post before the name: "Phó Bí thư - Lê Văn An"."""
    if joints and is_post(text) and signs.is_person(text[joints[-1].end() :].strip(_ENDS)):
        return text[: joints[-1].start()], text[joints[-1].end() :].strip(_ENDS)
    return "", ""


def _before_post(text: str) -> tuple[str, str]:
    """A name and a post with nothing between: "Lê Văn An Phó Chủ tịch UBND xã"."""
    words = text.split()
    for place in range(2, min(len(words), 2 + _LONGEST_NAME + _LEAST_NAME)):
        head, rest = " ".join(words[:place]), " ".join(words[place:])
        if (is_post(rest) or signs.is_unit(rest)) and _is_name(head, numbered=False):
            return head, rest
    return "", ""


def _is_name(text: str, *, numbered: bool) -> bool:
    text = text.strip(_ENDS)
    split = names.split(text)
    written = cleaning.cased(split.full_name) if split.full_name.islower() else split.full_name
    words = written.split()
    if split.position or not 1 <= len(words) <= _LONGEST_NAME or signs.is_no_name(text) or _is_other(written):
        return False
    if signs.is_person(f"{split.salutation} {' '.join(words)}".strip()):
        return len(words) > 1 or bool(split.salutation or split.rank)
    proper = all(word[0].isupper() and word.replace("'", "").isalpha() for word in words)
    return numbered and proper and len(words) >= _LEAST_NAME


def _is_other(text: str) -> bool:
    """A body, a post, or the title of the list: nobody's name, though it may begin like one."""
    return signs.is_body(text) or (is_post(text) and not text.istitle()) or text.lower().startswith("danh sách")


def _names_another(rest: str) -> bool:
    """Whether another person follows on the same line; then the line is left to be taken apart as a cell is."""
    parts = (part for part in _JOINT.split(rest) if part and not is_post(part))
    return any(signs.is_person(part) and (names.split(part).salutation or len(part.split()) > 2) for part in parts)
