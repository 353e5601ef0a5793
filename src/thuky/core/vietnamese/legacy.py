"""Text typed in the fonts of before Unicode: TCVN3 (.VnTime, "ABC") and VNI-Windows, both shown as Western letters.

Fonts lie, so the letters decide. Convert before cleaning: in TCVN3 the soft hyphen is the letter ư.
A font whose name ends in H (.VnTimeH) has the same codes for capitals: whoever reads fonts asks for capitals.
"""

import re
import unicodedata
from functools import cache
from typing import Literal

Encoding = Literal["tcvn3", "vni"]

_TCVN3_LETTERS = (
    "A1 Ă A2 Â A3 Ê A4 Ô A5 Ơ A6 Ư A7 Đ A8 ă A9 â AA ê AB ô AC ơ AD ư AE đ "
    "B5 à B6 ả B7 ã B8 á B9 ạ BB ằ BC ẳ BD ẵ BE ắ C6 ặ C7 ầ C8 ẩ C9 ẫ CA ấ CB ậ CC è CE ẻ CF ẽ D0 é D1 ẹ "
    "D2 ề D3 ể D4 ễ D5 ế D6 ệ D7 ì D8 ỉ DC ĩ DD í DE ị DF ò E1 ỏ E2 õ E3 ó E4 ọ E5 ồ E6 ổ E7 ỗ E8 ố E9 ộ "
    "EA ờ EB ở EC ỡ ED ớ EE ợ EF ù F1 ủ F2 ũ F3 ú F4 ụ F5 ừ F6 ử F7 ữ F8 ứ F9 ự FA ỳ FB ỷ FC ỹ FD ý FE ỵ"
)
_VNI_TONES = {"": "", "\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_CIRCUMFLEX = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_VNI_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_VNI_WHOLE = {"đ": "ñ", "ơ": "ô", "ư": "ö", "ị": "ò", "ỉ": "æ", "ĩ": "ó", "ì": "ì", "í": "í", "ỵ": "î"}


def _vni() -> dict[str, str]:
    """Every letter with its VNI spelling: the base letter, then the mark in the case of the letter."""
    bases = [(base, base, _VNI_TONES) for base in "aeouy"] + [("ơ", "ô", _VNI_TONES), ("ư", "ö", _VNI_TONES)]
    bases += [
        ("â", "a", _VNI_CIRCUMFLEX),
        ("ê", "e", _VNI_CIRCUMFLEX),
        ("ô", "o", _VNI_CIRCUMFLEX),
        ("ă", "a", _VNI_BREVE),
    ]
    table = {
        unicodedata.normalize("NFC", base + tone): written + mark
        for base, written, marks in bases
        for tone, mark in marks.items()
    }
    # ỵ has a sign of its own; the plain base letters stay themselves.
    table |= _VNI_WHOLE
    table = {letter: spelling for letter, spelling in table.items() if not letter.isascii()}
    return table | {letter.upper(): spelling.upper() for letter, spelling in table.items()}


@cache
def _from_unicode(encoding: Encoding) -> dict[int, str]:
    if encoding == "vni":
        return {ord(letter): spelling for letter, spelling in _vni().items()}
    pairs = re.findall(r"(\w\w) (\w)", _TCVN3_LETTERS)
    table = {ord(letter): chr(int(code, 16)) for code, letter in pairs}
    # Only seven capitals exist: the others are the small letter in a capital font.
    return table | {ord(chr(c).upper()): code for c, code in table.items() if ord(chr(c).upper()) not in table}


@cache
def _to_unicode(encoding: Encoding) -> tuple[re.Pattern[str], dict[str, str]]:
    table: dict[str, str] = {}
    for letter, spelling in _from_unicode(encoding).items():
        table.setdefault(spelling, chr(letter))
    if encoding == "vni":
        # A capital with a small mark occurs where a capital letter was typed in front: Aán is Ấn.
        table |= {
            spelling[0].upper() + spelling[1]: letter.upper()
            for spelling, letter in table.items()
            if len(spelling) == 2
        }
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), table


def to_unicode(text: str, encoding: Encoding, *, capitals: bool = False) -> str:
    """Old text in today's letters; capitals=True for a run in a font of capitals."""
    pattern, table = _to_unicode(encoding)
    if encoding == "tcvn3" and "\xad" in text:
        text = _WORD_WITH_HYPHEN.sub(_without_left_over, text)
    converted = pattern.sub(lambda match: table[match[0]], text)
    return converted.upper() if capitals else converted


def _without_left_over(word: re.Match[str]) -> str:
    """A soft hyphen at the end of a word is ư where that makes a word ("nh\xad"), else left over from another program."""
    pattern, table = _to_unicode("tcvn3")
    with_it, without = (pattern.sub(lambda match: table[match[0]], text) for text in (word[0], word[0][:-1]))
    return word[0][:-1] if _is_syllable(without) and not _is_syllable(with_it) else word[0]


def from_unicode(text: str, encoding: Encoding) -> str:
    """Today's letters in an old encoding: the way back, by which reading is proved."""
    return unicodedata.normalize("NFC", text).translate(_from_unicode(encoding))


_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"(?:uyê|uya|uyu|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|uây|uơ|iê|yê|uô|ươ|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oă|oe|oi|ôi|ơi|ooo?"
    r"|ua|uâ|uê|ui|uy|ưa|ưi|ưu|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])?"
)
_TONE_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD_WITH_HYPHEN = re.compile(r"[^\s\xad]+\xad(?![^\s.,;:)])")
_WORD = re.compile(r"[^\W\d_]+")
_UNICODE_ONLY = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")


@cache
def _is_syllable(word: str) -> bool:
    """Whether a word could be Vietnamese: an initial, a vowel, a final, and at most one tone."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = len(_TONE_MARKS.findall(marks))
    plain = unicodedata.normalize("NFC", _TONE_MARKS.sub("", marks))
    return tones <= 1 and _SYLLABLE.fullmatch(plain) is not None


def detect(text: str) -> Encoding | None:
    """Which old encoding the text is in, judged by its letters; None for today's text and where there is doubt.

    Ask for a whole column rather than a cell: short words can be read both ways.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() or _UNICODE_ONLY.search(composed):
        return None
    now = strange(composed)
    if not now:
        return None
    left = {encoding: strange(to_unicode(text, encoding)) for encoding in ("tcvn3", "vni")}
    best: Encoding = "tcvn3" if left["tcvn3"] < left["vni"] else "vni"
    return best if left["tcvn3"] != left["vni"] and left[best] * 4 <= now else None


def fits(text: str, encoding: Encoding) -> bool:
    """Whether text that names an old font can be read in its encoding, and reads worse as it stands."""
    now = strange(unicodedata.normalize("NFC", text))
    return now > 0 and not strange(to_unicode(text, encoding))


def strange(text: str) -> int:
    """How many words with marks, or broken by signs, could not be Vietnamese."""
    return sum(not piece.isascii() and not _is_whole(piece) for piece in text.split())


def _is_whole(piece: str) -> bool:
    words = _WORD.findall(piece)
    stray = any(not c.isalnum() and not c.isascii() and c not in "–—“”‘’…•" for c in piece)
    return not stray and all(word.isascii() or _is_syllable(word) for word in words)
