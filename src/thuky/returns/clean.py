"""One row of cells becomes one person: names freed of ranks and forms of address, phones given back their 0, dates read."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from thuky.core.vietnamese import dates, names
from thuky.core.vietnamese.text import clean, loose_key, search_key
from thuky.reading.cells import Cell
from thuky.returns import signs

_SALUTATIONS = {
    "dc": "Đồng chí", "d/c": "Đồng chí", "d.c": "Đồng chí", "dong chi": "Đồng chí", "ong": "Ông", "ba": "Bà",
    "ong/ba": "Ông (Bà)", "ong (ba)": "Ông (Bà)", "o": "Ông", "b": "Bà", "mr": "Ông", "ms": "Bà", "mrs": "Bà",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
DASHES = ("-", "–", "—")
_JOINTS = " \t\n,;.:-–—/|()"
_SHORT_RANK = re.compile(r"((?:th|t|tr|đ|thg)\s*[./]\s*(?:tá|úy|uý|tướng))\s*[,;–-]\s*(.+)", re.IGNORECASE | re.DOTALL)
_CLERGY = re.compile(
    r"(?:(?:Đại|Sa) đức|(?:Thượng|Hòa|Hoà) (?:tọa|toạ|thượng)|(?:Ni|Mục|Giáo|Lễ) sư|(?:Linh|Nữ) (?:mục|tu)|Già làng|Trưởng lão|Chức việc|Giảng sư) (?=\S+ \S)"
)
_CODED = re.compile(r"[1-4]//?(?=[^\W\d])")
_LAST_RANK = re.compile(r"(.+?)\s*[/(]\s*([1-4]//?|[^\d/()]+)\)?")
_NUMBERING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})+\.?\s+|\d{1,3}\s*[.)-]+|\d{2,3}\s*/)\s*(?=[^\W\d])")
_PHONE_OF = re.compile(r"[\s,;:(-]+(?:đt|sđt|điện thoại)?[\s.:]*((?:\+?84|0)[\d .]{8,13})\)?$", re.IGNORECASE)
_NUMBER = re.compile(
    r"[\s,;:(–-]*(?:(?:số )?(?:điện thoại|sđt|đtdđ|đt|dđ|di động|tel|zalo)\s*[:.]?\s*)?(?<!\d)((?:\(?\+?84\)?|0)[\d .]{7,12}\d)\)?",
    re.IGNORECASE,
)
_BORN_IN = re.compile(
    r"[\s,;:(–-]*(?:sinh )?(?:năm |ngày |sn:? ?)?\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/\d{4}|(?:19|20)\d{2})\b\)?",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\s*\(?\s*(?:từ |t|tháng )?\d{1,2}\s*[/.-]\s*\d{4}\s*\)?$", re.IGNORECASE)
_PHONE_WORDS = re.compile(
    r"^(?:số )?(?:điện thoại|sđt|đtdđ|đt|dđ|di động|tel|zalo)\s*[:.]?\s*(?=[\d+(])|\s*\(?(?:zalo|viber)\)?$|(?<=^\d{9})\.0$|(?<=^\d{10})\.0$",
    re.IGNORECASE,
)
_BORN = re.compile(r"^(?:sinh )?(?:năm|ngày)?\s*:?\s*(?=\d)", re.IGNORECASE)
_PHONE_CUT = re.compile(r"\s+[-–]\s+|[;,/\n|]|\s+(?:hoặc|và)\s+")
_PHONE_SIGNS = re.compile(r"[\s.()\-–']")
_EPOCH = date(1899, 12, 30)


_ADDRESSED = re.compile(r"\s*(ông|bà)\b[\s.:]*(?=\S)", re.IGNORECASE)
_FAMILY = re.compile(r"\s*(?:gia đình|hộ)\s+(?=(?:ông|bà)\b)", re.IGNORECASE)


def addressed(texts: Iterable[str]) -> bool:
    """Whether a column of names puts Ông or Bà before each person: then Ông is nobody's family name there."""
    found = [_FAMILY.sub("", text) for text in texts if text and not signs.is_body(text)]
    forms = {match[1].lower() for text in found if (match := _ADDRESSED.match(text))}
    return bool(forms) and 3 * sum(bool(_ADDRESSED.match(text)) for text in found) >= 2 * len(found) and len(found) > 1


def unnumbered(text: str) -> str:
    """A name without the number before it: "1. Nguyễn Văn An"."""
    return text[match.end() :] if (match := _NUMBERING.match(text)) else text


def person_name(text: str, *, is_addressed: bool = False) -> names.SplitName:
    """The name cell taken apart; names in capitals or small letters come out as a person writes them."""
    text = unnumbered(text)
    form = _ADDRESSED.match(text) if is_addressed else None
    if form and len(text[form.end() :].split()) >= 2:
        rest = person_name(text[form.end() :])
        return replace(rest, salutation=form[1].capitalize())
    split = names.split(text.rstrip("* "))
    if not split.full_name:
        return names.SplitName(full_name=clean(text))
    written = cased(split.full_name)
    return split if written == split.full_name else replace(split, full_name=written)


def name_and_phone(text: str) -> tuple[str, str]:
    """A name cell that ends with a telephone number; most do not."""
    found = _PHONE_OF.search(text)
    return (text[: found.start()].strip(), phone(Cell(found[1]))) if found else (text, "")


def name_and_duty(text: str) -> tuple[str, str]:
    """A name cell that begins with what the person does: "Trưởng đoàn: Ông Lê Văn An"."""
    before, cut, after = text.partition(":")
    if not cut or len(before.split()) > 5 or signs.is_person(before) or not signs.is_person(after.strip()):
        return text, ""
    known = rank_and_post(before)[0] or names.split(f"{before} Nguyễn Văn An").full_name == "Nguyễn Văn An"
    return (text, "") if known else (after.strip(), unnumbered(before).strip(_JOINTS))


def and_phone(text: str) -> tuple[str, str]:
    """A cell of words and telephone numbers, in any order."""
    numbers = [phone(Cell(match[1])) for match in _NUMBER.finditer(text)]
    return (_NUMBER.sub("", text).strip(_JOINTS), "; ".join(numbers)) if numbers else (text, "")


def and_birth(text: str) -> tuple[str, str]:
    """A cell of words and a day or year of birth: "Nguyễn Văn An (1980)"."""
    match = _BORN_IN.search(text)
    if match is None:
        return text, ""
    return f"{text[: match.start()]}{text[match.end() :]}".strip(_JOINTS), birth(Cell(match[1]))


def cased(name: str) -> str:
    """NGUYỄN VĂN AN, nguyễn văn an and Nguyễn văn an as Nguyễn Văn An; else each word that is in capitals, or begins like ánh."""
    if name.istitle():
        return name
    if clergy := _CLERGY.match(name):
        return clergy[0] + cased(name[clergy.end() :])
    if name.isupper() or (name[1:].islower() and " " in name):
        return _WORD.sub(lambda word: word[0].capitalize(), name)
    return _WORD.sub(lambda word: _cased(word[0]), name)


def _cased(word: str) -> str:
    if sum(map(str.isupper, word)) > 1:
        return word.capitalize()
    return word if word[0].isascii() else word[0].upper() + word[1:]


flat = lru_cache(maxsize=8192)(clean)


@lru_cache(maxsize=4096)
def rank_and_post(text: str) -> tuple[str, str]:
    """A cell that may hold a rank before or after a post: "Thiếu tá, Trợ lý" is ("Thiếu tá", "Trợ lý")."""
    text = clean(text)
    if rank := names.read_rank(text) or names.read_rank(_SINCE.sub("", text)):
        return rank, ""
    ends = [match.end() for match in re.finditer(r"[^\s,;–-]+", text)]
    for end in reversed(ends[:6]):
        if rank := names.read_rank(text[:end]):
            return rank, text[end:].strip(_JOINTS)
    *_rest, last = re.split(r"[,;]|\s[-–]\s", text)
    if _rest and (rank := names.read_rank(last)):
        return rank, text[: -len(last)].strip(_JOINTS)
    if (code := _CODED.match(text)) and (rank := names.read_rank(code[0])):
        return rank, text[code.end() :].strip(_JOINTS)
    for joint in re.finditer(r"[/.(]", text):
        if text[: joint.start()][-1:].isalpha() and (rank := names.read_rank(text[: joint.start()])):
            return rank, text[joint.end() :].strip(_JOINTS)
    if (last := _LAST_RANK.fullmatch(text)) and (rank := names.read_rank(last[2])):
        return rank, last[1].strip(_JOINTS)
    if short := _SHORT_RANK.fullmatch(text):
        return short[1], short[2].strip(_JOINTS)
    return "", text


def salutation(text: str) -> tuple[str, str]:
    """A form-of-address cell: (salutation, rank); lists put ranks there for soldiers."""
    text = clean(text)
    if rank := names.read_rank(text):
        return "", rank
    return _SALUTATIONS.get(search_key(text).rstrip(":. "), text), ""


def known_salutation(text: str) -> str:
    """Ông, Bà or Đồng chí where a cell says nothing else."""
    return _SALUTATIONS.get(search_key(clean(text)).rstrip(":. "), "")


def identity(heading: str, text: str) -> str:
    """A number of a citizen's card gets back the 0 that a spreadsheet took; anything else stays."""
    if len(text) != 11 or not (text.isascii() and text.isdigit()):
        return text
    return f"0{text}" if any(word in loose_key(heading) for word in ("cccd", "cancuoc", "dinhdanh")) else text


def phone(cell: Cell) -> str:
    """A telephone number as digits, its lost 0 given back; two numbers stay two."""
    if len(cell.text) == 10 and cell.text.isascii() and cell.text.isdigit():
        return cell.text
    text = _PHONE_WORDS.sub("", clean(cell.text, lines=True))
    if signs.is_nothing(text):
        return ""
    whole = _digits(text)
    if whole is not None and len(whole) <= 12:
        return _national(whole)
    if whole is not None and len(whole) == 20:
        return f"{_national(whole[:10])}; {_national(whole[10:])}"
    pieces = [digits for piece in _PHONE_CUT.split(text) if (digits := _digits(piece)) is not None]
    if (
        pieces
        and all(8 <= len(piece) <= 12 for piece in pieces)
        and sum(map(len, pieces)) == sum(map(str.isdigit, text))
    ):
        return "; ".join(map(_national, pieces))
    return clean(text)


def _digits(text: str) -> str | None:
    digits = _PHONE_SIGNS.sub("", text).removeprefix("+")
    return digits if digits.isascii() and digits.isdigit() else None


def _national(digits: str) -> str:
    if len(digits) == 9 and digits[0] in "35789":
        return "0" + digits
    if len(digits) in (11, 12) and digits.startswith("84"):
        return "0" + digits[2:].removeprefix("0")
    return digits


def birth(cell: Cell) -> str:
    """A day or year of birth as the office writes it on screen: 09/02/1988, 1975; a serial number of Excel is a day."""
    if cell.day:
        return dates.screen(cell.day)
    text = _BORN.sub("", clean(cell.text))
    if text.isascii() and text.isdigit() and len(text) == 2 and int(text) >= 30:
        return f"19{text}"
    if text.isascii() and text.isdigit() and 5_000 <= int(text) <= 60_000:
        return dates.screen(_EPOCH + timedelta(days=int(text)))
    day = dates.parse(text)
    return dates.screen(day) if day else text


def sex(text: str) -> str:
    """Nam or Nữ from NAM, nu, nữ, F; nothing else is made up."""
    key = search_key(text)
    return {"nam": "Nam", "nu": "Nữ", "m": "Nam", "f": "Nữ", "gai": "Nữ", "trai": "Nam"}.get(key, "")


def plain(text: str) -> str:
    """Any other cell: clean text, its line breaks kept only where they are a list."""
    text = clean(text, lines="\n" in text)
    return "" if text in DASHES else text


def filled(values: Mapping[str, str]) -> dict[str, str]:
    """The fields that hold something."""
    return {field: value for field, value in values.items() if value}
