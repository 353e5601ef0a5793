"""Chỉ tiêu, tiêu chí…: how many of each kind may be rewarded, and what they must have done."""

from collections.abc import Sequence

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from thuky.awards.award import AwardCriterion, AwardQuota
from thuky.awards.review import AwardReview
from thuky.widgets.forms import load_form


class StandardsDialog(QDialog):
    """Collectives at the left, individuals at the right; one standard a line."""

    lead: QLabel
    collectiveQuota: QSpinBox
    collectiveCriteria: QPlainTextEdit
    individualQuota: QSpinBox
    individualCriteria: QPlainTextEdit
    opinionNeeded: QCheckBox
    blanksSpoilt: QLineEdit
    blanksLeft: QLineEdit
    buttons: QDialogButtonBox

    def __init__(self, quotas: Sequence[AwardQuota], criteria: Sequence[AwardCriterion], review: AwardReview = AwardReview(),
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        load_form(self, "awards_standards_dialog")
        for kind, quota, texts in self._sides():
            quota.setValue(sum(one.quota for one in quotas if one.kind == kind))
            texts.setPlainText("\n".join(one.text for one in criteria if one.kind == kind))
        self.opinionNeeded.setChecked(review.opinion_needed)
        for box, count in ((self.blanksSpoilt, review.blanks_spoilt), (self.blanksLeft, review.blanks_left)):
            box.setValidator(QIntValidator(0, 9999, box))
            box.setText("" if count is None else str(count))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi lại")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def values(self) -> tuple[tuple[str, int, list[str]], ...]:
        """For each kind: its quota and its standards."""
        return tuple((kind, quota.value(), texts.toPlainText().splitlines()) for kind, quota, texts in self._sides())

    def folder(self) -> dict[str, str]:
        """What a folder must hold, and the blanks that were spoilt and are left."""
        needed = "1" if self.opinionNeeded.isChecked() else "0"
        return {
            "opinion_needed": needed,
            "blanks_spoilt": self.blanksSpoilt.text(),
            "blanks_left": self.blanksLeft.text(),
        }

    def _sides(self) -> tuple[tuple[str, QSpinBox, QPlainTextEdit], ...]:
        return (
            ("collective", self.collectiveQuota, self.collectiveCriteria),
            ("individual", self.individualQuota, self.individualCriteria),
        )
