"""By when: the words of a deadline in running text ("chậm nhất ngày 22/8", "xong trước 16 giờ ngày …", "trong tháng 7/2026")."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.deadlines import latest_day
from thuky.plans import units
from thuky.plans.facts import Deadline
from thuky.plans.found import Found, closed, found
from thuky.plans.letters import UPPER
from thuky.plans.outline import Node

_CLOCK = r"(?:\d{1,2}\s*(?:giờ|g|h|:|\.(?=\d\d\s+ngày))\s*\d{0,2}(?:\s*phút|['’])?\s*,?\s*)?"
_HALF = r"(?:(?:sáng|chiều|tối|trưa|cuối|hết)\s+)*"
_DATE = r"(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)"
_BY = re.compile(
    rf"[,(\s]*(?:\btừ\s+(?:(?:sáng|chiều|tối)\s+)?(?:ngày\s+)?\d{{1,2}}(?:/\d{{1,2}}(?:/\d{{4}})?)?\s+(?=đến))?(?:\b(?:thời (?:gian|hạn)|hạn)(?: hoàn thành| thực hiện| gửi| nộp)?\s*:?\s*)?\b(?:(?:hoàn thành|hoàn tất|xong|thời hạn|hạn cuối|hạn chót|thời gian)\s+)?(?:chậm nhất|muộn nhất|trước|hết|xong trước|từ nay đến hết|đến hết|hạn cuối|hạn chót|hạn)"
    rf"(?:\s+(?:là|đến|vào|trước|hết|trong))*\s*:?\s*{_CLOCK}{_HALF}{_DATE}\)?"
    rf"|[,(\s]*\b(?:hoàn thành|hoàn tất|xong)\s+(?:vào\s+|trong\s+)?{_CLOCK}{_HALF}{_DATE}\)?"
    rf"|[,(\s]*\b(?:thời (?:gian|hạn)|hạn)(?: hoàn thành| thực hiện| gửi| nộp)?\s*:\s*{_CLOCK}{_HALF}{_DATE}\)?"
    rf"|,\s*(?:chốt|khóa sổ|kết thúc)\s+(?:vào\s+)?{_CLOCK}{_HALF}{_DATE}(?=\W*$)"
    rf"|\s*\((?:ngày|sáng|chiều|tối|trong ngày|từ ngày)\s+{_DATE}\)(?=\W*$)",
    re.I,
)
_IN_MONTH = re.compile(
    r"[,(\s]*\b(?:(?:hoàn thành|hoàn tất|xong|từ nay đến)\s+)?(?:trong|cuối|đầu|giữa|hết|trước)\s+(?:(?:cuối|đầu|giữa)\s+)?"
    r"(?:tuần\s+(?:đầu|cuối|thứ\s+[^\W\d]+|[1-4])(?: của)?\s+)?(?:tháng\s+\d{1,2}|quý\s+[IV1-4]{1,3})(?:\s*,\s*\d{1,2})*(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?\)?(?=\W*$)",
    re.I,
)
_AT_MEETING = re.compile(r"(?<=\s)(?:tháng\s+\d{1,2}|quý\s+[IV1-4]{1,3})(?:\s*/\s*|\s+năm\s+)\d{4}(?=\W*$)", re.I)
_MEETING = re.compile(
    r"\btrong\s+(?:buổi |kỳ |đợt |cuộc |phiên |dịp |các )?(?:sinh hoạt|họp|hội nghị|giao ban|tuần|chào cờ)(?:\s+[^\W\d]+){0,4}\s*$",
    re.I,
)
_ON_DAY = re.compile(rf"\s+(?:vào\s+|trong\s+)?(?:(?:sáng|chiều|tối)\s+|(?=ngày\b)){_DATE}(?=\W*$)", re.I)
_AT_HOUR = re.compile(r"\d\s*(?:giờ|[gh:])?\s*(?:phút)?$", re.I)
_OF_ANOTHER = re.compile(
    r"\b(?:số|kế hoạch|quyết định|công văn|thông báo|nghị quyết|chỉ thị|hướng dẫn|tờ trình|văn bản|công điện|hội nghị|hội thảo|đại hội|lễ|buổi|cuộc"
    r"|phiên|kỳ|đợt|kỷ niệm|từ|đến|và|diễn ra|tổ chức|khai mạc|bế mạc|tập huấn|tọa đàm|chương trình|duyệt|nhân)\b[^,;.]*$",
    re.I,
)  # a day behind these is that of another paper or of the conference itself
_CITED = re.compile(
    r"\b(?:số|kế hoạch|quyết định|công văn|thông báo|nghị quyết|chỉ thị|hướng dẫn|tờ trình|công điện|giấy mời)\b[^,;.]*$",
    re.I,
)
_TOO_LATE = re.compile(r"[,;.]\s*(?:nếu )?quá (?:thời )?(?:hạn|gian)\b.*$", re.I)
_ASKED_WELL = re.compile(
    r"^(?:thực hiện|triển khai|phối hợp)(?: thực hiện)?(?: tốt| nghiêm túc| nghiêm)(?: [^,;]{0,40})?[,;]\s+", re.I
)
_RELATIVE = re.compile(
    r"[,\s]+(?:(?:chậm nhất|muộn nhất|trong (?:vòng|thời hạn)|ít nhất|trước)\s+(?:là\s+)?)?\d{1,2}\s+(?:ngày|tuần|tháng)(?: làm việc)?\s+"
    r"(?:trước|sau|kể từ)(?: khi| ngày)?\s+(?:[^\W\d]+ ?){1,6}(?=\W*$)"
    r"|[,\s]+(?:chậm nhất\s+)?(?:trước|sau)(?: khi| ngày)?\s+(?:[^\W\d]+ ){1,6}\d{1,2}\s+(?:ngày|tuần)(?: làm việc)?(?=\W*$)"
    r"|[,(\s]+(?:chậm nhất\s+|ít nhất\s+)?trước(?: ít nhất)?\s+\d{1,2}\s+(?:ngày|tuần)(?: làm việc)?\)?(?=\W*$)",
    re.I,
)
_REMARK = re.compile(r"\s*\([^()]*\)$")
_DIGIT = re.compile(r"\d")
_DUE_LABEL = re.compile(r"^(?:thời (?:gian|hạn)|hạn)[^:]*:\s*", re.I)
_DATED = re.compile(
    rf"^(?:từ |trước |đến |chậm nhất |muộn nhất |vào |là |ngày |sáng |chiều |tối )*(?:ngày )?{_DATE}(?:\s*(?:-|–|đến)\s*{_DATE})?$",
    re.I,
)
_NO_WORK = re.compile(
    r"(?:tại|trong|ở|theo|có|phải|sẽ|được|thuộc|của|để|khi)\b", re.I
)  # "các đơn vị có tên tại mục IV …"
_TERM = re.compile(r"^(?:thời (?:hạn|gian)|hạn(?: cuối| chót)?)\s+(?=[^\W\d])", re.I)  # "Thời hạn gửi báo cáo: …"
_OF_FIGURES = re.compile(
    r"\b(?:số liệu|mốc|thống kê|thời điểm|tính)\b[^,;.]*$", re.I
)  # how far figures go is no day to keep
_CLAUSES = re.compile(rf";\s+|(?<!TP)(?<!Tp)(?<!đ/c)\.\s+(?=[{UPPER}])")


def only(said: str) -> str:
    """The words of a deadline that governs the whole of what is said: one clause with one day."""
    if not _DIGIT.search(said):
        return ""
    clauses = [clause for clause in _CLAUSES.split(closed(said)) if clause.strip()]
    matches = list(_BY.finditer(said)) or list(_IN_MONTH.finditer(said))
    if not matches:
        return _loose(said) if len(clauses) == 1 else ""
    if len(matches) != 1:
        return ""
    before, after = said[: matches[0].start()], said[matches[0].end() :]
    if before.count("(") > before.count(")") and any(map(str.isalpha, after)):
        return ""  # the day of an aside alone
    alone = any(not any(c.isalpha() for c in _BY.sub("", clause)) for clause in clauses)
    return matches[0][0] if len(clauses) == 1 or alone and clauses[-1].strip() in said[matches[0].start() :] else ""


def _loose(said: str) -> str:
    """The words of a deadline at the close of a bullet that no word such as "trước" opens: a day, a meeting, so long after something."""
    if relative := _RELATIVE.search(said):
        return relative[0]
    if (meeting := _AT_MEETING.search(said)) and _MEETING.search(said[: meeting.start()]):
        return meeting[0]
    day = _on_day(said)
    return day[0] if day else ""


def _on_day(said: str) -> re.Match[str] | None:
    """The day that closes a clause and is not that of another paper, of the conference or of an hour."""
    day = _ON_DAY.search(said)
    before = said[: day.start()].rstrip(" ,") if day else ""
    another = _CITED if day and before != said[: day.start()].rstrip() else _OF_ANOTHER  # "…, ngày 08/3" stands apart
    return day if day and not _AT_HOUR.search(before) and not another.search(before) else None


def bare(due_text: str) -> str:
    """The words of a deadline without the label and the brackets around them."""
    return _DUE_LABEL.sub("", due_text.strip(" ,()"))


def deadlines(node: Node, year: int | None, *, duty: bool = False) -> Iterator[Found]:
    """The days that a paragraph names for something to be done; in a duty of several clauses also "trình … ngày 24/11"."""
    if node.value and _DATED.match(node.heading) and (date := latest_day(node.heading, year or 0)):
        yield from found("deadlines", Deadline(date=date, what=closed(node.value)), node)
        return
    if not _DIGIT.search(node.text):
        return
    of_a_unit = node.value and units.is_unit(units.without_lead(_REMARK.sub("", node.heading)))
    for clause in _CLAUSES.split(closed(node.value if of_a_unit else node.text)):
        loose = _on_day(clause) if duty and units.begins_work(clause) else None
        for match, said in list(_each(clause)) or ([(loose, clause)] if loose else []):
            date = latest_day(match[0], year or 0)
            if match[0].strip(" ,(").startswith(("đến", "từ", "hết")) and _OF_FIGURES.search(
                said.partition(match[0])[0]
            ):
                continue
            left = _TOO_LATE.sub("", said.replace(match[0], " ", 1))
            what = closed(_work(_aside(said, match) or left)).lstrip(" ,")
            what = _TERM.sub("", what).rstrip(" :")
            if date and what:
                yield from found(
                    "deadlines", Deadline(date=date, what=re.sub(r"\s+(?=[,;])", "", " ".join(what.split()))), node
                )


def _aside(said: str, match: re.Match[str]) -> str:
    """What is due by a day in brackets: "tham mưu giấy mời (gửi trước 28/7)", or the brackets' own work where they name one."""
    before, _, after = said.partition(match[0])
    if before.count("(") <= before.count(")"):
        return ""
    rest = "" if match[0].endswith(")") else after.partition(")")[0]
    work = f"{before.rpartition('(')[2]} {rest}".strip()
    return work if len(work.split()) > 2 else before.rpartition("(")[0]


def _work(said: str) -> str:
    """What is done, without the unit that does it: behind "Ban X chủ trì, phối hợp Văn phòng Y …" the last work named."""
    unit, work = units.lead(said)
    asked = units.lead(work) if re.match(r"(?:đề nghị|yêu cầu)\b", work, re.I) else ("", "")
    if asked[0]:
        unit, work = asked[0], _ASKED_WELL.sub("", asked[1])  # "Hội đề nghị các chi hội thực hiện tốt, báo danh sách …"
    if not unit or not units.WITH.search(work):
        return work if unit and work and not _NO_WORK.match(work) else said
    last = [comma.end() for comma in re.finditer(r",\s+", work) if units.begins_work(work[comma.end() :])]
    return work[last[-1] :] if last and "phối hợp" not in work[last[-1] :] else said


def _each(clause: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each deadline of a clause with what is due by it: "gửi góp ý trước 25/01, hoàn chỉnh trước 15/02" is two."""
    every: list[re.Match[str] | None] = [*_BY.finditer(clause), None]
    begun = 0
    for match, after in zip(every, every[1:], strict=False):
        if match is None:
            return
        two = after is not None and units.begins_work(clause[match.end() : after.start()].strip(" ,"))
        yield match, clause[begun : match.end()] if two else clause[begun:]
        if not two:
            return
        begun = match.end()
