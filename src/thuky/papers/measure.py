"""How wide text is, where it wraps, and which size makes it fit its box; widths are kept, because the same units and ranks return.

All lengths are points.
"""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import line_ends
from thuky.papers.state_layout import LEADING

_KEPT = 20_000
"""How many texts are remembered at once, so that 100,000 rows do not fill the memory."""
_STEP = 0.5
_SMALLEST = 1.0
_NUMBERED = re.compile(r"\b([Ss]ố) (?=\d+[-/])")
_LOOSE = 0.85
"""A line that would be emptier than this is filled although that tears a number from its "số"."""
_RANGE = re.compile(r"(?<=\d) ([-–]) (?=\d)")
_HOUR = re.compile(r"\b(\d{1,2}) giờ (?=\d\d\b)")
_PHONE = re.compile(r"\b0\d{2,3}(?: \d{3,4}){2}\b")


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text cut into lines at a size at which it fits; `small` when it had to go under the floor or over its lines."""

    size: float
    lines: tuple[str, ...]
    widths: tuple[float, ...]
    small: bool = False


def tied(text: str) -> str:
    """The text with what no line end may cut: a span of years, an hour, a phone's number, "số" before the number of a paper."""
    return _NUMBERED.sub("\\1\u00a0", spans_tied(text))


def spans_tied(text: str) -> str:
    """The text with "2021 - 2026", "07 giờ 30" and "0900 000 618" as one word each."""
    text = _HOUR.sub("\\1\u00a0giờ\u00a0", _RANGE.sub("\u00a0\\1\u00a0", text))
    return _PHONE.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


def torn(word: str, filled: float) -> tuple[str, str] | None:
    """The number and its "số" apart, last first, where the line would be left too empty for both on the next."""
    first, tie, number = word.partition("\u00a0")
    return (number, first) if tie and filled < _LOOSE and first.lower().endswith("số") else None


class Measure:
    """The widths met while one document is made."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, TTFont, float, float], tuple[str, ...]] = {}
        self._units: dict[TTFont, dict[str, float]] = {}
        self._fitted: dict[tuple[str, TTFont, float, float, float, float, int], Fitted] = {}
        self._even: dict[tuple[str, TTFont, float, float, float, float, int], Fitted] = {}

    def width(self, text: str, font: TTFont, size: float) -> float:
        """The width of a text on one line."""
        return float(font.stringWidth(text, size))

    def wrap(self, text: str, font: TTFont, size: float, width: float) -> tuple[str, ...]:
        """The text in lines not wider than `width`; only a word wider than that is cut between letters.

        Several spaces in a row are kept inside a line: they are the room for a number to be written in."""
        key = (text, font, size, width)
        lines = self._lines.get(key)
        if lines is None:
            if len(self._lines) > _KEPT:
                self._lines.clear()
            lines = self._lines[key] = self._wrapped(tied(text), font, size, width)
        return lines

    def _wrapped(self, text: str, font: TTFont, size: float, width: float) -> tuple[str, ...]:
        if "\n" in text:
            return tuple(line for part in text.split("\n") for line in self._wrapped(part, font, size, width))
        if font.stringWidth(text, size) <= width:
            return (text,)
        lines: list[str] = []
        space = font.stringWidth(" ", size)
        line, used = "", 0.0
        waiting = deque(text.split(" "))
        while waiting:
            word = waiting.popleft()
            wide = font.stringWidth(word, size)
            if line and used + space + wide > width and (parts := torn(word, used / width)):
                waiting.extendleft(parts)
                continue
            if line and used + space + wide <= width:
                line, used = f"{line} {word}", used + space + wide
                continue
            if line:
                lines.append(line)
            while wide > width and len(word) > 1:
                head = self._head(word, font, size, width)
                lines.append(word[:head])
                word = word[head:]
                wide = font.stringWidth(word, size)
            line, used = word, wide
        lines.append(line)
        return tuple(line.rstrip(" ") for line in lines)

    def _head(self, word: str, font: TTFont, size: float, width: float) -> int:
        """How many letters of a too wide word stand on the line, at least one."""
        count = 1
        while count < len(word) and font.stringWidth(word[: count + 1], size) <= width:
            count += 1
        return count

    def balanced(self, text: str, font: TTFont, size: float, width: float, *, spare: bool = True) -> tuple[str, ...]:
        """The text in as few lines as `wrap` needs, of nearly equal length and ended where the sense allows it: titles are set so.

        With `spare` it may take one line more rather than tear a word."""
        lines = self.wrap(text, font, size, width)
        if len(lines) < 2:
            return lines
        if "\n" in text:
            return tuple(
                line for part in text.split("\n") for line in self.balanced(part, font, size, width, spare=spare)
            )
        words = tied(text).split(" ")
        widths = [self._unit(word, font) * size for word in words]
        return line_ends.best(words, widths, self._unit(" ", font) * size, width, len(lines), spare) or lines

    def fit(
        self, text: str, font: TTFont, size: float, floor: float, width: float, height: float, lines: int
    ) -> Fitted:
        """One line shrunk from `size` to `floor`, else two lines, up to `lines`; at last smaller than the floor, never cut."""
        return self._kept_fit((text, font, size, floor, width, height, lines), range(1, max(1, lines) + 1))

    def fill(
        self, text: str, font: TTFont, size: float, floor: float, width: float, height: float, lines: int
    ) -> Fitted:
        """The largest size at which the text fits on at most so many lines: it wraps before it shrinks."""
        return self._kept_fit((text, font, size, floor, width, height, -lines), (max(1, lines),))

    def even(
        self, text: str, font: TTFont, size: float, floor: float, width: float, height: float, lines: int
    ) -> Fitted:
        """Filled in, then its lines made nearly equal; a merit is worded alike for many."""
        key = (text, font, size, floor, width, height, lines)
        even = self._even.get(key)
        if even is None:
            fit = self.fill(text, font, size, floor, width, height, lines)
            if not fit.small and len(fit.lines) > 1:
                fit = self._fitted_at(self.balanced(text, font, fit.size, width, spare=False), font, fit.size)
            if len(self._even) > _KEPT:
                self._even.clear()
            even = self._even[key] = fit
        return even

    def _kept_fit(self, key: tuple[str, TTFont, float, float, float, float, int], counts: Iterable[int]) -> Fitted:
        fitted = self._fitted.get(key)
        if fitted is None:
            if len(self._fitted) > _KEPT:
                self._fitted.clear()
            fitted = self._fitted[key] = self._fit(*key[:6], counts)
        return fitted

    def _fit(
        self, text: str, font: TTFont, size: float, floor: float, width: float, height: float, counts: Iterable[int]
    ) -> Fitted:
        """Widths grow with the size, so words are measured once and all sizes are tried by arithmetic."""
        parts = self._parts(tied(text), font)
        space = self._unit(" ", font)
        longest = max(unit for part in parts for _, unit in part) or 1e-9
        total = sum(sum(unit for _, unit in part) + space * (len(part) - 1) for part in parts) or 1e-9
        for count in counts:
            if count < len(parts):
                continue
            at = _down(size, min(width / longest, count * width / total, height / LEADING))
            while at >= floor:
                cut = _greedy(parts, space, width / at)
                if len(cut) <= count and len(cut) * at * LEADING <= height:
                    return self._fitted_at(cut, font, at)
                at -= _STEP
        return self._squeezed(text, font, min(size, floor), width, height)

    def lines_at(self, text: str, font: TTFont, size: float, width: float, ties: bool = True) -> int:
        """How many lines of whole words a text takes, other programs breaking them anywhere; 0 where a word is wider than the line."""
        parts = self._parts(tied(text) if ties else text, font)
        if max(unit for part in parts for _, unit in part) * size > width:
            return 0
        return len(_greedy(parts, self._unit(" ", font), width / size))

    def _parts(self, text: str, font: TTFont) -> list[list[tuple[str, float]]]:
        return [[(word, self._unit(word, font)) for word in part.split(" ")] for part in text.split("\n")]

    def _unit(self, word: str, font: TTFont) -> float:
        """The width of a word at one point."""
        units = self._units.setdefault(font, {})
        unit = units.get(word)
        if unit is None:
            if len(units) > _KEPT:
                units.clear()
            unit = units[word] = font.stringWidth(word, 1000) / 1000
        return unit

    def _fitted_at(self, lines: Sequence[str], font: TTFont, size: float, small: bool = False) -> Fitted:
        return Fitted(size, tuple(lines), tuple([font.stringWidth(line, size) for line in lines]), small)

    def _squeezed(self, text: str, font: TTFont, size: float, width: float, height: float) -> Fitted:
        while size > _SMALLEST:
            cut = self._wrapped(tied(text), font, size, width)
            fitted = self._fitted_at(cut, font, size, small=True)
            if len(cut) * size * LEADING <= height and max(fitted.widths) <= width:
                return fitted  # a single letter is not cut, it must fit
            size *= 0.95
        return self._fitted_at(self._wrapped(text, font, _SMALLEST, width), font, _SMALLEST, small=True)


def _down(size: float, most: float) -> float:
    """The first of size, size - ½, size - 1 … that is not above `most`."""
    return size if most >= size else size - ceil((size - most) / _STEP - 1e-9) * _STEP


def _greedy(parts: Sequence[Sequence[tuple[str, float]]], space: float, room: float) -> list[str]:
    """Words set into lines of `room`; no word is wider than that."""
    lines: list[str] = []
    for part in parts:
        line: list[str] = []
        used = 0.0
        for word, unit in part:
            if line and used + space + unit > room:
                lines.append(" ".join(line).rstrip(" "))
                line, used = [], 0.0
            used += unit + (space if line else 0.0)
            line.append(word)
        lines.append(" ".join(line))
    return lines
