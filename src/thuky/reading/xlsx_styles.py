"""What a workbook's styles say about its numbers and fonts: which are days or hours, and which fonts are old Vietnamese ones."""

import re
from dataclasses import dataclass

from thuky.reading.old_fonts import OLD_FONT

_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(50, 59)))
_HOURS = frozenset((45, 46, 47))
_NO_LETTERS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|General', re.IGNORECASE)
_LASTING = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_MOST_STYLES = 66_000


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell of this style is to be read: its number is a day (or an hour), or lasts so long; its font where it is an old one."""

    day: bool = False
    lasting: bool = False
    font: str = ""


PLAIN = Style()


class Styles:
    """Walks styles.xml; afterwards `found` holds one style for each number that a cell may name."""

    def __init__(self) -> None:
        self.found: list[Style] = []
        self._formats: dict[int, str] = {}
        self._fonts: list[str] = []
        self._within = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("fonts", "cellXfs", "numFmts", "cellStyleXfs", "dxfs"):
            self._within = tag
        elif tag == "numFmt" and self._within == "numFmts":
            self._formats[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif tag == "font" and self._within == "fonts":
            self._fonts.append("")
        elif tag == "name" and self._within == "fonts" and self._fonts:
            self._fonts[-1] = attributes.get("val", "")
        elif tag == "xf" and self._within == "cellXfs" and len(self.found) < _MOST_STYLES:
            self.found.append(self._style(_number(attributes.get("numFmtId")), _number(attributes.get("fontId"))))

    def end(self, tag: str) -> None:
        if tag == self._within:
            self._within = ""

    def text(self, data: str) -> None:
        """Styles hold no text."""

    def _style(self, number: int, font: int) -> Style:
        name = self._fonts[font] if font < len(self._fonts) else ""
        own = self._formats.get(number)
        day, lasting = (number in _DAYS or number in _HOURS, number == 46) if own is None else _shape(own)
        return Style(day, lasting, name if OLD_FONT.match(name) else "")


def _shape(code: str) -> tuple[bool, bool]:
    """Whether a number format shows days or hours, and whether it counts hours beyond a day."""
    shown = _NO_LETTERS.sub("", code.partition(";")[0])
    lasting = bool(_LASTING.search(shown))
    return lasting or any(letter in "dmhysDMHYS" for letter in shown), lasting


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 8 else 0
