"""The numbers of an OpenDocument text's lists and headings, counted as LibreOffice shows them."""

import re
from collections.abc import Iterable

from lxml import etree

from thuky.reading.figures import figure
from thuky.reading.odt_styles import STYLE, TEXT

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_KINDS = {
    "I": "upperRoman",
    "i": "lowerRoman",
    "A": "upperLetter",
    "a": "lowerLetter",
    "": "none",
    "01, 02, 03, ...": "decimalZero",
}
_PLACE = re.compile(r"%(\d{1,2})%")
_DEEPER = ("+", "◦", "o", "*")
_OUTLINE = "outline"

Counts = dict[int, int]


class Lists:
    """Counts the lists of one document; a list that goes on after other text goes on counting."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._shapes: dict[str, dict[int, etree._Element]] = {}
        self._by_id: dict[str, Counts] = {}
        self._last: dict[str, Counts] = {}
        for root in roots:
            for shape in root.iter(TEXT + "list-style"):
                self._shapes.setdefault(shape.get(STYLE + "name", ""), _levels(shape))
            for shape in root.iter(TEXT + "outline-style"):
                self._shapes.setdefault(_OUTLINE, _levels(shape))
        self._outline: Counts = {}

    def counts(self, element: etree._Element, style: str) -> Counts:
        """What a list counts with: anew, or on from the list that it continues."""
        before = self._by_id.get(element.get(TEXT + "continue-list", ""))
        if before is None and element.get(TEXT + "continue-numbering") == "true":
            before = self._last.get(style)
        counts: Counts = {} if before is None else before
        self._last[style] = counts
        if name := element.get(_ID):
            self._by_id[name] = counts
        return counts

    def label(self, item: etree._Element, style: str, depth: int, counts: Counts) -> str:
        """The number or sign before the first paragraph of an item."""
        levels = self._shapes.get(style, {})
        level = levels.get(depth)
        if level is None:
            return "-"
        start = _number(item.get(TEXT + "start-value"))
        counts[depth] = counts.get(depth, _start(level) - 1) + 1 if start is None else start
        _close(counts, depth)
        if not level.tag.endswith("-number"):
            return "+" if level.get(TEXT + "bullet-char") in _DEEPER else "-"
        return _written(levels, level, depth, counts)

    def heading(self, element: etree._Element) -> str:
        """The number of a heading that stands in no list."""
        depth = _number(element.get(TEXT + "outline-level")) or 1
        levels = self._shapes.get(_OUTLINE, {})
        level = levels.get(depth)
        if level is None or not level.get(STYLE + "num-format") or element.get(TEXT + "is-list-header") == "true":
            return ""
        self._outline[depth] = self._outline.get(depth, _start(level) - 1) + 1
        _close(self._outline, depth)
        return _written(levels, level, depth, self._outline)


def _levels(shape: etree._Element) -> dict[int, etree._Element]:
    return {_number(level.get(TEXT + "level")) or 0: level for level in shape if isinstance(level.tag, str)}


def _written(levels: dict[int, etree._Element], level: etree._Element, depth: int, counts: Counts) -> str:
    def shown(place: int) -> str:
        other = levels.get(place, level)
        return figure(counts.get(place, _start(other)), _kind(other))

    pattern = level.get(_LOEXT + "num-list-format") or level.get(STYLE + "num-list-format")
    if pattern is not None:
        return _PLACE.sub(lambda found: shown(int(found[1])), pattern).strip()
    if not shown(depth):
        return ""
    first = depth - min(_number(level.get(TEXT + "display-levels")) or 1, depth) + 1
    figures = ".".join(text for place in range(first, depth + 1) if (text := shown(place)))
    return f"{level.get(STYLE + 'num-prefix', '')}{figures}{level.get(STYLE + 'num-suffix', '')}".strip()


def _kind(level: etree._Element) -> str:
    return _KINDS.get(level.get(STYLE + "num-format", ""), "decimal")


def _close(counts: Counts, depth: int) -> None:
    for deeper in [other for other in counts if other > depth]:
        del counts[deeper]


def _start(level: etree._Element) -> int:
    start = _number(level.get(TEXT + "start-value"))
    return 1 if start is None else start


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 6 else None
