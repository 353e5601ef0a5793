"""Cột chưa rõ: what headings mean that the reader does not know, said once for each sender."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from thuky.attendees.attendee import Attendee
from thuky.core.columns import Column, columns
from thuky.returns.headings import PERSON_FIELDS, fold
from thuky.returns.recognise import IGNORED, OWN
from thuky.returns.roster import Roster
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable

_SAMPLES = 3
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownHeading:
    """One heading, in which files it stands, what its first cells say, and what the clerk says that it means."""

    id: int
    heading: Annotated[str, Column("Cột", width=20, editable=False)] = ""
    sample: Annotated[str, Column("Ví dụ", width=34, editable=False)] = ""
    meaning: Annotated[str, Column("Là", width=20)] = ""
    file: Annotated[str, Column("Tệp", width=18, editable=False)] = ""


def unknown(rosters: Sequence[Roster], own_fields: Sequence[tuple[str, str]] = ()) -> list[UnknownHeading]:
    """The headings of these lists that mean nothing yet, each once; the office's own fields mean themselves."""
    found: dict[str, UnknownHeading] = {}
    known = {fold(heading) for _, heading in own_fields}
    for roster in rosters:
        for heading in roster.unknown_columns:
            if fold(heading) in known:
                continue
            said = [row.extra[heading] for row in roster.rows if row.extra.get(heading)]
            if said and fold(heading) not in found:
                sample = " · ".join(text[:_LONGEST] for text in dict.fromkeys(said[:_SAMPLES]))
                one = UnknownHeading(id=len(found), heading=heading, sample=sample, file=roster.file)
                found[fold(heading)] = one
    return list(found.values())


class HeadingsDialog(QDialog):
    """A row for each unknown heading, with a list of what it may mean."""

    lead: QLabel
    table: RecordTable
    buttons: QDialogButtonBox

    def __init__(
        self, found: Sequence[UnknownHeading], own_fields: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form(self, "returns_headings_dialog")
        self._rows = list(found)
        choices = (
            ("", "Chọn…"),
            (IGNORED, "Không nhập"),
            *_fields(),
            *((f"{OWN}{heading}", heading) for _, heading in own_fields),
        )
        bound = [
            replace(one, column=replace(one.column, kind="choice", choices=choices)) if one.field == "meaning" else one
            for one in columns(UnknownHeading)
        ]
        self.table.set_columns(bound)
        self.table.set_quiet("sample", "file")
        self.table.edited.connect(self._edit)
        self.table.show_records(self._rows)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Đọc lại")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _edit(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            if edit.field == "meaning" and isinstance(edit.record, UnknownHeading):
                self._rows[edit.record.id] = replace(self._rows[edit.record.id], meaning=edit.value)
        self.table.show_records(self._rows)

    def meanings(self) -> dict[str, str]:
        """What the clerk decided, by folded heading."""
        return {fold(row.heading): row.meaning for row in self._rows if row.meaning}


def _fields() -> tuple[tuple[str, str], ...]:
    """The fields of a person, as the clerk calls them."""
    return tuple((bound.field, bound.heading) for bound in columns(Attendee) if bound.field in PERSON_FIELDS)
