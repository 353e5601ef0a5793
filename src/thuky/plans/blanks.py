"""The days and the names of persons in a text, emptied to "…": what a plan of last year must not bring along."""

import re
from collections.abc import Iterable

from thuky.core.vietnamese.names import RANKS
from thuky.office.sentence import MISSING
from thuky.plans.letters import UPPER

_D, _M, _Y = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_DAY = (
    rf"(?:(?:ngày|đêm)\s+)?{_D}\s+tháng\s+{_M}(?:\s+năm\s+{_Y})?"
    rf"|(?:ngày\s+)?(?<![\d/.]){_D}\s*[/.]\s*{_M}\s*[/.]\s*{_Y}(?![\d/])"
    rf"|ngày\s+{_D}\s*[/.]\s*{_M}(?![\d/.])|(?:đến|từ|và|[-–])\s+{_D}\s*/\s*{_M}(?![\d/.])"
    rf"|tháng\s+{_M}(?:\s*,\s*{_M})*\s*(?:/\s*|\s+năm\s+){_Y}(?!\d)"
    rf"|ngày\s+{_D}(?=\s*(?:,|và|đến|[-–])\s*(?:ngày\s+)?{_D}\s*[/.])"
)
_WEEKDAY = r"(?:\s*[,(]?\s*(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s+[Nn]hật)\s*\)?)?"
DAY = re.compile(rf"(?:{_DAY}){_WEEKDAY}")
"""A day, or a month of a year, as plans write them, with the weekday beside it."""
_CITED = re.compile(
    r"(?:\bsố(?:\s*:)?\s*|\b)\d{1,5}\s*[-/][^\s,;]*[A-ZĐ][^\s,;]*\s*,?\s*$|\b(?:Luật|Pháp lệnh|Hiến pháp)\b[^;.]{0,80}$"
)
_RANK = "|".join(sorted(map(re.escape, RANKS), key=len, reverse=True))
_WORD = rf"[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)?"
_NOT_NAMES = (
    "Chủ|Phó|Bí|Trưởng|Chỉ|Chính|Giám|Ủy|Uỷ|Thường|Ban|Bộ|Sở|Phòng|UBND|HĐND|Đảng|Trợ|Tham|Cán|Thủ|Lãnh|Đại|Các|Cục|Công|Hội|Đoàn|"
    "Nguyên|Chánh|Tư|Trung|Viện|Tổ|Hiệu|Quyền|Đồng|Thư|Tổng|Vụ|Chi|Văn|Trạm|Đội|Khối"
)
_PERSON = re.compile(
    rf"(?P<head>(?:\b(?:[Đđ]ồng chí|[Đđ]/[Cc]|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)\b\.?:?\s+)?(?:\b(?:{_RANK})(?:\s+QNCN)?\s+)?)"
    rf"(?P<name>{_WORD}(?:\s+{_WORD}){{1,4}})"
)
_SURNAMED = re.compile(rf"^(?!(?:{_NOT_NAMES})\b)")


def emptied(text: str, known: Iterable[str] = ()) -> str:
    """The text with "…" for each day and each person's name; days of cited papers ("số 12/KH-UBND ngày …") belong to them and stay."""
    for name in sorted(filter(None, known), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", MISSING, text)
    return _PERSON.sub(_person, _without_days(text))


def _without_days(text: str) -> str:
    kept, at = "", 0
    for found in DAY.finditer(text):
        cited = _CITED.search(text[: found.start()])
        lead = re.match(r"(?:(?:đến|từ|và|[-–])\s+)?(?:(?:ngày|đêm|tháng)\s+)?", found[0])
        word = lead[0] if lead else ""
        kept += text[at : found.start()] + (found[0] if cited else word + MISSING)
        at = found.end()
    return kept + text[at:]


def _person(found: re.Match[str]) -> str:
    """A name counts where a salutation or a rank stands before it; a post after it ("đồng chí Chủ tịch …") is no name."""
    if not found["head"].strip() or not _SURNAMED.match(found["name"]):
        return found[0]
    words = found["name"].split()
    cut = next((at for at, word in enumerate(words) if at and not _SURNAMED.match(word) and at >= 2), len(words))
    rest = " ".join(words[cut:])
    return f"{found['head']}{MISSING}{' ' + rest if rest else ''}"
