"""One row of a table as the rules look at it: its ordinal, its name, and what else stands in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from thuky.core.vietnamese.text import clean
from thuky.reading.cells import FORMULA_WITHOUT_VALUE, Cell
from thuky.returns.column_use import ColumnUse
from thuky.returns.grid import Grid
from thuky.returns.recognise import Table

_FIGURE = re.compile(r"[\d.,]+|[xX]|[-–]|\(?\d+\s*(?:đ/c|đc|đồng chí|người|đại biểu|suất)\.?\)?")
_COUNT = re.compile(r"\(?\d+\s*(?:đ/c|đc|đồng chí|người|đại biểu|suất)\.?\)?|\d{1,3}|[xX]")
_ORDINAL = re.compile(r"^\(?(\d{1,4})\s*[).,/-]+$")
_DATA = frozenset(("rank", "position", "unit", "phone", "salutation", "birth", "sex"))


@lru_cache(maxsize=1 << 15)
def tidy(text: str) -> str:
    """Clean text that keeps its line breaks; lists say the same thing in many rows."""
    return clean(text, lines=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The filled cells of one row within the table, by column; texts are clean and without the ordinal and the name."""

    number: int
    cells: dict[int, Cell]
    ordinal: str
    name: str
    texts: dict[int, str]
    hidden: bool = False

    @property
    def joined(self) -> str:
        """Everything that stands in the row, as one text."""
        return " ".join(filter(None, (self.ordinal, self.name, *self.texts.values())))

    @property
    def words(self) -> list[str]:
        """The texts besides ordinal and name that are more than a figure or an x."""
        return [text for text in self.texts.values() if not _FIGURE.fullmatch(text)]

    def data(self, table: Table) -> int:
        """How many columns that only people fill are filled."""
        return sum(bool(self.texts.get(use.index)) for use in table.columns if not _DATA.isdisjoint(use.fields))

    def described(self, table: Table) -> int:
        """The same, but for figures: "02 đ/c" beside a section tells how many people it has."""
        texts = (self.texts.get(use.index) for use in table.columns if not _DATA.isdisjoint(use.fields))
        return sum(bool(text) and not _COUNT.fullmatch(text or "") for text in texts)


def line_of(number: int, table: Table, grid: Grid) -> Line | None:
    """The row as a line of this table; None when the table's columns hold nothing in it."""
    row = grid.rows[number]
    first, last = table.columns[0].index, table.columns[-1].index
    cells = {i: cell for i, cell in enumerate(row.cells[first : last + 1], first) if cell.text or cell.fault}
    texts = {index: tidy(cell.text) for index, cell in cells.items() if cell.text}
    if not texts and not any(cell.fault == FORMULA_WITHOUT_VALUE for cell in cells.values()):
        return None
    ordinal = _ORDINAL.sub(r"\1", _taken(texts, table.column("ordinal")))
    family, given = _taken(texts, table.column("family")), _taken(texts, table.column("given"))
    middle = _taken(texts, table.column("middle"))
    name = _taken(texts, table.column("full_name")) or family
    whole = " ".join(filter(None, (name, middle, given))) if middle or given else name
    return Line(number=number, cells=cells, ordinal=ordinal, name=whole, texts=texts, hidden=row.hidden)


def _taken(texts: dict[int, str], use: ColumnUse | None) -> str:
    return texts.pop(use.index, "") if use else ""


def short(text: str) -> str:
    """A row's text as a reason quotes it."""
    text = clean(text)
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
