"""Where the pages of a sheet will end when it is printed, so that its signatures never stand alone on the last one.

Excel knows no "keep with next": a break is set by hand, and only where one is needed, so that the clerk may go on editing.
"""

from collections import deque

from thuky.papers.state_layout import MARGINS, MM, page_size

PIXEL = 0.75
"""Points."""
_SHARES = (0.96, 1.0)
"""The shares of a page that may be all that there is: another printer sets rows a little higher."""
_SHRUNK = 0.92
"""A sheet that is too high for one page by no more than this stands on it whole, in letters a little smaller: 12 for 13."""
_MOVED = 2
"""Rows that go to the next page with the signatures, where there are so many."""


def in_pixels(points: float) -> float:
    """A height as the file has it: Excel knows whole pixels only."""
    return int(points / PIXEL + 0.5) * PIXEL


class Pages:
    """The rows of a sheet as they are written; all heights are points."""

    def __init__(self, paper: str, landscape: bool, row: float) -> None:
        margins = MARGINS[paper]
        whole = (page_size(paper, landscape)[1] - margins.top - margins.bottom) * MM
        self.heights = [whole * share for share in _SHARES]
        self.row_height = row
        self.title = 0.0
        """The height of the heading that is repeated on each page after the first."""
        self.frozen = False
        """Whether the heading stays on the screen while the rows pass under it."""
        self.used = [0.0 for _ in _SHARES]
        """How far the page is full, for each of them."""
        self.breaks: list[int] = []
        self.total = 0.0
        """The height of all rows together."""
        self.wished = False
        """Whether the paper itself begins a new page somewhere."""
        self._next = 0
        self._last: deque[tuple[int, float, bool]] = deque(maxlen=_MOVED + 2)

    def row(self, index: int, height: float, group: bool = False) -> None:
        """Counts a row, and the empty ones above it."""
        for at in range(self._next, index):
            self._count(at, self.row_height, False)
        self._count(index, height, group)

    def _count(self, index: int, height: float, group: bool) -> None:
        height = in_pixels(height)
        self.total += height
        for at, (used, whole) in enumerate(zip(self.used, self.heights, strict=True)):
            self.used[at] = (self.title if used and used + height > whole else used) + height
        self._last.append((index, height, group))
        self._next = index + 1

    def room(self, height: float) -> bool:
        """True where so much more stands on this page."""
        return all(used + height + PIXEL <= whole for used, whole in zip(self.used, self.heights, strict=True))

    def begin(self, index: int) -> None:
        """A new page begins with this row."""
        if index and index not in self.breaks:
            self.breaks.append(index)
        self.used = [self.title for _ in _SHARES]
        self._last.clear()

    def scale(self) -> int:
        """At how many of a hundred a sheet that needs a second page only just is printed on one; 100 where it needs its pages."""
        share = self.heights[0] / self.total if self.total else 1.0
        return int(share * 100) if self.breaks and not self.wished and _SHRUNK <= share < 1.0 else 100

    def keep(self, index: int, height: float) -> None:
        """Begins a new page with this row unless so much stands on this one."""
        above = max(0, index - self._next) * self.row_height  # the empty rows that are not counted yet
        if not self.room(above + height) and max(self.used) > self.title:
            self.begin(index)

    def pull(self, height: float) -> None:
        """Takes the last rows along to a new page where what follows them has no room on theirs."""
        if self.room(height) or not self._last:
            return
        taken: list[tuple[int, float, bool]] = []
        while self._last and (len(taken) < _MOVED or self._last[-1][2]):
            taken.append(self._last.pop())
        if self._last and self._last[-1][2]:
            taken.append(self._last.pop())
        while len(taken) > 1 and self.title + sum(high for _, high, _ in taken) + height > self.heights[0]:
            taken.pop()  # one row is enough where two would push the signatures off again
        index = taken[-1][0]
        self.begin(index)
        self.used = [self.title + sum(high for _, high, _ in taken) for _ in _SHARES]
