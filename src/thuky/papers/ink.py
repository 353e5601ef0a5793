"""Puts text, rules and grey fields on a PDF page: one text object and one stroke of rules for as long as nothing comes between.

y is measured downwards from the top of the sheet, in points. The text goes into the page as ready operators, because a
list of 100,000 rows is mostly this.
"""

from typing import Literal

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Color = Literal["black", "red", "white", "yellow"]
_COLORS = {"black": "0 0 0 rg", "red": ".78 .05 .08 rg", "white": "1 1 1 rg", "yellow": "1 .87 .1 rg"}
_CLOTHS = {"red": ".76 .06 .1 rg", "blue": ".05 .26 .55 rg"}
_KEPT = 20_000
RULE = 0.5
"""Thickness of rules and borders, points."""


class Ink:
    """What is about to be put on the current page."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.height = 0.0
        self._codes: dict[tuple[str, TTFont, float], str] = {}
        self._chosen: dict[tuple[TTFont, float], str] = {}
        self.ops: list[str] = []
        self._face: tuple[TTFont, float] | None = None
        self._color: Color = "black"
        self.rules: list[tuple[float, float, float, float]] = []
        self._fills: list[str] = []

    def code(self, text: str, font: TTFont, size: float) -> str:
        """The operator that shows a text in a font already chosen."""
        key = (text, font, size)
        code = self._codes.get(key)
        if code is None:
            if len(self._codes) > _KEPT:
                self._codes.clear()
            code = self._codes[key] = self.fresh_code(text, font, size)
        return code

    def fresh_code(self, text: str, font: TTFont, size: float) -> str:
        """The same for a text that is not expected again."""
        document = self.canvas._doc
        parts = font.splitString(text, document)
        if len(parts) == 1 and parts[0][0] == 0:
            return f"({escapePDF(parts[0][1])})Tj"
        shown = [f"{font.getSubsetInternalName(n, document)} {size:g} Tf({escapePDF(chunk)})Tj" for n, chunk in parts]
        return " ".join([*shown, f"{font.getSubsetInternalName(0, document)} {size:g} Tf"])

    def choose(self, font: TTFont, size: float, color: Color = "black") -> None:
        """The font, size and colour of what follows."""
        if self._face != (font, size):
            self._face = (font, size)
            self.ops.append(self._chosen.get((font, size)) or self._choice(font, size))
        if self._color != color:
            self._color = color
            self.ops.append(_COLORS[color])

    def _choice(self, font: TTFont, size: float) -> str:
        font.splitString(" ", self.canvas._doc)
        choice = f"{font.getSubsetInternalName(0, self.canvas._doc)} {size:g} Tf"
        self._chosen[font, size] = choice
        return choice

    def text(
        self, x: float, y: float, text: str, font: TTFont, size: float, color: Color = "black", spread: float = 0.0
    ) -> None:
        """A text whose base line begins at x, y; `spread` points are added to each space (justified lines)."""
        if not text:
            return
        self.choose(font, size, color)
        code = self.code(text, font, size)
        if spread:
            code = f"{spread:.3f} Tw {code} 0 Tw"
        self.ops.append(f"1 0 0 1 {x:.2f} {self.height - y:.2f} Tm {code}")

    def turned(self, x: float, y: float, text: str, font: TTFont, size: float, color: Color = "black") -> None:
        """A text upside down, running from x to the left."""
        self.choose(font, size, color)
        self.ops.append(f"-1 0 0 -1 {x:.2f} {self.height - y:.2f} Tm {self.code(text, font, size)}")

    def rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A thin black rule."""
        self.rules.append((x1, self.height - y1, x2, self.height - y2))

    def fill(self, x: float, y: float, width: float, height: float, grey: float = 0.9) -> None:
        """A grey field under the text."""
        self._fills.append(f"{grey:g} g {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def cloth(self, x: float, y: float, width: float, height: float, color: Literal["red", "blue"]) -> None:
        """A coloured field under the text."""
        self._fills.append(f"{_CLOTHS[color]} {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def flush(self) -> None:
        """Puts down everything collected so far: fields, then rules, then text."""
        canvas = self.canvas
        if self._fills:
            canvas.addLiteral("q " + " ".join(self._fills) + " Q")
        if self.rules:
            canvas.setLineWidth(RULE)
            canvas.lines(self.rules)
        if self.ops:
            canvas.addLiteral("BT " + "\n".join(self.ops) + " ET")
            if self._color != "black":
                canvas.addLiteral(_COLORS["black"])
        self._fills, self.rules, self.ops = [], [], []
        self._face, self._color = None, "black"

    def for_form(self, height: float) -> "Ink":
        """Another ink for a part of this height that is drawn once and shown many times."""
        ink = Ink(self.canvas)
        ink.height = height
        return ink

    def show_form(self, name: str, x: float, y: float) -> None:
        """Shows such a part with its lower left corner at x, y."""
        self.flush()
        low = self.height - y
        moved = abs(x) > 0.01 or abs(low) > 0.01
        if moved:
            self.canvas.addLiteral(f"q 1 0 0 1 {x:.2f} {low:.2f} cm")
        self.canvas.doForm(name)
        if moved:
            self.canvas.addLiteral("Q")
