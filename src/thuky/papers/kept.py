"""A paper's items as bytes and back: what was signed is kept as data, so that it can be printed again and compared word by word."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any

from thuky.core.refused import Refused
from thuky.papers import blocks
from thuky.papers.document import Item

_KINDS: dict[str, type] = {
    name: kind
    for name, kind in (*vars(blocks).items(), ("Item", Item))
    if isinstance(kind, type) and is_dataclass(kind)
}
_KIND = "_"
UNREADABLE = "Bản đã ký giữ trong tệp không đọc được; tệp giữ nguyên, hãy đính lại bản ký (scan)."


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The items as they were signed, and the facts of that day (such as the day and place of the conference)."""

    items: tuple[Item, ...]
    facts: Mapping[str, str]


def to_bytes(items: Sequence[Item], facts: Mapping[str, str]) -> bytes:
    """The items and facts as compressed JSON; equal ones give equal bytes."""
    whole = {"facts": dict(sorted(facts.items())), "items": [_plain(item) for item in items]}
    return zlib.compress(json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(), 9)


def from_bytes(data: bytes) -> Kept:
    """The items and facts again; fields that a later program added have their first value."""
    try:
        whole = json.loads(zlib.decompress(data))
        return Kept(items=tuple(_made(item) for item in whole["items"]), facts=whole["facts"])
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise Refused(UNREADABLE) from error


def _plain(value: Any) -> Any:
    """Records as dictionaries that name their kind; what has its first value is left out."""
    if type(value).__name__ in _KINDS:
        kept = {field.name: getattr(value, field.name) for field in fields(value)}
        usual = {field.name: field.default for field in fields(value) if field.default is not MISSING}
        wanted = {name: _plain(one) for name, one in kept.items() if name not in usual or usual[name] != one}
        return {_KIND: type(value).__name__, **wanted}
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return [_plain(one) for one in value]


def _made(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_made(one) for one in value)
    if isinstance(value, dict):
        kind = _KINDS[value[_KIND]]
        known = {field.name for field in fields(kind)}
        return kind(**{name: _made(one) for name, one in value.items() if name in known})
    return value
