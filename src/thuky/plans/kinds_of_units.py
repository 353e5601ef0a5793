"""Classes that a composition invites as a whole: places ("11 huyện, thành phố") and rows of bodies ("các phòng, chi cục")."""

import re
from collections.abc import Iterable

from thuky.core.vietnamese.text import search_key
from thuky.plans.letters import UPPER

_PLACES = (
    r"(?<!tác )\b(?i:(xã|phường|huyện|thị trấn|thị xã|thành phố|quận|đặc khu|thôn|ấp|buôn|khu phố|tổ dân phố|trường|công ty|chi đoàn|chi hội"
    r"|chi bộ|hợp tác xã|bệnh viện))"
)
_SCHOOLS = r"(?i:THPT|THCS|PTDT\w*|tiểu học|mầm non|mẫu giáo|phổ thông|TNHH|cổ phần)"
_AS_CLASS = re.compile(rf"{_PLACES}(?:\s+{_SCHOOLS})*(?=\s*(?:$|[,;:.()\d]|[^\W\d{UPPER}]))")
_BY_NAME = re.compile(rf"{_PLACES}\s+(?:{_SCHOOLS}\s+)*(?=[{UPPER}\d])")
_BODIES = (
    "phong", "ban", "chi cuc", "trung tam", "so", "truong", "tram", "doi", "khoa", "hoi", "doan", "xi nghiep", "cong ty",
    "chi bo", "chi doan", "chi hoi", "hiep hoi", "lien doan", "cong doan", "benh vien", "hat", "cuc", "van phong", "to", "cau lac bo",
)  # fmt: skip
_YOUTH = re.compile(r"\bcac (?:co so doan|doan (?:co so|truc thuoc))\b|\bdoan (?:xa|phuong|co so)\b(?! [a-z]+ [a-z]+)")
_ROW = re.compile(r"\b(?:cac|nhung|toan bo|\d+) ((?:[a-z]+[ ,]*){1,12})")


def places(lines: Iterable[str]) -> frozenset[str]:
    """The classes of places that lines invite without a name of one of them."""
    return frozenset(search_key(found[1]) for line in lines for found in _AS_CLASS.finditer(line))


def place(unit: str) -> str:
    """The class of a unit that names one place ("UBND xã Suối Giàng" is a "xa"), nothing for any other."""
    named = _BY_NAME.search(unit)
    return search_key(named[1]) if named else ""


def rows(lines: Iterable[str]) -> frozenset[str]:
    """The kinds of bodies that stand in rows behind "các": "các phòng, chi cục, trung tâm thuộc Sở"."""
    lines = list(lines)
    told = (
        piece.strip() for line in lines for row in _ROW.findall(search_key(line)) for piece in re.split(r",| va ", row)
    )
    youth = any(_YOUTH.search(search_key(line)) for line in lines)
    return frozenset(("doan", "chi doan") if youth else ()) | frozenset(
        kind
        for piece in told
        for kind in _BODIES
        if re.match(rf"{kind}(?:$| (?:thuoc|cua|chuyen mon|truc thuoc)\b)", piece)
    )
