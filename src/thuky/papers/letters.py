"""Letters that the type does not have: they would print as empty boxes, so the clerk is told before paper is used."""

from dataclasses import fields, is_dataclass
from typing import Any

from thuky.papers import fonts

_NEVER_DRAWN = frozenset("\n\t\r\u00ad\u200b\ufeff")


def missing(text: str) -> str:
    """The letters of a text that the type lacks, each once."""
    known = fonts.face().face.charToGlyph
    return "".join(dict.fromkeys(char for char in text if ord(char) not in known and char not in _NEVER_DRAWN))


def missing_in(part: Any) -> str:
    """The same for everything that a block, a row or a whole item says."""
    return missing("".join(_texts(part)))


def _texts(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    if is_dataclass(part):
        return [text for field in fields(part) for text in _texts(getattr(part, field.name))]
    if isinstance(part, tuple | list):
        return [text for inner in part for text in _texts(inner)]
    return []
