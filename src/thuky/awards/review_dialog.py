"""Ghi kết quả xét…: the meeting, who voted for whom, and what follows from the votes; the minutes are made of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from thuky.awards.award import Award
from thuky.awards.review import AwardReview, carried, share
from thuky.awards.wording import called
from thuky.core.columns import BoundColumn, Column
from thuky.core.entered import entered
from thuky.core.refused import Refused
from thuky.core.vietnamese.dates import short
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable

VERDICTS = (("nominated", "Chưa xét"), ("incomplete", "Thiếu hồ sơ"), ("passed", "Đạt"), ("failed", "Không đạt"))


class ReviewDialog(QDialog):
    """A figure that cannot be read keeps the dialog open; a verdict typed by hand stands above the votes."""

    lead: QLabel
    metOn: QLineEdit
    begins: QLineEdit
    ends: QLineEdit
    place: QLineEdit
    members: QLineEdit
    present: QLineEdit
    absent: QLineEdit
    chair: QLineEdit
    secretary: QLineEdit
    voteTable: RecordTable
    outcome: QLabel
    buttons: QDialogButtonBox

    def __init__(self, awards: Sequence[Award], review: AwardReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "awards_review_dialog")
        self._before = {one.id: one for one in awards}
        self._boxes = {"met_on": self.metOn, "begins": self.begins, "ends": self.ends, "place": self.place, "members": self.members,
                       "present": self.present, "absent": self.absent, "chair": self.chair, "secretary": self.secretary}  # fmt: skip
        for field, box in self._boxes.items():
            value = getattr(review, field)
            box.setText(short(value) if field == "met_on" else "" if value is None else str(value))
        self.voteTable.set_columns(self._columns(), numbered="STT")
        self.voteTable.set_editable(True)
        self.voteTable.edited.connect(self._edit)
        self.voteTable.show_records(list(awards))
        self.present.editingFinished.connect(self._recount)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi kết quả")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._tell()

    def _columns(self) -> tuple[BoundColumn, ...]:
        return (
            BoundColumn("name", Column("Tập thể, cá nhân", width=34, editable=False), text_of=called),
            BoundColumn("votes", Column("Số phiếu đồng ý", width=13, kind="int")),
            BoundColumn("share", Column("Tỷ lệ (%)", width=9, editable=False), text_of=self._share),
            BoundColumn("state", Column("Kết luận", width=12, kind="choice", choices=VERDICTS)),
            BoundColumn("vote_note", Column("Lý do (nếu không đạt)", width=24)),
        )

    def _share(self, one: Award) -> str:
        return share(one.votes, self._there())

    def review(self) -> dict[str, str]:
        """The meeting as it was typed."""
        return {field: box.text() for field, box in self._boxes.items()}

    def judged(self) -> list[Award]:
        """Those of whom something was changed: votes, verdict or reason."""
        return [one for one in self.voteTable.records() if one != self._before[one.id]]

    def _there(self) -> int | None:
        text = self.present.text().strip()
        return int(text) if text.isascii() and text.isdecimal() else None

    def _edit(self, edits: Sequence[Edit]) -> None:
        found = {one.id: one for one in self.voteTable.records()}
        try:
            for edit in edits:
                known = getattr(edit.record, "id", None)
                values: dict[str, Any] = entered(Award, {edit.field: edit.value})
                found[known] = (
                    self._counted(replace(found[known], **values))
                    if edit.field == "votes"
                    else replace(found[known], **values)
                )
        except Refused as why:
            self._tell(str(why))
            return
        self.voteTable.show_records(list(found.values()))
        self._tell()

    def _counted(self, one: Award) -> Award:
        """The verdict that follows from the votes."""
        outcome = carried(one.votes, self._there())
        return one if outcome is None else replace(one, state="passed" if outcome else "failed")

    def _recount(self) -> None:
        """Another number of people present changes what the votes mean, where nobody had the last word yet."""
        self.voteTable.show_records(
            [self._counted(one) if one.votes is not None else one for one in self.voteTable.records()]
        )
        self._tell()

    def _accept(self) -> None:
        try:
            entered(AwardReview, self.review())
        except Refused as why:
            self._tell(str(why))
            return
        self.accept()

    def _tell(self, wrong: str = "") -> None:
        states = [one.state for one in self.voteTable.records()]
        passed, failed = states.count("passed"), states.count("failed")
        self.outcome.setText(wrong or f"Đạt {passed}, không đạt {failed}, chưa xét {len(states) - passed - failed}.")
        self.outcome.setProperty("tone", "bad" if wrong else "")
        self.outcome.style().polish(self.outcome)
