"""Cột chưa rõ: what headings mean that the reader does not know, said once for each sender."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from thuky.attendees.attendee import Attendee
from thuky.core.columns import BoundColumn, columns
from thuky.returns.column_use import IGNORED, OWN
from thuky.returns.decisions_dialog import DecisionsDialog
from thuky.returns.headings import PERSON_FIELDS, fold
from thuky.returns.unknown_headings import UnknownHeading


class HeadingsDialog(DecisionsDialog):
    """A row for each unknown heading, with a list of what it may mean."""

    form: ClassVar[str] = "returns_headings_dialog"

    def __init__(
        self, found: Sequence[UnknownHeading], own_fields: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(_columns(own_fields), ("sample", "file"), found, parent)

    def meanings(self) -> dict[str, str]:
        """What the clerk decided, by folded heading."""
        return {fold(row.heading): row.meaning for row in self._rows if row.meaning}


def _columns(own_fields: Sequence[tuple[str, str]]) -> list[BoundColumn]:
    """The columns of the question; a meaning is a field of a person, one of the office's own, or none."""
    own = ((f"{OWN}{heading}", heading) for _, heading in own_fields)
    choices = (("", "Chọn…"), (IGNORED, "Không nhập"), *_fields(), *own)
    return [
        replace(one, column=replace(one.column, kind="choice", choices=choices)) if one.field == "meaning" else one
        for one in columns(UnknownHeading)
    ]


def _fields() -> tuple[tuple[str, str], ...]:
    """The fields of a person, as the clerk calls them."""
    return tuple((bound.field, bound.heading) for bound in columns(Attendee) if bound.field in PERSON_FIELDS)
