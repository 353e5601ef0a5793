"""How many, in one line of a composition: "03 đồng chí", "mỗi đơn vị 02 đồng chí", "(32 trường x 02 người)", "khoảng 40 người"."""

import re

from thuky.plans.facts import Delegation
from thuky.plans.found import closed

WHO = r"(?:đại biểu|đồng chí|đ/c|người|suất|đại diện|đb|cán bộ|đoàn viên|hội viên|chiến s[ĩỹ]|học viên|thành viên|cá nhân|thanh niên|thí sinh|giáo viên|khách|phóng viên|học sinh|quân nhân|sĩ quan|công dân|hộ)"
COUNT = re.compile(
    rf"(?:(?:ước )?(?:khoảng|tính)|dự kiến|gồm|tổng số)?\s*\b(\d{{1,4}})\s*(?:\([^)]*\)\s*)?{WHO}(?!\w)", re.I
)
EACH = re.compile(
    rf"[(,;:\-–]?\s*(?:mỗi|một)\s+[^,;:()\d]{{2,40}}?\s*:?\s*(?:cử\s+)?(\d{{1,3}})\s*{WHO}?\)?"
    rf"|[(,;:\-–]?\s*(\d{{1,3}})\s*{WHO}\s*(?:/|mỗi )\s*(?:01 |1 )?(?:đơn vị|xã|phường|cơ quan|phòng|ban|khu phố|thôn|đầu mối|chi bộ|chi đoàn|chi hội|trường|lớp|tổ|đại đội|trung đội|tiểu đội|huyện|sở)\)?",
    re.I,
)
_MANY = re.compile(
    r"\b(\d{1,3})\s+(?:xã|phường|thị trấn|đặc khu|đơn vị|cơ quan|phòng|ban|ngành|khu phố|thôn|ấp|chi bộ|đầu mối|trường|huyện|sở|chi đoàn|chi hội|lớp|tổ|đại đội|trung đội|tiểu đội)\b",
    re.I,
)
TOTAL = re.compile(
    r"(?:tổng số|tổng cộng|^\W*cộng(?! tác| đồng| hòa| sản)|tổng quân số|quân số|số lượng)[^:;.\d]{0,60}:?\s*(?:khoảng\s+|dự kiến\s+)*(\d{1,4})\b",
    re.I,
)
LUMP = re.compile(rf"^(?:dự kiến|khoảng|gồm|có|\s)*(\d{{1,4}})\s*{WHO}\b", re.I)
_FIGURE = re.compile(r"^\s*(?:khoảng|dự kiến|gồm|có)?\s*(\d{1,4})(?:\s+[^\W\d]+){0,2}\W*$", re.I)
_RESULT = re.compile(rf"=\s*(\d{{1,4}})(?:\s*{WHO})?\W*$", re.I)
_PRODUCT = re.compile(rf"\b(\d{{1,3}})\s+(?:[^\W\d]+,?\s+){{0,5}}[x×*]\s*(\d{{1,3}})\s*{WHO}", re.I)
_BRACKETED = re.compile(r"^([^()]*[^\W\d][^()]*?)\s*\((\d{1,3})\)$")
_FIGURED = re.compile(r"^([^\W\d][^\d,;:()]+?)\s*(?::\s*)?(\d{2,3})$")
_IN_HEAD = re.compile(rf"^([^():]+?)\s*\(\s*(?:dự kiến|khoảng|gồm|tổng số)?\s*(\d{{1,4}})\s*{WHO}\s*\)\s*:", re.I)
_REMARK = re.compile(r"\s*\((?:mời|do|để|dự|nếu|theo|thay|kính|có|đã|cùng|cơ quan thường trực)\b[^()\d]*\)$", re.I)
_GROUP = re.compile(
    r"^(?:các )?(?:(?:đại biểu|khách|thành phần)(?: (?:được )?(?:mời|triệu tập|mời dự|mời tham dự|khách mời))?"
    r"|(?:tại )?(?:các )?điểm cầu[^:]{0,60}|(?:cấp )?trên dự|(?:mời|triệu tập|dự)(?: dự)?|(?:đại biểu )?(?:ở )?(?:cấp (?:tỉnh|huyện|xã|thành phố|trên|cơ sở)|trung ương|tỉnh|huyện|thành phố|thị xã|xã|phường))(?:\s*\([^()\d]*\))?\s*:\s*(?!mỗi\b)(?=[^\W\d])",
    re.I,
)
_COUNTED_GROUP = re.compile(rf"^([^:;\d]{{3,40}}?)\s*\(?(?:khoảng )?\d{{1,3}}\s*{WHO}\)?\s*(?:,\s*)?(?:gồm)?\s*:", re.I)
_PER_UNIT = re.compile(r"\s*\((?:\s*một\b|[^()]*\bmỗi\b)[^()]*\)", re.I)
_TIMES = re.compile(r"\s*\([^()]*\d(?:\s+[^\W\d]+){0,3}\s*[x×*]\s*\d[^()]*\)")


def parse(text: str) -> Delegation | None:
    """One delegation from its line: name and number, also "mỗi đơn vị 02 đồng chí" where the number of units is told."""
    text = _GROUP.sub("", _TIMES.sub("", closed(text)))
    told = _IN_HEAD.match(text)
    name, count = (told[1], int(told[2])) if told else _told(text)
    name = closed(_REMARK.sub("", _PER_UNIT.sub("", closed(name)).strip(" ,;:-–"))).strip(" ,;:-–(")
    name = re.sub(r"^(?:kính )?mời\s+(?=[^\W\d])", "", name, flags=re.I)
    return Delegation(name=name, count=count) if any(c.isalpha() for c in name) else None


def _told(text: str) -> tuple[str, int | None]:
    head, colon, rest = text.partition(":")
    if result := _RESULT.search(text):
        return EACH.sub("", head if colon else text[: result.start()]), int(result[1])
    if times := _PRODUCT.search(text):
        return head if colon else text[: times.start()], int(times[1]) * int(times[2])
    if colon and (figure := _FIGURE.match(rest)):
        bare = EACH.sub("", head)
        return bare if bare and bare.count("(") == bare.count(")") else head, int(figure[1])
    if bracketed := _BRACKETED.match(text):
        return bracketed[1], int(bracketed[2])
    each = EACH.search(text)
    plain = [match for match in COUNT.finditer(text) if each is None or not each.start() <= match.start() < each.end()]
    after = [match for match in plain if colon and match.start() > len(head)]
    if after:
        return EACH.sub("", head), int(after[0][1])
    if plain:
        return EACH.sub("", _without(text, plain[0])), int(plain[0][1])
    if each:
        return _each(text, each)
    return text, None


def several(text: str) -> list[Delegation]:
    """The delegations of one line that counts more than one: "Trung đoàn 8: 06 đ/c; Tiểu đoàn 2: 04 đ/c"; else none."""
    head, colon, rest = text.partition(":")
    if _GROUP.match(_COUNTED_GROUP.sub(r"\1:", text)) and ";" in rest:
        return [one for piece in rest.split(";") if (one := parse(piece)) is not None]
    figured = [match for piece in re.split(r"\s*,\s*", closed(rest)) if (match := _FIGURED.match(piece))]
    if len(figured) > 1 and len(figured) == len(re.split(r"\s*,\s*", closed(rest))):
        return [Delegation(name=match[1], count=int(match[2])) for match in figured]
    for whole in (rest, text) if colon else (text,):
        for separator in (r"\s*;\s*", r"(?<=\))\s*,\s*"):
            pieces = [piece for piece in re.split(separator, closed(whole)) if piece]
            parsed = [parse(piece) for piece in pieces]
            told = [one for one in parsed if one is not None and one.count is not None]
            if len(told) > 1 and len(told) == len(pieces) and all(len(one.name.split()) > 1 for one in told):
                return told
    return []


def _each(text: str, each: re.Match[str]) -> tuple[str, int | None]:
    """Units times delegates where the line tells both; a line that begins with "mỗi …" is its own name."""
    before, after = text[: each.start()], text[each.end() :]
    many = _MANY.search(f"{before} ; {after}")
    count = int(many[1]) * int(each[1] or each[2]) if many else None
    return (text if not before.strip(" -–") else before.partition(":")[0] or before), count


def _without(text: str, count: re.Match[str]) -> str:
    before, after = text[: count.start()].strip(" ,;:-–("), text[count.end() :].strip(" ,;:-–)")
    return before or re.sub(r"^(?:là|của|thuộc|gồm)\s+", "", after, flags=re.I)
