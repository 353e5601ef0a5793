"""Whose letterhead stands at the top left of a list; its people are of that body where nothing else says of which they are."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.bodies import by_words
from thuky.core.vietnamese.text import clean
from thuky.reading.cells import Sheet
from thuky.returns import signs

_ENDS = re.compile(
    r"danh sách|biểu|bảng|mẫu|phụ lục|tổng hợp|đăng ký|kính gửi|số\s*[:.\d]|\(|hội nghị|đại hội|lễ|chương trình|kế hoạch|trích ngang",
    re.IGNORECASE,
)
_STATE = re.compile(r"cộng h(?:òa|oà) xã hội|độc lập|đảng cộng sản", re.IGNORECASE)
_PLACE = re.compile(r"(?:xã|phường|thị trấn|tỉnh|huyện|quận|thành phố|tp|đặc khu)\b", re.IGNORECASE)
_PART = re.compile(
    r"(?:ban (?:thường trực|thường vụ|chấp hành|tổ chức|thư ký|giám đốc)|văn phòng|đảng ủy|bch)$", re.IGNORECASE
)
_BARE = re.compile(r"(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|ban chỉ huy quân sự", re.IGNORECASE)
_TITLE = re.compile(r"danh s[áa]ch\s+\w", re.IGNORECASE)
_MOST_LINES = 3


def sender(sheet: Sheet, top: int) -> str:
    """The body in the letterhead above a heading, as running text writes it; nothing where none stands there for certain."""
    lines = list(_lines(sheet, top))
    if not 1 <= len(lines) <= _MOST_LINES:
        return ""
    name = lines.pop()
    if lines and _PLACE.match(name):
        name = f"{lines.pop()} {name}"
    elif lines and _PART.match(name):
        name = lines.pop()
    bare = signs.body_word(name) == name or _BARE.fullmatch(name) is not None
    return by_words(name) if signs.gives_unit(name) and not bare else ""


def title(sheet: Sheet, top: int) -> str:
    """The line "DANH SÁCH …" above a heading."""
    cells = (clean(cell.text) for row in sheet.rows if row.number < top for cell in row.cells)
    return next((text for text in cells if _TITLE.match(text)), "")


def _lines(sheet: Sheet, top: int) -> Iterator[str]:
    """The lines in capitals at the left, from the top down to the title, the number or the first row without any."""
    above = [row for row in sheet.rows if row.number < top]
    middle = max((len(row.cells) for row in sheet.rows if row.number <= top), default=0) / 2
    for row in above:
        at, text = next(((at, cell.text) for at, cell in enumerate(row.cells) if cell.text.strip()), (0, ""))
        if at and at >= middle:
            continue
        for line in filter(None, (clean(part).strip(" *-_.") for part in text.split("\n"))):
            if _ENDS.match(signs.unnumbered(line)[1]) or not line.isupper():
                return
            if not _STATE.match(line):
                yield line
