"""How columns lie in the viewport that is painted: lane beside lane, the frozen one over those that were scrolled away."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect

from thuky.widgets.ticks import is_tick

PADDING = 8


@dataclass(frozen=True, slots=True)
class Frozen:
    """The column that stays at the left while the others are scrolled sideways, and how wide it is there."""

    at: int
    width: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A column as it lies in the viewport: where its ground is and where its text may stand."""

    at: int
    x: int
    width: int
    left: int
    room: int
    right: bool
    pen: str
    tick: bool


class Lanes:
    """Measures the columns of one table."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self.model = table.model()
        self.quiet: set[int] = set()
        self.first_padding = PADDING
        self.tight = False
        self.edge = -1
        """The first column seen: the chosen row has its stroke there."""

    def shown(self, part: QRect, frozen: Frozen | None = None) -> list[Lane]:
        """The lanes in this part of the viewport, left to right; the frozen column is not among them."""
        header, found = self.table.horizontalHeader(), []
        order = map(header.logicalIndex, range(header.count()))
        seen = [at for at in order if not header.isSectionHidden(at)]
        self.edge = seen[0] if seen else -1
        for at in seen:
            x, width = header.sectionViewportPosition(at), header.sectionSize(at)
            if x + width <= part.left() or x > part.right() or (frozen is not None and at == frozen.at):
                continue
            found.append(self._lane(at, x, width, at == seen[0], at == seen[-1]))
        return found

    def of_frozen(self, frozen: Frozen) -> Lane:
        """The lane of the frozen column, at the left."""
        self.edge = frozen.at
        return self._lane(frozen.at, 0, frozen.width, False, False)

    def _lane(self, at: int, x: int, width: int, first: bool, last: bool) -> Lane:
        left, right = (self.first_padding if first else PADDING), (0 if self.tight and last else PADDING)
        pen = "text2" if at in self.quiet or at == self.model.numbered else "text"
        return Lane(
            at, x, width, x + left, width - left - right, self.model.right_aligned(at), pen, is_tick(self.model, at)
        )
