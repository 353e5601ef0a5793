"""How wide text is, where it wraps, and which size makes it fit its box; widths are kept, because the same units and ranks return.

All lengths are points.
"""

from dataclasses import dataclass

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers.state_layout import LEADING

_KEPT = 20_000
"""How many texts are remembered at once, so that 100,000 rows do not fill the memory."""
_STEP = 0.5


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text cut into lines at a size at which it fits; `small` when it had to go under the floor or over its lines."""

    size: float
    lines: tuple[str, ...]
    small: bool = False


class Measure:
    """The widths met while one document is made."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, TTFont, float, float], tuple[str, ...]] = {}
        self._fitted: dict[tuple[str, TTFont, float, float, float, float, int], Fitted] = {}

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
            lines = self._lines[key] = self._wrapped(text, font, size, width)
        return lines

    def _wrapped(self, text: str, font: TTFont, size: float, width: float) -> tuple[str, ...]:
        if "\n" in text:
            return tuple(line for part in text.split("\n") for line in self._wrapped(part, font, size, width))
        if font.stringWidth(text, size) <= width:
            return (text,)
        lines: list[str] = []
        space = font.stringWidth(" ", size)
        line, used = "", 0.0
        for word in text.split(" "):
            wide = font.stringWidth(word, size)
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

    def balanced(self, text: str, font: TTFont, size: float, width: float) -> tuple[str, ...]:
        """The text in as few lines as `wrap` needs, but of nearly equal length: titles are set so."""
        lines = self.wrap(text, font, size, width)
        low, high = width / (len(lines) + 1), width
        while len(lines) > 1 and high - low > 2:
            middle = (low + high) / 2
            tried = self._wrapped(text, font, size, middle)
            if len(tried) == len(lines) and all(font.stringWidth(line, size) <= middle for line in tried):
                lines, high = tried, middle
            else:
                low = middle
        return lines

    def fit(
        self, text: str, font: TTFont, size: float, floor: float, width: float, height: float, lines: int
    ) -> Fitted:
        """One line shrunk from `size` to `floor`, else two lines, up to `lines`; at last smaller than the floor, never cut."""
        key = (text, font, size, floor, width, height, lines)
        fitted = self._fitted.get(key)
        if fitted is None:
            if len(self._fitted) > _KEPT:
                self._fitted.clear()
            fitted = self._fitted[key] = self._fit(text, font, size, floor, width, height, lines)
        return fitted

    def _fit(
        self, text: str, font: TTFont, size: float, floor: float, width: float, height: float, lines: int
    ) -> Fitted:
        for count in range(1, max(1, lines) + 1):
            at = size
            while at >= floor:
                cut = self._whole_words(text, font, at, width)
                if cut is not None and len(cut) <= count and len(cut) * at * LEADING <= height:
                    return Fitted(at, cut)
                at -= _STEP
        return self._squeezed(text, font, min(size, floor), width, height)

    def _whole_words(self, text: str, font: TTFont, size: float, width: float) -> tuple[str, ...] | None:
        """The lines, or nothing when a word alone is wider than the box."""
        if any(font.stringWidth(word, size) > width for word in text.split()):
            return None
        return self._wrapped(text, font, size, width)

    def _squeezed(self, text: str, font: TTFont, size: float, width: float, height: float) -> Fitted:
        while size > 1:
            cut = self._wrapped(text, font, size, width)
            if len(cut) * size * LEADING <= height:
                return Fitted(size, cut, small=True)
            size *= 0.95
        return Fitted(1.0, self._wrapped(text, font, 1.0, width), small=True)
