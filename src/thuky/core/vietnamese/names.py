"""What stands around a person's name in a list: form of address, degree, rank and post, each taken into its own place.

Ranks are a closed list (Luật Sĩ quan Quân đội nhân dân Việt Nam, Điều 10; Luật Quân nhân chuyên nghiệp, Điều 16). A short form
that may mean two ranks (Th.tá, T.úy, B1) is left as typed: a wrong rank on paper is worse than one that the clerk fills in.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from thuky.core.vietnamese.text import clean, search_key, spelling_key

_NAVY_ABOVE = {"Thiếu tướng": "Chuẩn Đô đốc", "Trung tướng": "Phó Đô đốc", "Thượng tướng": "Đô đốc"}
_STEPS = ("Thiếu", "Trung", "Thượng", "Đại")
_SERVICE = " QNCN"


def _officers() -> list[str]:
    """Officers and professional servicemen from below; a professional stands just below the officer of the same rank."""
    ranks = ["Chuẩn úy" + _SERVICE]
    for class_name in ("úy", "tá", "tướng"):
        for step in _STEPS:
            rank = f"{step} {class_name}"
            professional = class_name != "tướng" and rank != "Đại tá"
            ranks += [rank + _SERVICE] if professional else []
            ranks += [rank]
            ranks += [_NAVY_ABOVE[rank]] if rank in _NAVY_ABOVE else []
    return ranks


RANKS = ("Binh nhì", "Binh nhất", "Hạ sĩ", "Trung sĩ", "Thượng sĩ", *_officers())
# Civilians of the army: written where a rank would stand, but no ranks.
CIVILIANS = ("CNQP", "VCQP", "CCQP")
SALUTATIONS = (
    "Đồng chí",
    "Ông",
    "Bà",
    "Ông (Bà)",
    "Anh",
    "Chị",
    "Cô",
    "Thầy",
    "Gia đình ông",
    "Gia đình bà",
    "Gia đình đồng chí",
)
_COMMON = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lâm trịnh mai tô trương đoàn hà cao tạ "
    "thái châu tăng quách lương lưu chu phùng vương thạch danh kim sơn triệu la bạch nông hứa khổng doãn từ tống tôn âu đàm "
    "giang kiều nghiêm quản thân tiêu văn vi lò hầu giàng ma mạc ninh cù sầm cầm quàng vừ bế lều tòng lục cung tiết khuất phí mẫn nhâm "
    "trà ngụy diệp hạ cấn biện bành chử đậu đồng đổng hạng kha khương lã lại lỗ lô lữ mã nhữ nhan ôn sái tần thẩm thiều thiệu tưởng ứng "
    "uông vàng vòng xồng sùng thào cháng đèo điểu khúc liễu liêu mông quế vầy ong lường mùa giáp hàn tráng tẩn chẩu đới khiếu ksor siu rmah kpă chung lầu "
    "trầm thông đàng ưng đăng bá chế kiên phàn phù quảng tằng trượng hán lù nguỵ "
    "chau néang neang alăng arất bhling pơloong zơrâm bríu ating"
)
SURNAMES = frozenset(_COMMON.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitName:
    """A cell that held a name, taken apart."""

    salutation: str = ""
    rank: str = ""
    full_name: str = ""
    position: str = ""
    degree: str = ""


_HOUSE = r"(?:(?:hộ\s+)?gia\s+đình|hộ|gđ)"
_SALUTATION_FORMS = tuple(
    (salutation, re.compile(form, re.IGNORECASE))
    for salutation, form in (
        ("Đồng chí", r"đồng\s+chí|đ\s*[/.]?\s*c(?=[\s.:])"),
        *((f"Gia đình {word}", rf"{_HOUSE}\s+{word}") for word in ("ông", "bà", "anh", "chị")),
        ("Gia đình đồng chí", rf"{_HOUSE}\s+(?:đồng\s+chí|đ\s*/\s*c)"),
        ("Ông (Bà)", r"ông\s*(?:/\s*bà|\(\s*bà\s*\))"),
        ("Cô", r"cô(?:\s+giáo)?"),
        ("Thầy", r"thầy(?:\s+giáo)?"),
        ("Ông", r"ông|mr|ô(?=\.)"),
        ("Bà", r"bà|mrs|ms|b(?=\.)"),
        *((word, word) for word in ("Anh", "Chị")),
    )
)
_ANY_SALUTATION = re.compile("|".join(form.pattern for _, form in _SALUTATION_FORMS), re.IGNORECASE)
_CAPITALS = "|".join(sorted({rf"{search_key(surname).upper()}\b" for surname in SURNAMES}))
_TITLES = (
    r"(?:pgs|gs|tskh|ts|t\.s|th\.?s|bs\s*\.?\s*ck\s*(?:i{1,2}|[12])|dsck\s*(?:i{1,2}|[12])|ck\s*(?:i{1,2}|[12])|bs|ds|kts|ks|cn|ls|đd|cvcc"
    r"|bsnt|ys|nhs|ktv|[cđ]nđd|cnktyh|đdv|dsđh|dsth|dscđ|nv?hs|ng[ưu]t|ngnd|ns[ưu]t|nsnd|tt[ưu]t|ttnd|(?-i:(?!NG|TR|"
    + _CAPITALS
    + r")[A-ZĐ]{3,7}(?=\.)))"
)
_DEGREE = re.compile(
    rf"{_TITLES}\s*\.\s*(?:{_TITLES}(?:\s*[.,]\s*|\s+))*|(?:{_TITLES}\s*,\s*)+{_TITLES}(?:\s*\.\s*|\s+)"
    r"|(?-i:[Yy] (?:s[ĩỹ]|tá)) (?=\S+ \S)|(?:(?:tiến|thạc|bác|dược) s[ĩỹ](?: (?:chuyên khoa|ck)\s*(?:i{1,2}|[12]))?|phó giáo sư|giáo sư|(?:kiến trúc|kỹ|luật) sư|cử nhân"
    r"|nhà giáo (?:ưu tú|nhân dân)|(?:nghệ sĩ|thầy thuốc|nghệ nhân) (?:ưu tú|nhân dân))[,.\s]+",
    re.IGNORECASE,
)
# Without its dot a degree is one only before a family name.
_BARE_DEGREE = re.compile(rf"(?:{_TITLES}(?:\s*[.,]\s*|\s+))+", re.IGNORECASE)
_END = r"(?=[\s,.;:)–-]|$)"
_SERVICE_FORM = r"(?P<cn>\s*[,(]?\s*(?:qncn|cn|chuyên nghiệp|quân nhân chuyên nghiệp)\s*\)?)?"
_CODE = re.compile(rf"(?P<step>[1-4])\s*(?P<bars>//?)\s*(?P<cn>-?\s*(?:qn)?cn)?{_END}", re.IGNORECASE)
_NCO = {"h1": "Hạ sĩ", "h2": "Trung sĩ", "h3": "Thượng sĩ"}
_NCO_CODE = re.compile(rf"h[123]{_END}", re.IGNORECASE)
_SHORT_STEPS = {
    "tr": "Trung",
    "thg": "Thượng",
    "thượng": "Thượng",
    "đ": "Đại",
    "đại": "Đại",
    "trung": "Trung",
    "thiếu": "Thiếu",
}
_SHORT = re.compile(
    rf"(?P<step>tr|thg|đ|thượng|đại|trung|thiếu)\s*[./]\s*(?P<grade>úy|uý|tá|tướng|sĩ|sỹ){_SERVICE_FORM}{_END}",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?P<rank>binh (?:nhì|nhất)|hạ s[ĩỹ]|(?:chuẩn|phó) đô đốc|đô đốc|chuẩn (?:úy|uý)"
    rf"|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng|s[ĩỹ])){_SERVICE_FORM}{_END}",
    re.IGNORECASE,
)
_CIVILIAN = re.compile(rf"(?:cnqp|vcqp|ccqp|qncn){_END}", re.IGNORECASE)
_ANY_RANK = re.compile(
    "[1-4h]|" + re.sub(r"\?P<\w+>", "?:", "|".join(form.pattern for form in (_SHORT, _WORDS, _CIVILIAN))), re.IGNORECASE
)
"""Most cells begin with none of them: one look instead of five."""
_BY_SPELLING = {spelling_key(rank): rank for rank in RANKS}
_BY_PLAIN = {search_key(rank): rank for rank in RANKS}
_BETWEEN = " \t.,:;-–"


def _named(rank: str, service: str | None) -> str:
    """The rank in the spelling of the closed list, as a professional's where the text says so; else nothing."""
    plain = spelling_key(rank).replace("sy\u0303", "si\u0303")
    if service or plain == spelling_key("Chuẩn úy"):
        return _BY_SPELLING.get(f"{plain}{_SERVICE.lower()}", "")
    return _BY_SPELLING.get(plain, "")


def _leading_rank(text: str) -> tuple[str, int]:
    """The rank with which the text begins and how many letters it takes; nothing and 0 where there is none."""
    if not _ANY_RANK.match(text):
        return "", 0
    if match := _CODE.match(text):
        grade = "úy" if match["bars"] == "/" else "tá"
        return _named(f"{_STEPS[int(match['step']) - 1]} {grade}", match["cn"]), match.end()
    if match := _WORDS.match(text):
        return _named(match["rank"], match["cn"]), match.end()
    if match := _SHORT.match(text):
        return _named(f"{_SHORT_STEPS[match['step'].lower()]} {match['grade']}", match["cn"]), match.end()
    if match := _NCO_CODE.match(text):
        return _NCO[match[0].lower()], match.end()
    if match := _CIVILIAN.match(text):
        return match[0].upper(), match.end()
    return "", 0


def read_rank(text: str) -> str:
    """The rank that a cell states, in full: "4//" is Đại tá, "4/CN" Đại úy QNCN; nothing where it states none or two."""
    text = clean(text).strip(_BETWEEN)
    rank, length = _leading_rank(text)
    if rank and length == len(text):
        return rank
    return _BY_PLAIN.get(search_key(text), "") if text.isascii() else ""


def _leading_salutation(text: str) -> tuple[str, int]:
    if not _ANY_SALUTATION.match(text):
        return "", 0
    for salutation, form in _SALUTATION_FORMS:
        if (match := form.match(text)) and _addresses(salutation, text[match.end() :]):
            return salutation, match.end()
    return "", 0


def _addresses(salutation: str, after: str) -> bool:
    """Whether the word is a form of address here: Ông is also a family name (Ông Ích Khiêm), Anh and Cô begin names too."""
    rest = after.strip(_BETWEEN)
    if after[:1] not in (" ", ":", ".") or not rest:
        return False
    if salutation == "Đồng chí" or after.lstrip().startswith(":"):
        return True
    words = rest.lower().split()
    known = (words[0] in SURNAMES and words[:-1] != ["văn"]) or _leading_rank(rest)[0] or _DEGREE.match(rest)
    return bool(known) if salutation == "Ông" else len(words) >= 2


def _leading_degree(text: str) -> tuple[str, int]:
    bare = _BARE_DEGREE.match(text)
    if bare and text[bare.end() :].split(" ")[0].lower() in SURNAMES:
        return bare[0].strip(), bare.end()
    match = _DEGREE.match(text)
    return ("".join(match[0].split()) if "." in match[0] else match[0].strip(" ,"), match.end()) if match else ("", 0)


def _heads(text: str) -> tuple[dict[str, str], str]:
    """What stands before the name, in whatever order, and the text that is left."""
    found: dict[str, str] = {}
    readers = (("salutation", _leading_salutation), ("rank", _leading_rank), ("degree", _leading_degree))
    going = True
    while going:
        going = False
        for field, read in readers:
            value, length = read(text)
            if value and field not in found and text[length:].strip(_BETWEEN):
                found[field] = value
                text = text[length:].lstrip(_BETWEEN)
                going = True
    return found, text


_PARTS = re.compile(r"\s*[,;()]\s*|\s*:\s+|\s+[-–—]+\s*|\s*[–—]+\s+|\s+(?=[1-4]\s*//?(?:\s*-?\s*(?:QN)?CN)?\s*$)")


@lru_cache(maxsize=256)  # a row of a list asks about the same cell several times
def split(text: str) -> SplitName:
    """One cell taken apart: "Đ/c 4// Nguyễn Văn A – CHT" is Đồng chí, Đại tá, Nguyễn Văn A, CHT."""
    if rank := read_rank(text):
        return SplitName(rank=rank)
    found, rest = _heads(clean(text).lstrip(_BETWEEN + "+*•"))
    name, *tail = _PARTS.split(rest)
    posts = ""
    for joint, part in zip(_PARTS.findall(rest), tail, strict=True):
        rank = read_rank(part)
        if rank and "rank" not in found:
            found["rank"] = rank
        elif part:
            # "Văn phòng - Thống kê" is one post; other joints are commas.
            posts += f"{(' - ' if set(joint.strip()) & set('-–—') else ', ') if posts else ''}{part}"
    return SplitName(full_name=name.strip(_BETWEEN), position=posts, **found)
