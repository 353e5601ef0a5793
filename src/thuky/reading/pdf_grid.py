"""The ruled tables of a PDF page: where their lines stand, and in which cell a piece of text is. Measures in points from the
bottom left of the page."""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

import pypdfium2
import pypdfium2.raw as pdfium

_THIN = 2.0
_SHORT = 6.0
_NEAR = 3.0
_MOST_LINES = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One ruled table: the columns' edges from left to right, the rows' edges from the top down."""

    edges: tuple[float, ...]
    levels: tuple[float, ...]
    merged: frozenset[tuple[int, int]] = frozenset()
    """The cells with no rule above them: they go on from the cell above."""

    def cell(self, across: float, up: float) -> tuple[int, int] | None:
        """(row, column) of a point, None outside the table; of merged cells the topmost."""
        if not (self.edges[0] <= across <= self.edges[-1] and self.levels[-1] <= up <= self.levels[0]):
            return None
        column = sum(edge <= across for edge in self.edges) - 1
        row = sum(level >= up for level in self.levels) - 1
        row, column = min(row, len(self.levels) - 2), min(column, len(self.edges) - 2)
        while (row, column) in self.merged:
            row -= 1
        return row, column

    def parts(self, left: float, right: float, up: float) -> bool:
        """Whether a ruled line stands between two letters."""
        return self.levels[-1] <= up <= self.levels[0] and any(left - 1 < edge < right + 1 for edge in self.edges)


Rule = tuple[float, float, float]


def grids(page: pypdfium2.PdfPage) -> list[Grid]:
    """The ruled tables of a page, from the top down; frames and single rules are none."""
    standing, lying = _rules(page)
    found = []
    for bottom, top in _stretches([(low, high) for _, low, high in standing]):
        edges = _distinct(x for x, low, high in standing if low < top and high > bottom)
        levels = _distinct(y for y, left, right in lying if bottom - _NEAR <= y <= top + _NEAR and right > edges[0])
        if len(edges) >= 3 and len(levels) >= 3 or len(edges) >= 4 and len(levels) == 2:
            levels.reverse()
            found.append(
                Grid(edges=tuple(edges), levels=tuple(levels), merged=frozenset(_merged(edges, levels, lying)))
            )
    return sorted(found, key=lambda grid: -grid.levels[0])


def _merged(edges: Sequence[float], levels: Sequence[float], lying: Sequence[Rule]) -> Iterator[tuple[int, int]]:
    """The cells below the first row whose upper edge is not drawn."""
    middles = [(left + right) / 2 for left, right in pairwise(edges)]
    rules = sorted(lying)
    for row, level in list(enumerate(levels[:-1]))[1:]:
        drawn = rules[bisect_left(rules, level - _NEAR, key=_height) : bisect_right(rules, level + _NEAR, key=_height)]
        for column, middle in enumerate(middles):
            if not any(left <= middle <= right for _, left, right in drawn):
                yield row, column


def _height(rule: Rule) -> float:
    return rule[0]


def _rules(page: pypdfium2.PdfPage) -> tuple[list[Rule], list[Rule]]:
    """Standing lines as (x, low, high), lying lines as (y, left, right), of every drawn line, rectangle and thin bar."""
    standing: list[Rule] = []
    lying: list[Rule] = []
    for shape in islice(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=4), _MOST_LINES):
        try:
            left, bottom, right, top = shape.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        thin = min(right - left, top - bottom) <= _THIN
        for x0, y0, x1, y1 in [(left, bottom, right, top)] if thin else _strokes(shape):
            if abs(x1 - x0) <= _THIN and abs(y1 - y0) >= _SHORT:
                standing.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
            elif abs(y1 - y0) <= _THIN and abs(x1 - x0) >= _SHORT:
                lying.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    return standing, lying


def _strokes(shape: pypdfium2.PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """The straight strokes of one drawn shape, from point to point."""
    matrix = shape.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    last: tuple[float, float] | None = None
    for place in range(min(pdfium.FPDFPath_CountSegments(shape), _MOST_LINES)):
        segment = pdfium.FPDFPath_GetPathSegment(shape, place)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = matrix.on_point(x.value, y.value)
        if last is not None and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            yield *last, *here
        last = here


def _stretches(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans that touch one another, joined."""
    joined: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if joined and low <= joined[-1][1] + _NEAR:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


def _distinct(places: Iterable[float]) -> list[float]:
    """Places in order, those within three points of each other counted once."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return kept
