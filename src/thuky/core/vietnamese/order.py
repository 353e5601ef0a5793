"""Alphabetical order: plain text keys that sort as a Vietnamese dictionary does, and names by their given name.

The order is that of ICU for "vi": first the letters (a ă â b c d đ …), then the tones (huyền, hỏi, ngã, sắc, nặng), then small
before capital. A key is text, so SQLite sorts a stored key by its bytes and Python by its code points, with one result.
"""

import unicodedata
from functools import lru_cache

# White space, then signs, digits and letters; signs in the order of the Unicode root collation.
_BEFORE_LETTERS = " _-‐‑‒–—,;:!¡?¿.…·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•‿`´^¨°©®+±÷×<=>|~¤¢$£¥₫€0123456789"
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Weights lie below 0x100: Python compares such texts byte by byte, twice as fast as others.
_SMALL = {letter: chr(0xA1 + place) for place, letter in enumerate(_LETTERS)}
_PRIMARY = {sign: chr(0x21 + place) for place, sign in enumerate(_BEFORE_LETTERS)} | _SMALL
_BEYOND = 0x200
# Huyền, hỏi, ngã, sắc, nặng, then the marks of other languages in the root order.
_MARKS = "\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0327\u0328\u0304\u031b"
_SECONDARY = {mark: chr(ord("1") + place) for place, mark in enumerate(_MARKS)}
_SHAPES = "\u0306\u0302\u031b"
_LEVEL = " "


def _letter(cluster: str) -> tuple[str, str, str]:
    """The three weights of one letter with its marks: which letter, which tone, small or capital."""
    base, marks = cluster[0].lower()[0], cluster[1:]
    case = "0" if base == cluster[0] else "1"
    for shape in _SHAPES:
        if shape in marks and (whole := unicodedata.normalize("NFC", base + shape)) in _SMALL:
            base, marks = whole, marks.replace(shape, "", 1)
            break
    primary = _PRIMARY.get(base) or chr(min(_BEYOND + ord(base), 0x10FFFF))
    tones = "".join(_SECONDARY.get(mark, "~") for mark in marks)
    return primary, tones or "0", case


def _clusters(word: str) -> list[str]:
    found: list[str] = []
    for c in unicodedata.normalize("NFD", word):
        if found and unicodedata.combining(c):
            found[-1] += c
        elif unicodedata.category(c) not in ("Cc", "Cf"):
            found.append(c)
    return found


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> tuple[str, str, str]:
    weights = [_letter(cluster) for cluster in _clusters(word)]
    return "".join(w[0] for w in weights), "".join(w[1] for w in weights), "".join(w[2] for w in weights)


_SPACE = (_PRIMARY[" "], "0", "0")


@lru_cache(maxsize=1 << 12)
def _phrase(text: str) -> tuple[str, str, str]:
    if " " not in text:
        return _word(text)
    words = [_word(word) for word in text.split()]
    return tuple(_SPACE[level].join([w[level] for w in words]) for level in range(3))  # type: ignore[return-value]


def sort_key(text: str) -> str:
    """The key by which any text stands in Vietnamese order, equal to ICU's order for "vi"."""
    letters, tones, case = _phrase(text)
    return f"{letters}{_LEVEL}{tones.rstrip('0')}{_LEVEL}{case.rstrip('0')}"


def name_key(full_name: str, sort_name: str = "") -> str:
    """The key of a person: the given name (last word) first, then the family and middle names from the left, capitals last.

    A sort name stands in for the given name of people who write it elsewhere or have no family name (H'…, Y …).
    """
    given, rest = sort_name, full_name
    if not given:
        rest, _, given = full_name.rstrip().rpartition(" ")
    given_letters, given_tones, given_case = _phrase(given)
    letters, tones, case = _phrase(rest)
    return (
        f"{given_letters}{_LEVEL}{given_tones.rstrip('0')}{_LEVEL}"
        f"{letters}{_LEVEL}{tones.rstrip('0')}{_LEVEL}{(given_case + case).rstrip('0')}"
    )
