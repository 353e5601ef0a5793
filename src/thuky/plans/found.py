"""One thing found in a plan: which fact it is, its value, and the lines that state it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from thuky.plans.labels import closed
from thuky.plans.outline import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A fact by its key in `Facts`; a list's items come one by one under the same key."""

    key: str
    value: Any
    lines: tuple[int, ...] = ()


def found(key: str, value: Any, *nodes: Node, whole: bool = False) -> Iterator[Found]:
    """The fact, unless it is empty; whole=True counts the lines of everything under the nodes too."""
    if value in ("", None, ()) or isinstance(value, str) and not any(map(str.isalnum, value)):
        return  # a blank that is still to be filled in ("Địa điểm: …") states nothing
    yield Found(key=key, value=value, lines=lines_of(nodes, whole=whole))


def lines_of(nodes: Iterable[Node], *, whole: bool = False) -> tuple[int, ...]:
    """The lines of these paragraphs, each once, in order."""
    every = (part for node in nodes for part in (node.walk() if whole else (node,)))
    return tuple(sorted({line for node in every for line in node.lines}))


def in_one(node: Node) -> str:
    """A paragraph with what is listed under it, in one piece."""
    return closed(" ".join(part.text for part in node.walk()))


def sentence(text: str) -> str:
    """A sentence or heading with a capital first letter and without closing punctuation."""
    text = closed(text)
    return text[:1].upper() + text[1:]
