"""Units times delegates: "15 xã, mỗi xã 02 đồng chí", "12 lớp (03 em/lớp)", one of them that sends more or fewer."""

import re

_COUNTERS = (
    r"đại biểu|đồng chí|đ/c|người|suất|đại diện|đb|khách(?: mời)?|em|cháu|chị|bạn|cụ|vị|lượt người|thầy,? (?:và )?cô"
)
KINDS_OF_PEOPLE = (
    r"cán bộ|đoàn viên|hội viên|chiến s[ĩỹ]|học viên|thành viên|cá nhân|thanh niên|thí sinh|giáo viên|giảng viên|phóng viên|học sinh|sinh viên"
    r"|quân nhân|sĩ quan|công dân|hộ|công chức|viên chức|công nhân|người lao động|nông dân|đảng viên|phụ huynh|xã viên|gia đình|gương|vận động viên"
    r"|chuyên gia|nghệ nhân|dân quân|hạ sĩ quan|tân binh|bác s[ĩỹ]|điều dưỡng"
)
WHO = rf"(?:{KINDS_OF_PEOPLE}|{_COUNTERS})"
_NOUN = r"[^,;:()\d]{2,40}?(?:,\s*(?!mỗi\b)[^,;:()\d]{2,20}?)?"
EACH = re.compile(
    rf"[(,;:\-–]?\s*\b(?P<each>mỗi|một)\s+(?P<noun>{_NOUN})\s*:?\s*(?:cử\s+|mời\s+)?(?P<one>\d{{1,3}})\s*{WHO}?\)?"
    rf"|[(,;:\-–]?\s*(?P<per>\d{{1,3}})\s*{WHO}\s*(?:/|mỗi )\s*(?:01 |1 )?(?P<unit>[^\W\d]+(?: (?:phố|vị|quan|mối|bộ|đoàn|hội|đội|nghiệp|tác xã|phường|bản)\b)?)\)?",
    re.I,
)
_UNITS = (
    r"xã|phường|thị trấn|đặc khu|đơn vị|cơ quan|phòng|ban|ngành|sở|huyện|thành phố|quận|khu phố|tổ dân phố|thôn|ấp|buôn|bản|làng|khóm|khối phố|chi bộ|đảng bộ|đảng [uủ][yỷ]|chi đoàn|đoàn cơ sở"
    r"|chi hội|đầu mối|trường|lớp|khoa|tổ|nhóm|đội|cụm|trạm|điểm|đại đội|trung đội|tiểu đội|tiểu đoàn|trung đoàn|doanh nghiệp|công ty|nhà máy|hợp tác xã|bệnh viện"
    r"|trung tâm|câu lạc bộ|hội|hội quán|công đoàn|gia đình|hộ|địa phương|cơ sở|tổ chức|báo|đài|nơi"
)
_MANY = re.compile(rf"\b(\d{{1,3}})\s+(?:{_UNITS})\b", re.I)
_NUMBERED = re.compile(rf"^(?:các )?(?:{_UNITS})\s+((?:\d{{1,3}}\s*(?:,|và)\s*)+\d{{1,3}})\s*[;:(,\-–]", re.I)
_ANY_UNIT = re.compile(r"(?:đơn vị|cơ quan|nơi|địa phương|đầu mối|điểm|bên|cơ sở|tổ chức)\b", re.I)
APART = re.compile(
    rf"[,;(]\s*riêng\s+(?:(?P<more>\d{{1,2}})\s+)?[^,;()\d]{{2,80}}?(?:\bmỗi\s+\S+\s+)?(?P<own>\d{{1,3}})\s*{WHO}\)?",
    re.I,
)


def in_all(text: str, each: re.Match[str]) -> tuple[str, int | None]:
    """Units times delegates where the line tells both; a line that begins with "mỗi …" is its own name."""
    before, after = text[: each.start()], text[each.end() :]
    one, apart = int(each["one"] or each["per"]), APART.search(after)
    after = after[: apart.start()] if apart else after
    many = _how_many(f"{before} ; {after}", each["noun"] or each["unit"] or "")
    count = many * one if many else None
    if count and apart:  # "riêng Trung tâm A 04 đ/c" is one of them
        count += int(apart["more"] or 1) * (int(apart["own"]) - one)
    head, _, rest = before.partition(":")
    counts_units = _MANY.match(rest.strip(" (,")) is not None or not any(map(str.isalpha, rest))
    return (text if not before.strip(" -–") else head if counts_units and head else before), count


def _how_many(text: str, noun: str) -> int | None:
    """How many of the units that "mỗi …" speaks of; a class of its own ("mỗi hội quán") has its own word beside the figure."""
    own = (
        re.search(rf"\b(\d{{1,3}})\s+{re.escape(noun.split(',')[0].split()[0])}\b", text, re.I)
        if noun.split()
        else None
    )
    if own is None and (numbers := _NUMBERED.match(text)):
        return len(re.findall(r"\d+", numbers[1]))
    if own is None and (named := _each_named(text, noun)) > 1:
        return named
    many = own or (_MANY.search(text) if _ANY_UNIT.match(noun) or re.match(rf"(?:{_UNITS})\b", noun, re.I) else None)
    return int(many[1]) if many else None


def _each_named(text: str, noun: str) -> int:
    """How many stand by name in the row that "mỗi …" speaks of: "Khối A, khối B, khối C: mỗi khối"."""
    kind = noun.split()[0].lower() if noun.split() else ""
    pieces = re.split(r"\s*,\s*(?:và\s+)?|\s+và\s+", re.split(r"[:;(]", text, maxsplit=1)[0].strip())
    return len(pieces) if kind and all(re.match(rf"{re.escape(kind)}\s+[\w“]", one, re.I) for one in pieces) else 0
