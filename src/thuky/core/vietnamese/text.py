"""Text at the border: cleaned once when it comes in, and the folded keys by which it is found and compared."""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_SHORT = 80
_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\u0085\u2028\u2029]")
# Eth looks like Đ and stands for it wherever old Windows text was read as Western; no Vietnamese word has an eth.
_LOOKALIKES = {0x00D0: "Đ", 0x00F0: "đ", 0x0189: "Đ"}


def clean(text: str, *, lines: bool = False) -> str:
    """Text as the office keeps it: composed letters, no invisible marks, single spaces; lines=True keeps the line ends."""
    if lines and _LINE_ENDS.search(text):
        kept = (clean(line) for line in _LINE_ENDS.split(text))
        return "\n".join(kept).strip("\n")
    return _known(text) if len(text) < _SHORT else _line(text)


def _line(text: str) -> str:
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(filter(None, map(_cleaned, text.split())))


# Ranks, posts and units come again and again in a list.
_known = lru_cache(maxsize=1 << 13)(_line)


@lru_cache(maxsize=1 << 16)
def _cleaned(word: str) -> str:
    visible = (c for c in word.translate(_LOOKALIKES) if unicodedata.category(c) not in ("Cc", "Cf"))
    return unicodedata.normalize("NFC", "".join(visible))


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate({0x0111: "d", 0x00F0: "d", 0x0131: "i"})


def search_key(text: str) -> str:
    """What is searched: small letters without marks, đ as d, single spaces; "Đặng Thị Huệ" gives "dang thi hue"."""
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(map(_folded, text.split()))


@lru_cache(maxsize=1 << 13)
def loose_key(text: str) -> str:
    """What decides whether two units or two headings are the same: letters and digits alone, without marks or spaces."""
    return "".join(map(_loose, text.split()))


@lru_cache(maxsize=1 << 16)
def _loose(word: str) -> str:
    return "".join(c for c in _folded(word) if c.isalnum())


@lru_cache(maxsize=1 << 16)
def _spelled(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in plain if c in _TONES]
    return unicodedata.normalize("NFC", "".join(c for c in plain if c not in _TONES)) + "".join(tones)


def spelling_key(text: str) -> str:
    """Small letters with the tone moved to the end of its word, so that "hòa" is "hoà" and "úy" is "uý" but not "uy"."""
    return " ".join(map(_spelled, text.split()))
