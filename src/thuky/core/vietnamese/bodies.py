"""The name of a body in running text, from the capitals of a letterhead: "BAN CHQS PHƯỜNG AN HÒA" is "Ban CHQS phường An Hòa"."""

import re

_PLACES = ("xã", "phường", "tỉnh", "huyện", "quận", "thị trấn", "thị xã", "thành phố", "đặc khu", "khu vực")
_KINDS = (
    "-",
    "ban",
    "ban chỉ đạo",
    "ban chỉ huy",
    "bộ chỉ huy",
    "trạm",
    "bộ",
    "sở",
    "phòng",
    "hội",
    "hội đồng",
    "đoàn",
    "chi cục",
    "cục",
    "trung tâm",
    "trường",
    "liên đoàn",
    "văn phòng",
)
_SHORT = frozenset(
    [
        "CHQS",
        "UBND",
        "HĐND",
        "BCĐ",
        "BCH",
        "MTTQ",
        "TNCS",
        "LHPN",
        "CCB",
        "LLVT",
        "QPTD",
        "HCM",
        "THPT",
        "THCS",
        "VHTT",
        "GDĐT",
        "TDTT",
        "PCCC",
        "LĐLĐ",
        "DQTV",
        "TNHH",
        "MTV",
    ]
)
_NAMED = ("thpt", "thcs", "tiểu học", "đại học", "mầm non", "mẫu giáo", "tnhh", "mtv")
"""What only proper names follow: "Trường THPT Nguyễn Thị Định", "Trường Tiểu học Hoa Sen"."""
_VOWEL = re.compile("[AEIOUYĂÂÊÔƠƯÀ-Ỹ]")
_NAMES = re.compile(r"hồ chí minh|việt nam|tổ quốc(?= việt nam)", re.I)
_JOINED = ("đội", "đồng", "thủ", "cháy", "chống")
"""The second half of one word with the kind before it: "hội đồng", "Phòng thủ khu vực 3"."""
_SMALL = frozenset(["nhân", "dân", "và", "của", "các", "thuộc"])


def by_words(name: str) -> str:
    """Small letters but for the first word, what follows the kind of body, short forms, and the proper name of the place."""
    words: list[str] = []
    proper = False
    given = name.split()
    for word, following in zip(given, [*given[1:], ""], strict=True):
        proper = proper or " ".join(words).lower().endswith(_NAMED)
        bare, small = word.strip("-–,&"), word.lower()
        if (
            bare in _SHORT
            or not _VOWEL.search(bare)
            or any(letter.isdigit() for letter in bare)
            or re.fullmatch("[IVX]+", bare)
        ):
            words.append(word)
        elif _is_place(words, small, following.lower()):
            words.append(small)
            proper = True
        elif proper or not words or _opens_name(words, small):
            words.append(small.capitalize())
        else:
            words.append(small)
    return _NAMES.sub(lambda found: _capital(found[0]), " ".join(words))


def _capital(name: str) -> str:
    return name.capitalize() if name.startswith("tổ") else name.title()


def _is_place(words: list[str], small: str, following: str) -> bool:
    """Also the first half of "thành phố"; what follows is the place's own name."""
    if words and words[-1] in ("-", "–"):
        return False
    pair = f"{words[-1].lower()} {small}" if words else small
    half = f"{small} {following}" in _PLACES and len(words) > 1
    return bool(words) and (small in _PLACES or pair in _PLACES or half)


def _opens_name(words: list[str], small: str) -> bool:
    before = " ".join(words).lower()
    if before.endswith((" bộ", "hội", " phòng")) and small in _JOINED:
        return False
    return small not in _SMALL and any(before == kind or before.endswith(f" {kind}") for kind in _KINDS)
