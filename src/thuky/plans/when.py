"""When a conference sits, told apart from the days beside it: rehearsals, terms, days of cited papers, days for bad weather."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thuky.plans import days

_REHEARSAL = re.compile(
    r"\b(?:hợp luyện|(?:tổng|sơ|phúc|chạy) duyệt|tổng dượt|duyệt (?:chương trình|kịch bản|nội dung|công tác|khánh tiết|trước)"
    r"|chạy (?:thử|chương trình)|(?:tập|luyện) (?:dượt|thử)|luyện tập|tập luyện|tập văn nghệ|công tác chuẩn bị|lắp đặt|trang trí"
    r"|kiểm tra (?:kỹ thuật|công tác|âm thanh|đường truyền|lần cuối)|thử (?:đường truyền|thiết bị|máy)|kết nối thử|diễn tập thử"
    r"|nhận phòng|làm thủ tục|(?:nhận|phát|cấp) (?:tài liệu|quân trang)|họp (?:báo|đoàn|trù bị)|dâng hương|viếng|bảo vệ đề cương)\b",
    re.I,
)
_WELCOME = re.compile(
    r"\b(?:đón (?:tiếp|khách|đại biểu)|tiếp đón|ổn định|tập trung|tập kết|có mặt|xuất phát|đăng ký đại biểu|đại biểu (?:ở xa )?(?:đến|về))\b(?:[^,;.]|\.(?=\d))*",
    re.I,
)
_BY_THEN = re.compile(
    r"\b(?:trước(?! mắt)|chậm nhất|xong|hoàn thành|muộn nhất|hạn|nộp|gửi|chốt|xác nhận|đăng ký(?! đại biểu))\b", re.I
)
_ASIDE = re.compile(
    r"\b(?:nếu|trường hợp|dự phòng|dời|hoãn|lùi|thay (?:cho|vì|đổi)|điều chỉnh|theo (?:kế hoạch|công văn|thông báo|quyết định)"
    r"|(?:công văn|kế hoạch|thông báo|quyết định|giấy mời|công điện) số|âm lịch|nhằm|tức|kỷ niệm|thành lập|truyền thống|hoặc|riêng)\b",
    re.I,
)
_CHOICE = re.compile(r"hoặc", re.I)
_MAIN = r"(?:khai mạc|chính thức|chính lễ|bắt đầu|bế mạc|hội nghị|hội thảo|đại hội|buổi lễ|lễ chính)"
_MAIN_WORDS = re.compile(rf"\b{_MAIN}\b", re.I)
_UNTIL_MAIN = re.compile(rf"^.*?(?:[,(:]|\bvà|[-–])\s*(?={_MAIN}\b)", re.I)
_FORMAL = re.compile(r"\bchính thức\b", re.I)
_PREPARATORY = re.compile(r"\b(?:phiên |họp )?trù bị\b[^,;.)\n]*(?:, ngày [^,;.)\n]*)?", re.I)
_MAIN_LABEL = re.compile(
    r"^\W*(?:(?:phần|buổi) (?:lễ|chính thức)|chính lễ|lễ chính(?: thức)?|chính thức)\b[^:]{0,30}:(?!\d)", re.I
)
_OTHER_TIME = re.compile(
    r"\bthời gian (?:chiến dịch|cao điểm|thực hiện|triển khai|phát động|tuyên truyền|chuẩn bị|báo cáo|nhận|áp dụng|thi đua)\b",
    re.I,
)
_OWN_LABEL = re.compile(
    r"^\W*(?!(?:buổi|ngày|sáng|chiều|tối|thứ|đợt|lớp|ca|phiên|khai mạc|bế mạc|kết thúc|từ|thời gian|bắt đầu|chính thức|đến|lúc)\b)[^\W\d][^:\d]{2,40}:(?=\s)",
    re.I,
)
_LEVELS = re.compile(r"^\W*(?:(?:ở )?cấp|vòng|cụm|khối|khu vực|tuyến|đối với|tại)\b", re.I)
_PLACE = re.compile(
    r"(?<=[^\n])\b(?:tại|địa điểm)\b[^;:\n]*?(?=[,.]\s+(?:ngày|lúc|từ|vào|khai mạc|\d{1,2}\s*(?:giờ|[gh]\d?))\b|[;:\n]|$)",
    re.I,
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SENTENCES = re.compile(r"[;\n]\s*|\.\s+(?=[^\W\d_])")
_COMMAS = re.compile(r",\s+")
_DATE = re.compile(
    r"(?<![\d/hg:])\d{1,2}(?:\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?|\.\d{1,2}\.\d{4}|-\d{1,2}-\d{4}|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)(?![\d/])",
    re.I,
)
_YEAR = re.compile(r"(?:[/.-]|năm)\s*((?:19|20)\d\d)\b", re.I)
_CONTINUES = re.compile(r"(?:ngày|thứ|chủ nhật|lúc|vào|hồi|từ|đến|sáng|chiều|tối)\b|\d", re.I)
_GAP = re.compile(
    r"(?:[\s,(–\-)]|\b(?:và|đến(?: hết)?|tới|ngày|lúc|vào|hồi|từ|khoảng|sáng|trưa|chiều|tối|buổi|cả|giờ|phút)\b|\d{1,2}[gh:]\d{0,2}|\d{1,2}\.\d\d(?=\s)|\d{1,2}(?=\s*(?:giờ|phút))"
    r"|(?<=giờ )\d\d|[’'`]|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|chủ nhật)*",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """The first day, the last where the sitting takes several, and the hour at which it begins; empty where not stated."""

    first: str = ""
    last: str = ""
    hour: str = ""


def read(text: str, year: int | None = None) -> Sitting:
    """The sitting that a text tells, lines under one heading apart; what cannot be told apart is left out."""
    named = _YEAR.findall(text)
    year = int(named[-1]) if named else year
    clauses = list(_sittings(_PREPARATORY.sub(_unless_dated, text) if _FORMAL.search(text) else text))
    clauses = [clause for clause in clauses if _MAIN_LABEL.match(clause)] or clauses
    spans = [days.span(_one_span(clause), year) for clause in clauses]
    spans = [span for span in spans if span[0]]
    levels = sum(1 for clause in clauses if _LEVELS.match(clause) or _OWN_LABEL.match(clause) and _DATE.search(clause))
    if levels > 1 and len({begun for begun, _ in spans}) > 1:
        return Sitting()  # each level or group meets on a day of its own
    first = min((begun for begun, _ in spans), default="")
    last = max((ended or begun for begun, ended in spans), default="")
    hours = [hour for clause in clauses for hour in days.clocks(_WELCOME.sub(" ", clause))]
    return Sitting(first=first, last=last if last > first else "", hour=hours[0] if hours else "")


def _sittings(text: str) -> Iterator[str]:
    """The clauses that speak of the sitting itself."""
    text = _BRACKETS.sub(lambda found: "" if _is_beside(found[0]) else found[0], _PLACE.sub(" ", text))
    clauses = [clause for sentence in _SENTENCES.split(text) for clause in _parted(sentence)]
    dated = [bool(_DATE.search(_WELCOME.sub(" ", clause))) for clause in clauses]
    for clause in clauses:
        aside = _ASIDE.search(clause)
        if _REHEARSAL.search(clause) and (begun := _UNTIL_MAIN.match(clause)):
            clause = clause[begun.end() :]
        elif aside and _DATE.search(clause[: aside.start()]) and not _CHOICE.match(aside[0]):
            clause = clause[: aside.start()]
        if not _is_beside(clause) and not (any(dated) and _only_welcomes(clause)):
            yield clause


def _only_welcomes(clause: str) -> bool:
    rest = _WELCOME.sub(" ", clause)
    begins = _MAIN_WORDS.search(rest) and days.clocks(rest)  # "bắt đầu lúc 14 giờ (đón tiếp từ 13 giờ 30)"
    return rest != clause and not _DATE.search(rest) and not begins


def _unless_dated(found: re.Match[str]) -> str:
    return found[0] if _DATE.search(found[0]) else ""


def _parted(sentence: str) -> Iterator[str]:
    """A sentence at the commas behind which something new is said; "08 giờ 00, ngày 29/8" stays together."""
    said = ""
    for piece in _COMMAS.split(sentence):
        if said and (_DATE.search(said) and _tells_time(piece) or not _CONTINUES.match(piece)):
            yield said
            said = piece
        else:
            said = f"{said}, {piece}" if said else piece
    yield said


def _tells_time(text: str) -> bool:
    return bool(_DATE.search(text) or days.clocks(text))


def _is_beside(clause: str) -> bool:
    beside = _REHEARSAL.search(clause) or _ASIDE.search(clause) or _OTHER_TIME.search(clause)
    return bool(beside or _BY_THEN.search(_WELCOME.sub(" ", clause)))


def _one_span(clause: str) -> str:
    """A clause as far as its days belong to one span: what stands between them is no more than "đến", "và", an hour."""
    dates = list(_DATE.finditer(clause))
    for before, after in zip(dates, dates[1:], strict=False):
        if not _GAP.fullmatch(clause[before.end() : after.start()]):
            return clause[: before.end()]
    return clause
