"""Which records a table shows and in what order: sorted by keys that are made once, found by folded text."""

from collections.abc import Callable, Sequence
from typing import Any

from thuky.core.vietnamese import text
from thuky.widgets import row_keys
from thuky.widgets.row_keys import MarkOf


class RowOrder:
    """Numbers of records in order, and those among them that hold what was typed."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self._order: Sequence[int] = ()
        self._orders: dict[tuple[int, bool], list[int]] = {}
        self._key_of: dict[str, Callable[[Any], Any]] = {}
        self._folded: list[str] = []
        self._narrowed: tuple[str, Sequence[int]] = ("", ())

    def set_key(self, field: str, key_of: Callable[[Any], Any]) -> None:
        """Order a column by another key than its text."""
        self._key_of[field] = key_of
        self._orders.clear()

    def forget(self) -> None:
        """Other records are shown: no key made so far holds."""
        self._folded, self._orders = [], {}

    def renew(self, changed: Sequence[int], before: Sequence[Any], by: tuple[int, bool] | None) -> None:
        """Some records are others than before: their letters are folded anew, and the order in force stays where its keys do."""
        for at in changed if self._folded else ():
            self._folded[at] = self._fold_one(at)
        records = self.model.records
        stays = by is not None and self._keys_of(by[0], before) == self._keys_of(by[0], [records[at] for at in changed])
        self._orders = {by: self._orders[by]} if by is not None and stays and by in self._orders else {}

    def sort(self, by: tuple[int, bool] | None) -> None:
        """From now on in the order of a column, downwards or not; None is the order given."""
        self._order, self._narrowed = self._sorted(by), ("", ())

    def matching(self, query: str) -> Sequence[int]:
        """The records that hold these letters; the last result is narrowed while letters are added."""
        everything = self._order
        if not query:
            self._narrowed = ("", everything)
            return everything
        folded = self._folded or self._fold()
        last, found = self._narrowed
        among = found if last and query.startswith(last) else everything
        hits = [row for row in among if query in folded[row]]
        if not hits and " " in query:
            words = query.split()
            return [row for row in everything if all(word in folded[row] for word in words)]
        self._narrowed = (query, hits)
        return hits

    def _fold(self) -> list[str]:
        marks = tuple(self.model.marks.values())
        rows = zip(self.model.all_cells(), self.model.records, strict=True)
        self._folded = [_folded(cells, marks, one) for cells, one in rows]
        return self._folded

    def _fold_one(self, source: int) -> str:
        marks = tuple(self.model.marks.values())
        return _folded(self.model.cells_of(source), marks, self.model.records[source])

    def _sorted(self, by: tuple[int, bool] | None) -> Sequence[int]:
        if by is None:
            return range(len(self.model.records))
        if by not in self._orders:
            column, descending = by
            keys = self._keys_of(column, self.model.records)
            empty = [row for row, key in enumerate(keys) if key is None] if None in keys else []
            full = [row for row, key in enumerate(keys) if key is not None] if empty else list(range(len(keys)))
            full.sort(key=keys.__getitem__, reverse=descending)
            self._orders[by] = full + empty
        return self._orders[by]

    def _keys_of(self, column: int, records: Sequence[Any]) -> list[Any]:
        bound = self.model.columns[column]
        if bound.field in self._key_of:
            return [self._key_of[bound.field](record) for record in records]
        keys = row_keys.sort_keys(bound, records)
        return keys or row_keys.text_keys([self.model.texts[column](record) for record in records])


def _folded(cells: Sequence[str], marks: Sequence[MarkOf], record: Any) -> str:
    return text.search_key(" ".join((*cells, *row_keys.words_of(marks, record))))
