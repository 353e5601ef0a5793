"""Who is in charge of an item of the programme: behind a dash or colon, in brackets, after "do …", told by its label."""

import re

from thuky.core.vietnamese import names
from thuky.plans import units
from thuky.plans.labels import closed
from thuky.plans.letters import UPPER

_DOES = r"trình bày|thực hiện|điều hành|báo cáo|phát biểu|phụ trách|đảm nhiệm|chủ trì|dẫn dắt|hướng dẫn|công bố|truyền đạt|giới thiệu|thể hiện|biểu diễn|thông qua|trao"
_NAMED = re.compile(
    rf"\s*[-–:(]\s*((?:đồng chí|đ/c|ông|bà)\s+.+?)(?:\s+(?:{_DOES}))?\s*\)?$",
    re.I,
)
_LABEL = r"(?:(?:người|đơn vị|bộ phận|đồng chí)\s+)?(?:thực hiện|trình bày|phụ trách|điều hành|chủ trì|chủ tọa|chủ toạ|đảm nhiệm|báo cáo viên|giảng viên|diễn giả)"
_LABELLED = re.compile(rf"\s*[-–:;(,.]\s*{_LABEL}\s*:\s*(.+?)\)?$", re.I)
_IS_LABEL = re.compile(rf"^(?:{_LABEL}|người dẫn chương trình|mc)$", re.I)
_DONE_BY = re.compile(rf"\s*[-–(,;:]?\s*\bdo\s+([^()]+?)\s+(?:{_DOES})\s*\)?$", re.I)
_GAP = re.compile(r"\s+[-–]\s+|\s*\((?=[^()]+\)$)|:\s+")
_SPEAKS = re.compile(rf"\s+(?:{_DOES})$", re.I)
_REMARK = re.compile(r"\s*\([^()]*\)$")
_PERSON = re.compile(
    rf"(?i:(?:đồng chí|đ/c|ông|bà|thầy|cô|anh|chị|em|gs|pgs|tskh|ts|ths|bscki{{1,2}}|bs|ks|(?:luật|bác|nghệ|dược|kỹ|tiến|thạc|giáo|nhạc) s[ĩỹư]|nhà báo|nghệ nhân|giảng viên|báo cáo viên|(?:đại|thượng|trung|thiếu) (?:[tú][áày]|tướng))(?:\.\s*|\s+))+[{UPPER}]"
)
_NAME = re.compile(rf"^([{UPPER}][^\W\d_]*)(?:\s+[{UPPER}][^\W\d_]*){{1,4}}(?=$|\s*[,(]|\s+[-–]\s)")
_POST = re.compile(
    r"^(?:(?:đại|thượng|trung|thiếu) (?:tá|[úu][yý]|tướng),?\s+)?(?:(?:nguyên|quyền|q\.)\s+)?(?:(?:phó )?(?:chánh|tổng|chính (?:ủy|uỷ|trị viên)|chủ (?:tịch|nhiệm|tọa|toạ|trì)|thủ trưởng|trưởng|bí thư|giám đốc)"
    r"|(?:phó )?[^\W\d]+ (?:[^\W\d]+ )?trưởng|[uủ][yỷ] viên|mc|người dẫn chương trình|đoàn chủ tịch|chủ trì|thẩm phán|thanh tra|diễn giả|khách mời|ban tổ chức)\b",
    re.I,
)


_LONGEST_NAME = 300  # letters
_MOST_GAPS = 12


def parted(text: str) -> tuple[str, str]:
    """Title and presenter of an item; the presenter is empty where none is told."""
    near_end = max(0, len(text) - _LONGEST_NAME)
    who = _LABELLED.search(text, near_end) or _DONE_BY.search(text, near_end) or _NAMED.search(text, near_end)
    if who and who.start():
        return closed(text[: who.start()]), closed(_SPEAKS.sub("", who[1]))
    for gap in list(_GAP.finditer(text, near_end))[-_MOST_GAPS:]:
        tail = text[gap.end() :]
        name = closed(_SPEAKS.sub("", tail.rstrip(" )") if gap[0].strip() == "(" else tail))
        if gap.start() and is_who(name):
            return closed(text[: gap.start()]), name
    return text, ""


def is_who(text: str) -> bool:
    """Whether a text names a person, a post or a unit, and nothing else."""
    bare = _REMARK.sub("", text).strip()
    if _PERSON.match(bare) or units.is_unit(bare):
        return True
    name = _NAME.match(bare)
    if name and name[1].lower() in names.SURNAMES:
        return True
    return bool(_POST.match(bare)) and units.end(bare) == len(bare) and len(bare.split()) <= 20


def is_named(text: str) -> bool:
    """Whether a text begins with a person's own name, after a form of address, a rank or a degree."""
    bare = _REMARK.sub("", text[:_LONGEST_NAME]).strip()
    read = names.split(bare)
    words = re.split(r"[,(]|\s[-–]\s", read.full_name)[0].split()
    told = bool(read.rank or read.salutation or read.degree) or bool(words) and words[0].lower() in names.SURNAMES
    return (
        told
        and 1 < len(words) <= 5
        and all(word[:1].isupper() for word in words)
        and not units.is_unit(" ".join(words))
    )


def labelled(heading: str) -> bool:
    """Whether a label says who is in charge: "Người trình bày: …"."""
    return bool(_IS_LABEL.match(heading.strip()))
