"""How far into a list we read: rows, columns, letters and seconds, and how the clerk is told when a list goes beyond."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from thuky.core.refused import Refused
from thuky.reading.cells import Cell, Row, trimmed
from thuky.reading.limits import TooMuch, named

MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_BLANK = 200
MAX_LETTERS = 32_767
MAX_SHEETS = 60
MAX_SECONDS = 30.0


class Cancelled(Refused):
    """The clerk pressed Hủy while a file was being read."""


@dataclass(slots=True)
class Reach:
    """What one file may still use; counted over all its sheets, and in seconds of work: a busy machine refuses no list."""

    path: str | Path
    cancelled: Callable[[], bool] | None = None
    rows: int = 0
    until: float = field(default_factory=lambda: time.thread_time() + MAX_SECONDS)

    def check(self) -> None:
        """Stop when the time is over or the clerk has cancelled."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled(f"Đã dừng đọc tệp {named(self.path)}; chưa có gì thay đổi.")
        if time.thread_time() > self.until:
            raise TooMuch(
                f"Tệp {named(self.path)} đọc quá 30 giây chưa xong; hãy chép riêng danh sách sang một tệp Excel mới rồi gửi lại."
            )

    def take(self, rows: Iterator[tuple[int, Sequence[Cell], bool]]) -> Iterator[Row]:
        """The rows that hold something, up to 200 empty ones in a row; refuses the 20,001st and a cell without end."""
        blank = last = 0
        for number, cells, hidden in rows:
            blank, last = blank + max(number - last - 1, 0), number
            if blank >= MAX_BLANK:
                return
            if blank % 64 == 0:
                self.check()
            row = trimmed(number, list(cells[:MAX_COLUMNS]), hidden)
            if row is None:
                blank += 1
                if blank >= MAX_BLANK:
                    return
                continue
            blank = 0
            self._count(row)
            yield row

    def _count(self, row: Row) -> None:
        self.rows += 1
        if self.rows > MAX_ROWS:
            raise TooMuch(
                f"Tệp {named(self.path)} có hơn 20.000 dòng; hãy chép riêng danh sách sang một tệp mới rồi gửi lại."
            )
        if self.rows % 256 == 0:
            self.check()
        if max(len(cell.text) for cell in row.cells) > MAX_LETTERS:
            raise self.too_long_cell(row.number)

    def too_long_cell(self, row: int) -> TooMuch:
        """What is said of a cell longer than Excel itself allows."""
        return TooMuch(
            f"Tệp {named(self.path)} có ô dài hơn 32.767 chữ ở dòng {row}; hãy rút ngắn hoặc xóa ô đó rồi gửi lại."
        )
