"""XML of a workbook read event by event, so that nothing that a file says can make it larger in memory than what is kept of it."""

from collections.abc import Iterable
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
        self._walker = walker
        self._depth = 0
        self._names: dict[str, str] = {}
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = walker.text

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Walk on through the next piece."""
        try:
            self._parser.Parse(piece, last)
        except expat.ExpatError as error:
            raise Damaged(str(error)) from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Damaged("nested too deep")
        tag = self._names.get(name)
        if tag is None:
            tag = self._names[name] = name.rpartition(":")[2]
        self._walker.start(tag, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._walker.end(self._names[name])


def walk(pieces: Iterable[bytes], walker: Walker) -> None:
    """One pass over a whole part."""
    going = Walk(walker)
    for piece in pieces:
        going.feed(piece)
    going.feed(b"", last=True)
