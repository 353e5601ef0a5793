"""A body's name as running text writes it, from the capitals of a letterhead: "BAN CHQS PHƯỜNG AN HÒA" is "Ban CHQS phường An Hòa"."""

import re

from thuky.plans.facts import Plan

_PLACES = ("xã", "phường", "tỉnh", "huyện", "quận", "thị trấn", "thị xã", "thành phố", "đặc khu", "khu vực")
_KINDS = (
    "-",
    "ban",
    "ban chỉ đạo",
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
    ]
)
_NAMES = re.compile(r"hồ chí minh|việt nam|tổ quốc(?= việt nam)", re.I)
_SMALL = frozenset(["nhân", "dân", "và", "của", "các", "thuộc"])


def running(plan: Plan, name: str) -> str:
    """The name as the plan's own text writes it, else by its words; a name that is not in capitals stays as it is."""
    if not name.isupper():
        return name
    return _in_text(plan, name) or by_words(name)


def _in_text(plan: Plan, name: str) -> str:
    for section in plan.sections:
        for text in section.paragraphs:
            begin = text.text.casefold().find(name.casefold())
            found = text.text[begin : begin + len(name)] if begin >= 0 else ""
            if found and not found.isupper():
                return found
    return ""


def by_words(name: str) -> str:
    """Small letters but for the first word, what follows the kind of body, short forms, and the proper name of the place."""
    words: list[str] = []
    proper = False
    for word in name.split():
        bare, small = word.strip("-–,&"), word.lower()
        if bare in _SHORT or any(letter.isdigit() for letter in bare) or re.fullmatch("[IVX]+", bare):
            words.append(word)
        elif _is_place(words, small):
            words.append(small)
            proper = True
        elif proper or not words or _opens_name(words, small):
            words.append(small.capitalize())
        else:
            words.append(small)
    return _NAMES.sub(lambda found: _capital(found[0]), " ".join(words))


def _capital(name: str) -> str:
    return name.capitalize() if name.startswith("tổ") else name.title()


def _is_place(words: list[str], small: str) -> bool:
    """Also the first half of "thành phố"; what follows is the place's own name."""
    if words and words[-1] in ("-", "–"):
        return False
    pair = f"{words[-1].lower()} {small}" if words else small
    return bool(words) and (small in _PLACES or pair in _PLACES or small in ("thành", "thị", "đặc") and len(words) > 1)


def _opens_name(words: list[str], small: str) -> bool:
    before = " ".join(words).lower()
    return small not in _SMALL and any(before == kind or before.endswith(f" {kind}") for kind in _KINDS)
