"""What was found in a plan, beside the plan itself: the clerk ticks, corrects, adds, accepts; nothing is kept before that."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QWidget,
)

from thuky.core.columns import columns
from thuky.plans import fact_parts, model, outline, review_edits, review_rows
from thuky.plans.fact_parts import Part
from thuky.plans.facts import Plan
from thuky.plans.in_file import InFile
from thuky.plans.review_keys_view import ReviewKeys
from thuky.plans.review_rows import PLACES, FactRow
from thuky.plans.review_text_view import PlanText
from thuky.plans.review_use import NEW, Accepted, Asked, Target, state_mark
from thuky.plans.review_view import ReviewView
from thuky.reading.lines import Lines
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit, Mark


class ReviewDialog(ReviewView):
    """The plan's text at the left, its facts in groups at the right; choosing one marks the other. Tells what was accepted."""

    accepted_plan = Signal(object)
    original_wanted = Signal()

    def __init__(
        self,
        plan: Plan,
        paper: Lines,
        name: str,
        parent: QWidget | None = None,
        *,
        targets: Sequence[Target] = (NEW,),
        target: int = 0,
        there: Callable[[int], InFile] | None = None,
        corrected: InFile | None = None,
        as_model: bool = False,
    ) -> None:
        super().__init__(parent)
        self._read, self._plan = plan, plan
        self._there_of, self._corrected = there, corrected
        self._targets, self._rows, self._asked = tuple(targets), list[FactRow](), list[Asked]()
        self._left, self._was_model = dict[bool, list[FactRow]](), as_model
        load_form(self, "plans_review_dialog")
        self.heading.setText(f"{'Bản Word đã sửa' if corrected else 'Đọc kế hoạch'}: {_short(name)}")
        self.heading.setToolTip(name)
        self.say("")
        self.paper = PlanText(self.text, [outline.tidy(line.text) for line in paper])
        self.resize(self.size().boundedTo(self.screen().availableSize() - QSize(16, 48)))
        self._dress(target)
        self._connect()
        if as_model:
            self.as_model.setChecked(True)
        self._read_anew()
        self.facts.setFocus()

    def _dress(self, target: int) -> None:
        self.facts.set_strong(lambda row: row.heads)
        self.facts.set_mark("name", lambda row: Mark("warn", "attention", row.name) if row.question else None)
        self.facts.set_mark("value", lambda row: None if row.keep and not row.heads else Mark("quiet", "", row.value))
        self.facts.set_mark("state_word", state_mark)
        self.fields.set_columns(columns(Part))
        self.fields.set_empty("Chọn một mục ở trên để sửa từng phần.")
        self.questions.set_editable(False)
        for one in self._targets:
            self.target.addItem(one.name, one.conference)
        self.target.setCurrentIndex(max(0, self.target.findData(target)))
        self.uses.setVisible(self._corrected is None)
        self.original.setVisible(self._corrected is not None)
        self.different.setChecked(self._corrected is not None)
        self.period_old.setText(model.usual_period(self._read))
        self.halves.setSizes((500, 700))
        self.right.setSizes((270, 140, 130))

    def _connect(self) -> None:
        self.facts.edited.connect(self._edited)
        self.facts.chosen.connect(self._fact_chosen)
        self.facts.refused.connect(self.say)
        self.fields.edited.connect(self._parts_edited)
        self.questions.chosen.connect(lambda asked: self.paper.mark(asked.lines if asked is not None else ()))
        self.questions.clicked.connect(lambda _index: self.paper.mark(self.questions.current_record().lines))
        self.paper.lines_chosen.connect(self._lines_chosen)
        self.filter.textChanged.connect(self.facts.set_filter)
        self.different.toggled.connect(lambda _on: self._show())
        self.as_model.toggled.connect(lambda _on: self._read_anew())
        self.target.currentIndexChanged.connect(lambda _at: self._read_anew())
        self.period_old.editingFinished.connect(self._period_changed)
        self.period_new.editingFinished.connect(self._period_changed)
        self.all_button.clicked.connect(lambda: self._tick_all(True))
        self.none_button.clicked.connect(lambda: self._tick_all(False))
        self.original.clicked.connect(self._keep_original)
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self.keys = ReviewKeys(self)
        self.add_button.clicked.connect(self.keys.offer_kinds)
        for sequence, action in (("F8", self.keys.next_question), ("Ctrl+Return", self._take_now), ("Ctrl+Enter", self._take_now),
                                 ("Insert", self.keys.offer_kinds)):  # fmt: skip
            QShortcut(QKeySequence(sequence), self).activated.connect(action)

    # what the clerk does

    def _lines_chosen(self, lines: Sequence[int]) -> None:
        """The caret or the selection went to other lines of the plan: show the facts that they state."""
        found = {row.id: row for line in lines for row in review_rows.rows_of_line(self._rows, line)}
        if found:
            self.keys.choose_rows(list(found))
        self.paper.mark(lines, move=False)

    def _edited(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            row = self._rows[edit.record.id] if isinstance(edit.record, FactRow) else None
            if row is None:
                continue
            if edit.field == "keep":
                self.tick([row], bool(edit.value))
            else:
                self._correct(row, edit.value)
        self._show()

    def _correct(self, row: FactRow, value: str) -> None:
        fresh = review_edits.corrected(row, value)
        if fresh is not None:
            self._rows[row.id] = fresh
        elif row.heads or row.key in ("text", "period") or row.state == "gone":
            self.say(f"“{row.name}” chỉ chọn lấy hay bỏ (phím Space).")
        elif fact_parts.is_compound(row.key):
            self.say(f"Mục “{row.name}” có nhiều phần: sửa từng phần ở bảng bên dưới (F2).")
        else:
            self.say(f"“{value}” không đọc được; mục “{row.name}” giữ như kế hoạch ghi.")

    def _parts_edited(self, edits: Sequence[Edit]) -> None:
        row = self.current()
        for edit in edits:
            if row is None or not isinstance(edit.record, Part):
                continue
            fresh = review_edits.part_corrected(self._rows[row.id], edit.record, edit.value)
            if fresh is None:
                self.say(f"“{edit.value}” không đọc được; ô “{edit.record.name}” giữ nguyên.")
            else:
                self._rows[row.id] = fresh
        self._show()

    def _tick_all(self, keep: bool) -> None:
        self._rows = [replace(row, keep=keep and row.state != "same") for row in self._rows]
        self._show()

    def _take_now(self) -> None:
        """Ctrl+Enter, also out of a cell that is being typed in."""
        self.take.setFocus()
        if self.take.isEnabled():
            self._take()

    def _take(self) -> None:
        there = self.there()
        plan = review_rows.kept_plan(self._plan, self._rows)
        if self.as_model.isChecked():
            lines = {line for row in self._rows if row.group == PLACES and row.keep for line in row.lines}
            plan = model.replaced(plan, self.period_old.text(), self.period_new.text(), lines)
        self.accepted_plan.emit(
            Accepted(plan=plan if there is None else self._plan, rows=tuple(self._rows), conference=there.conference if there else 0,
                     as_model=self.as_model.isChecked())
        )  # fmt: skip
        self.accept()

    def _keep_original(self) -> None:
        self.original_wanted.emit()
        self.accept()


def _short(name: str) -> str:
    """A file's name that leaves room for the buttons beside it; all of it is in the tool tip."""
    return name if len(name) <= 44 else f"{name[:26]}…{name[-16:]}"
