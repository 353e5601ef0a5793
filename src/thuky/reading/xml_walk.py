"""XML of a workbook read event by event, so that nothing that a file says can make it larger in memory than what is kept of it."""

from collections.abc import Callable, Iterable
from typing import Protocol
from xml.parsers import expat

_DEEPEST = 60


class Walker(Protocol):
    """What is told of each element, by its name without prefix, and of the text within."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def text(self, data: str) -> None: ...


class Damaged(ValueError):
    """XML that ends too early, is not well formed, or is nested deeper than any honest workbook."""


class Walk:
    """One pass over a part; pieces are fed as they are unpacked, and feeding may stop before the end."""

    def __init__(self, walker: Walker) -> None:
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler, self._parser.EndElementHandler = _tellers(walker)
        self._parser.CharacterDataHandler = walker.text

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Walk on through the next piece."""
        try:
            self._parser.Parse(piece, last)
        except expat.ExpatError as error:
            raise Damaged(str(error)) from None


def _tellers(walker: Walker) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
    """What tells a walker of the beginnings and ends of elements; called a million times for one large sheet."""
    depth, tags = 0, dict[str, str]()
    start, end = walker.start, walker.end

    def begun(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise Damaged("nested too deep")
        tag = tags.get(name)
        if tag is None:
            tag = tags[name] = name.rpartition(":")[2]
        start(tag, attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(tags[name])

    return begun, ended


def walk(pieces: Iterable[bytes], walker: Walker) -> None:
    """One pass over a whole part."""
    going = Walk(walker)
    for piece in pieces:
        going.feed(piece)
    going.feed(b"", last=True)
