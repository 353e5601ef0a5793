"""Chữ kiểu cũ: the columns that were typed in old fonts, before and after; the clerk decides for each whether it is turned."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from thuky.core.columns import columns
from thuky.returns.decisions_dialog import DecisionsDialog
from thuky.returns.encodings import Columns
from thuky.returns.letters import OldColumn


class LettersDialog(DecisionsDialog):
    """A row for each column; a tick says that it is turned."""

    form: ClassVar[str] = "returns_letters_dialog"

    def __init__(self, found: Sequence[OldColumn], parent: QWidget | None = None) -> None:
        super().__init__(columns(OldColumn), ("encoding", "sheet", "file"), found, parent)

    def decided(self, value: str) -> bool:
        """Whether the column is turned."""
        return value == "1"

    def as_typed(self) -> Columns:
        """The columns that keep their letters."""
        return frozenset((row.file, row.sheet, row.column) for row in self._rows if not row.taken)
