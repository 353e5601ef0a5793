"""How many, in one line of a composition: "03 đồng chí", "mỗi đơn vị 02 đồng chí", "(32 trường x 02 người)", "khoảng 40 người"."""

import re

from thuky.plans import per_unit
from thuky.plans.facts import Delegation
from thuky.plans.labels import closed
from thuky.plans.per_unit import EACH, KINDS_OF_PEOPLE, WHO

_ABOUT = r"(?:(?:ước )?(?:khoảng|tính)|dự kiến|gồm|tổng số|không quá|tối đa)"
COUNT = re.compile(rf"{_ABOUT}?\s*\b(\d{{1,4}})\s*(?:\([^)]*\)\s*)?{WHO}(?!\w)", re.I)
TOTAL = re.compile(
    r"(?:tổng số|tổng cộng|^\W*cộng(?! tác| đồng| hòa| sản)|tổng quân số|quân số|số lượng)[^:;.\d]{0,60}:?\s*(?:khoảng\s+|dự kiến\s+)*(\d{1,4})\b",
    re.I,
)
LUMP = re.compile(rf"^(?:dự kiến|khoảng|gồm|có|\s)*(\d{{1,4}})\s*(?:\([^)\d]*\)\s*)?{WHO}\b", re.I)
_FIGURE = re.compile(r"^\s*(?:khoảng|dự kiến|gồm|có)?\s*(\d{1,4})(?:\s+[^\W\d]+){0,2}\W*$", re.I)
_BREAKDOWN = re.compile(r"\s*\((?!riêng\b)[^()]*\d[^()\d]+\d[^()]*\)")
_OF_WHOM = re.compile(
    rf"^\s*(?:{_ABOUT}\s*)*\d{{1,4}}\s*{WHO}\s*[,;:(]?\s*(?:trong đó|bao gồm|gồm|cụ thể)(?:\s+có)?\s*:?\s*", re.I
)
_COUNTED = re.compile(rf"(?:^|\s|\()(\d{{1,4}})\s*{WHO}\)?(?=\s*(?:[,;]|$|\s(?:và|cùng)\s))", re.I)
_BARE = re.compile(rf"\s*(?:{_ABOUT}\s*)?\d{{1,4}}\s*{WHO}\s*;", re.I)
_DONE = re.compile(r"(?:được|đạt|đã|có|tham gia|dự)\b", re.I)
_LONGEST = 500  # letters; no delegation has a longer line, and no row of them is six times as long
_SUMS_UP = re.compile(r"(?:tổng|cộng)\b", re.I)
_SUM_BEHIND = re.compile(r";\s*(?:tổng|cộng)\b", re.I)
_NO_PIECE = re.compile(r"^(?:trong đó|gồm|nam|nữ|sáng|chiều|tối|tổng|cộng|có|mỗi)\b", re.I)
_RESULT = re.compile(rf"=\s*(\d{{1,4}})(?:\s*{WHO})?\W*$", re.I)
_PRODUCT = re.compile(rf"\b(\d{{1,3}})\s+(?:[^\W\d]+,?\s+){{0,5}}[x×*]\s*(\d{{1,3}})\s*{WHO}", re.I)
_BRACKETED = re.compile(r"^([^()]*[^\W\d][^()]*?)\s*\((\d{1,3})\)$")
_SEPARATOR = re.compile(r"[,;]")
_FIGURED = re.compile(r"^([^\W\d][^\d,;:()]+?)\s*(?::\s*)?(\d{2,3})$")
_IN_HEAD = re.compile(rf"^([^():]+?)\s*\(\s*(?:dự kiến|khoảng|gồm|tổng số)?\s*(\d{{1,4}})\s*{WHO}\s*\)\s*:", re.I)
_LABELLED = re.compile(rf"^[^:;,()\d]{{3,60}}:\s*([^:;()]*[^\W\d][^:;()]*:\s*{_ABOUT}?\s*\d{{1,4}}\b[^:;]*)$", re.I)
_LED = re.compile(
    r"^(\d{1,3})\s+(?=(?:trưởng|phó|chủ tịch|bí thư|lãnh đạo|giám đốc|hiệu trưởng|chỉ huy|cán bộ|ủy viên|già làng)\b)",
    re.I,
)
_ALL = re.compile(r"^\s*(?:toàn thể|tất cả|đầy đủ)\W*$", re.I)
_TIMES_OF_DAY = re.compile(
    r"^(?:(?:(?:vào|lúc|từ|buổi|cả)\s+)*(?:sáng|chiều|tối|ngày|thứ|chủ nhật|\d{1,2}\s*(?:giờ|[hg:/]))[^,;:]*[,;:]\s*)+",
    re.I,
)
_COMES = re.compile(r",?\s+(?:tham |đến )?dự(?:,| và)? (?:phát biểu )?chỉ đạo(?: hội nghị)?$", re.I)
_REMARK = re.compile(
    r"\s*\((?:mời|do|để|dự(?! (?:phiên|buổi|phần))|nếu|theo|thay|kính|có|đã|cùng|cơ quan thường trực)\b[^()\d]*\)$",
    re.I,
)
GROUP = re.compile(
    r"^(?:các )?(?:(?:đại biểu|khách|thành phần)(?: (?:được )?(?:mời|triệu tập|mời dự|mời tham dự|khách mời))?|(?:về )?phía [^:;,\d]{2,40}"
    r"|(?:tại )?(?:các )?điểm cầu[^:]{0,60}|(?:cấp )?trên dự|(?:(?:kính )?mời|triệu tập|dự)(?: dự)?|(?:đại biểu )?(?:ở )?(?:cấp (?:tỉnh|huyện|xã|thành phố|trên|cơ sở)|trung ương|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tỉnh|huyện|thành phố|thị xã|xã|phường))(?:\s*\([^()\d]*\))?\s*:\s*(?!mỗi\b)(?=[^\W\d]|\d+\s?%|\d{1,3}\s+(?:doanh nghiệp|hợp tác xã|công ty|trường|bệnh viện|hộ|hội|đơn vị|cơ quan)\b)",
    re.I,
)
_COUNTED_GROUP = re.compile(rf"^([^:;\d]{{3,40}}?)\s*\(?(?:khoảng )?\d{{1,3}}\s*{WHO}\)?\s*(?:,\s*)?(?:gồm)?\s*:", re.I)
_PER_UNIT = re.compile(r"\s*\((?:\s*một\b|[^()]*\bmỗi\b)[^()]*\)", re.I)
_TIMES = re.compile(r"\s*\([^()]*\d(?:\s+[^\W\d]+){0,3}\s*[x×*]\s*\d[^()]*\)")


def parse(text: str) -> Delegation | None:
    """One delegation from its line: name and number, also "mỗi đơn vị 02 đồng chí" where the number of units is told."""
    if len(text) > _LONGEST:
        return None
    text = GROUP.sub("", _TIMES.sub("", _without_breakdown(closed(text))))
    inner = _LABELLED.match(text)
    text = inner[1] if inner else text
    told = _IN_HEAD.match(text)
    name, count = _in_head(text, told) if told else _told(text)
    name = closed(_REMARK.sub("", _PER_UNIT.sub("", closed(name)).strip(" ,;:-–"))).strip(" ,;:-–(")
    name = re.sub(r"^(?:kính )?mời\s+(?=[^\W\d])", "", name, flags=re.I)
    name = re.sub(r"^[x×*]\s*\d+\s+", "", _COMES.sub("", name))
    return Delegation(name=name, count=count) if any(c.isalpha() for c in name) else None


def _in_head(text: str, told: re.Match[str]) -> tuple[str, int]:
    """ "Ban Chấp hành (15 người): …"; of a level ("Cấp tỉnh (15 đại biểu): …") who they are stands behind the colon."""
    said = text[told.end() :].strip()
    level = GROUP.match(f"{told[1]}: {said}") and not COUNT.search(said)
    return (said if level and said else told[1]), int(told[2])


def _told(text: str) -> tuple[str, int | None]:
    each = EACH.search(text)
    if each and per_unit.APART.search(text, each.end()):
        return per_unit.in_all(text, each)
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
    if colon and _ALL.match(rest):
        return head, None
    every = list(EACH.finditer(text))
    plain = [match for match in COUNT.finditer(text) if all(_is_sum(text, match, one) for one in every)]
    plain.sort(key=lambda match: not _SUMS_UP.match(match[0].strip()))
    after = [match for match in plain if colon and match.start() > len(head)]
    if after:
        return EACH.sub("", head), int(after[0][1])
    if plain:
        first = min(plain[0].start(), each.start()) if each and text[: each.start()].strip(" -–") else plain[0].start()
        return EACH.sub("", _without(text, plain[0], first)), int(plain[0][1])
    if each:
        return per_unit.in_all(text, each)
    led = _LED.match(text)
    return (text[led.end() :], int(led[1])) if led else (text, None)


def _without_breakdown(text: str) -> str:
    """A line without brackets behind its number that only tell of whom that is made: "20 đồng chí (Tiểu đoàn 1: 10; …)"."""
    whole = COUNT.search(text)
    outside = whole and text[: whole.start()].count("(") == text[: whole.start()].count(")")
    return text[: whole.end()] + _BREAKDOWN.sub("", text[whole.end() :]) if whole and outside else text


def _is_sum(text: str, count: re.Match[str], each: re.Match[str]) -> bool:
    """Whether a number beside "mỗi … 05 người" is what all make, not of whom the five are: "(01 cán bộ, 04 nông dân)"."""
    if each.start() <= count.start() < each.end():
        return False
    before, after = text[: count.start()], text[count.end() :]
    inside = before.count("(") > before.count(")")
    return not inside or before.rstrip().endswith("(") and after.lstrip().startswith(")")


def several(text: str) -> list[Delegation]:
    """The delegations of one line that counts more than one: "Trung đoàn 8: 06 đ/c; Tiểu đoàn 2: 04 đ/c"; else none."""
    if len(text) > 6 * _LONGEST:
        return []
    text = _without_breakdown(text)
    head, colon, rest = text.partition(":")
    rest = _OF_WHOM.sub("", rest)
    if colon and not rest:
        return []
    if GROUP.match(_COUNTED_GROUP.sub(r"\1:", text)) and ";" in rest and not _SUM_BEHIND.search(rest):
        rows = (_in_a_row(closed(piece)) or _alone(piece) for piece in rest.split(";"))
        return [one for row in rows for one in row]
    wholes = [closed(whole) for whole in ((rest, text) if colon else (text,))]
    if not _SEPARATOR.search(closed(text)) and not any(len(_COUNTED.findall(whole)) > 1 for whole in wholes):
        return []
    figured = [match for piece in re.split(r"\s*,\s*", closed(rest)) if (match := _FIGURED.match(piece))]
    if (
        len(figured) > 1
        and all(len(one[1].split()) > 1 for one in figured)
        and len(figured) == len(re.split(r"\s*,\s*", closed(rest)))
    ):
        return [Delegation(name=match[1], count=int(match[2])) for match in figured]
    for whole in wholes:
        if whole is not wholes[-1] and _BARE.match(whole):
            continue  # "Hộ nông dân làng A: 40 hộ; làng B: 6 hộ": the label names the first
        for separator in (r"\s*;\s*", r"(?<=\))\s*,\s*"):
            pieces = [piece for piece in re.split(separator, whole) if piece]
            parsed = [(parse(piece), EACH.search(piece)) for piece in pieces]
            told = [one for one, each in parsed if one is not None and (one.count is not None or each)]
            if len(told) > 1 and len(told) == len(pieces) and not any(_NO_PIECE.match(one.name) for one in told):
                return told
        if told := _in_a_row(whole):
            return told
    return []


def _alone(text: str) -> list[Delegation]:
    one = parse(text)
    return [one] if one else []


def _in_a_row(text: str) -> list[Delegation]:
    """ "Văn phòng 05 đồng chí, Thanh tra 04 đồng chí": cut behind each number, where nothing follows the last one."""
    ends = [match.end() for match in _COUNTED.finditer(text)]
    if len(ends) < 2 or ends[-1] < len(text) or EACH.search(text):
        return []
    pieces = [re.sub(r"^\s*(?:[,;]|và\b|cùng\b)\s*", "", text[a:b]) for a, b in zip([0, *ends], ends, strict=False)]
    told = [one for piece in pieces if (one := parse(piece)) is not None and one.count is not None]
    return told if len(told) == len(pieces) and not any(_NO_PIECE.match(one.name) for one in told) else []


def _without(text: str, count: re.Match[str], first: int) -> str:
    """What is left without the figure and the word that only counts; people of a kind ("45 hội viên") are the name."""
    before = _TIMES_OF_DAY.sub("", text[:first]).strip(" ,;:-–(")
    if before:
        return before
    kind = re.search(rf"\b(?:{KINDS_OF_PEOPLE})$", count[0], re.I)
    after = text[count.end() :].strip(" ,;:-–)")
    bare = re.sub(r"^(?:là|của|thuộc|gồm|ở|từ)\s+", "", after, flags=re.I)
    if _DONE.match(bare):
        return text[count.start(1) + len(count[1]) :].strip(" ,;:-–)")  # "36 đồng chí được tuyên dương"
    return text[count.end() - len(kind[0]) :].strip(" ,;:-–)") if kind and bare == after else bare
