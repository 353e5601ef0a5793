"""The top of the plan: bodies, number, place and date, the name of the paper, its grounds."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese.text import clean, search_key
from thuky.plans import marks, outline, units
from thuky.plans.days import days
from thuky.plans.found import Found, closed, found
from thuky.plans.outline import Node
from thuky.plans.paper import Paper
from thuky.reading.lines import Line

MOTTO = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI(?:\s+CHỦ\s+NGHĨA)?(?:\s+VIỆT\s+NAM)?|^(?:CHỦ\s+NGHĨA\s+)?VIỆT\s+NAM$"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc",
    re.I,
)
NUMBER = re.compile(r"^\W*Số\s*:?\s*(\d*)[\s.…_]*([/-]\s?[A-ZĐ][\wĐđ&.]*(?:\s?[/-]\s?[^\W\d][\wĐđ&.]*)*)")
_BARE_NUMBER = re.compile(r"^\W*Số\s*:?\s*(\d+)\s*$")
_DATED = re.compile(r"^[^,;]{0,60},?\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\W*$", re.I)
_DATED_BELOW = re.compile(r"^\W*(?:[^,;:\d]{2,40},\s*)?ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\W*$", re.I)
_DATES_IN_TITLE = re.compile(r"^\(\s*(?:\d{1,2}/\d{1,2}/)?\d{4}\s*[-–]\s*(?:\d{1,2}/\d{1,2}/)?\d{4}\s*\)(?:\s+\S.*)?$")
_YEAR_BELOW = re.compile(r"\bngày\s+\d{1,2}(?:\s+tháng(?:\s+\d{1,2}(?:\s+năm)?)?)?$", re.I)
_DATED_SHORT = re.compile(r"^[^,;\d]{2,60},\s*ngày\s+\d{1,2}/\d{1,2}/\d{4}\W*$", re.I)
_BASE = re.compile(
    r"^(?:căn cứ|thực hiện|xét|theo|tiếp tục thực hiện|thi hành|triển khai thực hiện|để|nhằm|chấp hành|trên cơ sở|được sự (?:đồng ý|nhất trí|thống nhất|cho phép|chấp thuận))\b",
    re.I,
)
_NEXT_GROUND = re.compile(
    r"[;,]\s+(?=(?:và )?được sự (?:đồng ý|nhất trí|thống nhất|cho phép|chấp thuận)\b)"
    r"|;\s+(?=(?:và )?(?:căn cứ|thực hiện|xét|thi hành|chấp hành|triển khai thực hiện|trên cơ sở|theo (?:đề nghị|chỉ đạo|ý kiến|tinh thần|nội dung|chương trình|kế hoạch|công văn|quyết định))\b)",
    re.I,
)
_CITED = re.compile(r"\b\d{1,4}/(?:\d{4}/)?[A-ZĐ]{2}")
_ON_GROUNDS = re.compile(r"^(?:cac )?(?:can cu|co so)(?: phap ly| xay dung ke hoach| ban hanh)?$")
_GROUNDS = re.compile(
    r"^(?:căn cứ|thực hiện|xét|theo|tiếp tục thực hiện|thi hành|triển khai thực hiện|chấp hành|trên cơ sở|được sự (?:đồng ý|nhất trí|thống nhất|cho phép|chấp thuận))\b",
    re.I,
)
_LEAD = re.compile(
    r"^(.*?)(?:,\s*)?\b(?:ban hành|xây dựng|lập|lên)\s+kế hoạch\b|^(.*?)(?:,\s*)?\b(?:tổ chức|triển khai)\b.*\b(?:như sau|sau đây|sau)\s*:?$",
    re.I,
)
_KINDS = (
    ("so-ket", r"sơ kết"),
    ("tong-ket", r"tổng kết"),
    ("tap-huan", r"tập huấn|bồi dưỡng"),
    ("quan-triet", r"quán triệt"),
    ("trien-khai", r"triển khai"),
    ("giao-ban", r"giao ban"),
    ("gap-mat", r"gặp mặt|họp mặt"),
    ("hoi-thao", r"hội thảo"),
    ("toa-dam", r"t[oọ][ạa] đàm"),
    ("dai-hoi", r"đại hội"),
    ("le", r"lễ"),
    ("hop", r"họp"),
)


def find(paper: Paper) -> Iterator[Found]:
    """Bodies, number and date, title and kind, grounds."""
    yield from _number_and_date(paper)
    title = _title(paper)
    text = re.sub(r"^(?:V/v|Về việc)\s+", "", closed(clean(" ".join(node.text for node in title))), flags=re.I)
    text = text[:1].upper() + text[1:]
    yield from found("title", text, *title)
    yield from found("kind", kind(text) if text else "", *title)
    for node in paper.head:
        if node not in title and _GROUNDS.match(node.text):
            ground, _ = parted(node.text)
            for one in _NEXT_GROUND.split(ground):
                yield from found("bases", closed(one), node)
    for node in (part for section in paper.sections for part in (section, *section.children)):
        if _ON_GROUNDS.match(node.key):
            for child in node.children:
                yield from found("bases", closed(child.text), child)


def kind(title: str) -> str:
    """The kind of conference, by the first word in its title that tells one."""
    places = [(match.start(), code) for code, words in _KINDS if (match := re.search(rf"\b(?:{words})\b", title, re.I))]
    return min(places)[1] if places else "khac"


def pieces(line: Line) -> list[str]:
    """What stands in a line of the letterhead, column by column, without the motto."""
    pieces = line.cells or (line.text,)
    if re.fullmatch(r"\W*Số\s*:?", pieces[0]):  # the blank of the number is no gap between columns
        pieces = (" ".join(pieces[:2]), *pieces[2:])
    texts = [outline.tidy(MOTTO.sub(" ", piece)) for piece in pieces]
    return [text for text in texts if any(c.isalnum() for c in text)]


def _number_and_date(paper: Paper) -> Iterator[Found]:
    top = [
        *paper.top,
        *(
            line
            for line in paper.lines[paper.title_at + 1 :][:12]
            if NUMBER.match(line.text) or _DATED_BELOW.match(line.text)
        ),
    ]
    for at, line in enumerate(top):
        for piece in [*pieces(line), outline.tidy(line.text)]:
            if _YEAR_BELOW.search(piece) and top[at + 1 :]:  # a narrow column broke the date
                piece = f"{piece} {(pieces(top[at + 1]) or [''])[-1]}"
            number = NUMBER.match(piece) or _BARE_NUMBER.match(piece)
            if number:
                symbol = re.sub(r"\s", "", number[2]) if number.re is NUMBER else ""
                yield Found(key="number", value=number[1] + symbol, lines=(line.number,))
                piece = piece[number.end() :].strip()
            if (_DATED.match(piece) or _DATED_SHORT.match(piece)) and (day := days(piece)):
                yield Found(key="date", value=day[0].isoformat(), lines=(line.number,))


def _title(paper: Paper) -> list[Node]:
    if paper.title_at < 0:
        return []
    own = re.sub(r"^KẾ HOẠCH\W*", "", outline.tidy(paper.lines[paper.title_at].text))
    number = paper.lines[paper.title_at].number
    title = (
        [Node(rank=marks.PLAIN, text=own, line=number, last_line=number)]
        if search_key(own) and own != "K Ế H O Ạ C H"
        else []
    )
    for node in paper.head:
        text = node.text
        if title and (_is_base(text) or _is_lead(text)):
            break
        if NUMBER.match(text) or _DATED.match(text) or not any(c.isalpha() for c in text) or text.startswith("("):
            if title and text.startswith("("):
                if not _DATES_IN_TITLE.match(text):
                    break
                title.append(node)
            continue
        ended = title and title[-1].text.endswith((".", ";")) and not (title[-1].text[-1] == ";" and text[:1].islower())
        if ended or len(title) > 6 or len(text) > 600:
            break
        title.append(node)
    return title


def _is_base(text: str) -> bool:
    """A ground, not the second line of a title that begins with "thực hiện …"."""
    cited = " số " in text or bool(_CITED.search(text)) or text.endswith((".", ";", ":", ","))
    return bool(_BASE.match(text)) and (cited or text.startswith("Căn cứ "))


def _is_lead(text: str) -> bool:
    return text.endswith(":") and bool(_LEAD.match(text))


def parted(text: str) -> tuple[str, str]:
    """The ground and the body in "Thực hiện Kế hoạch …, <body> ban hành Kế hoạch …"; one of them may be empty."""
    lead = _LEAD.match(text)
    if lead is None:
        return text, ""
    before = (lead[1] if lead[1] is not None else lead[2]) or ""
    for cut in reversed([match.end() for match in re.finditer(r"[,;.]\s+", before)] or [0]):
        if units.begins(before[cut:]):
            return before[:cut].strip(" ,;"), before[cut:].strip(" ,;")
    return (text, "") if _GROUNDS.match(text) else ("", "")
