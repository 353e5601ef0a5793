"""What the review of a plan shows: the rows for the use in hand, what they stand beside, the fact in hand written out."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from thuky.core.columns import Column, columns
from thuky.plans import fact_parts, model, review_edits, review_rows
from thuky.plans.facts import Plan
from thuky.plans.in_file import InFile
from thuky.plans.review_rows import PLACES, WORDS, FactRow
from thuky.plans.review_text_view import PlanText, beside, group_words
from thuky.plans.review_use import Asked, columns_of
from thuky.widgets.record_table import RecordTable

_USUAL = ("held_on", "held_at", "place", "chair", "delegations", "agenda", "signer")


class ReviewView(QDialog):
    """The half of the dialog that shows; ReviewDialog is the half that takes what the clerk does."""

    heading: QLabel
    note: QLabel
    filter: QLineEdit
    different: QCheckBox
    uses: QWidget
    as_plan: QRadioButton
    as_model: QRadioButton
    target: QComboBox
    period: QWidget
    period_old: QLineEdit
    period_new: QLineEdit
    halves: QSplitter
    right: QSplitter
    facts: RecordTable
    details: QStackedWidget
    fields: RecordTable
    beside: QTextEdit
    questions: RecordTable
    text: QPlainTextEdit
    hint: QLabel
    keyWords: QLabel
    add_button: QPushButton
    all_button: QPushButton
    none_button: QPushButton
    original: QPushButton
    take: QPushButton
    cancel: QPushButton

    _read: Plan
    _plan: Plan
    _rows: list[FactRow]
    _asked: list[Asked]
    _left: dict[bool, list[FactRow]]  # as the clerk left them, as a plan and as a model
    _was_model: bool
    _corrected: InFile | None
    _there_of: Callable[[int], InFile] | None
    paper: "PlanText"  # in words: what load_form finds here as a type must be in the form

    # what is shown

    def there(self) -> InFile | None:
        """What the plan is compared with: the conference that it goes into, nothing for a new one."""
        if self._corrected is not None:
            return self._corrected
        chosen = 0 if self.as_model.isChecked() else int(self.target.currentData() or 0)
        return self._there_of(chosen) if chosen and self._there_of else None

    def _read_anew(self) -> None:
        """The rows for what the file is used for now; corrections belong to the use they were made for, whatever the conference."""
        as_model = self.as_model.isChecked()
        self._plan = model.emptied(self._read) if as_model else self._read
        there = self.there()
        self._left[self._was_model], self._was_model = self._rows, as_model
        fresh = review_rows.rows(self._plan, there)
        self._rows = review_edits.carried(fresh, self._left.get(as_model, []), compared=there is not None)
        self.facts.set_columns(columns_of(compared=there is not None))
        self.target.setVisible(not as_model)
        self.period.setVisible(as_model)
        self.different.setVisible(there is not None)
        self._ask(as_model)
        if as_model:
            self._period_changed()
        self._show()

    def _ask(self, as_model: bool) -> None:
        blank = (
            [(f"Cần điền: {one.after}", (one.line,)) for one in model.blanks_of(self._read, self._plan)]
            if as_model
            else []
        )
        said = [(one.message, one.lines) for one in self._plan.questions if not as_model]
        self._asked = [Asked(id=at, message=words, lines=lines) for at, (words, lines) in enumerate([*blank, *said])]
        heads = "Chỗ để trống, cần điền" if as_model else "Cần hỏi lại"
        self.questions.set_columns(
            tuple(replace(one, column=Column(heads, width=60, editable=False)) for one in columns(Asked))
        )
        self.questions.show_records(self._asked)
        self.questions.setVisible(bool(self._asked))

    def _period_changed(self) -> None:
        """The places where the period or the year would be replaced, each to tick."""
        if not self.as_model.isChecked():
            return
        ticks = {row.lines: row.keep for row in self._rows if row.group == PLACES and not row.heads}
        members = [row for row in self._rows if row.group != PLACES and not row.heads]
        members += review_rows.place_rows(self._plan, self.period_old.text(), self.period_new.text(), ticks)
        self._set_rows(review_rows.headed(members))

    def _set_rows(self, found: list[FactRow]) -> None:
        self._rows = found
        self.facts.set_columns(columns_of(compared=self.there() is not None))
        self._show()

    def _show(self) -> None:
        only = self.different.isChecked() and self.different.isVisibleTo(self)
        shown = [row for row in self._rows if not only or row.state != "same"]
        groups = {row.group for row in shown if not row.heads}
        self.facts.show_records([row for row in shown if row.group in groups])
        found, wanted = review_rows.counted(self._rows)
        asked = len(self._asked)
        blank = "chỗ cần điền" if self.as_model.isChecked() else "điều cần hỏi lại"
        self.note.setText(
            f"Thấy {found} mục, lấy {wanted}"
            + self._compared()
            + (f" · {asked} {blank}" if asked else "")
            + self._unseen()
        )
        verb = "Lập hội nghị mới theo mẫu" if self.as_model.isChecked() else f"Đưa {wanted} mục vào hội nghị"
        self.take.setText(verb)
        self.take.setEnabled(wanted > 0)
        self._show_detail(self.facts.current_record())

    def _unseen(self) -> str:
        """What most plans state and was not found in this one, so that nobody looks for it afterwards."""
        if self.there() is not None or self.as_model.isChecked():
            return ""
        names = [WORDS[key].lower() for key in _USUAL if not any(row.key == key for row in self._rows)]
        return f" · không thấy {', '.join(names)}" if names else ""

    def _compared(self) -> str:
        if self.there() is None:
            return ""
        states = [row.state for row in self._rows if not row.heads]
        words = ((f"{states.count('new')} mới"), f"{states.count('changed')} đã đổi", f"{states.count('same')} như cũ")
        gone = states.count("gone")
        return " · " + ", ".join(words) + (f", {gone} chỉ có trong tệp" if gone else "")

    def _show_detail(self, row: FactRow | None) -> None:
        """The fields of a compound fact to correct; anything else whole, with what the file says beside it."""
        compound = row is not None and not row.heads and row.change is None and row.item is not None
        compound = compound and row is not None and row.state != "gone" and fact_parts.is_compound(row.key)
        if compound and row is not None:
            self.fields.show_records(fact_parts.of(row.key, row.item))
            self.details.setCurrentWidget(self.fields)
        else:
            members = [one for one in self._rows if row is not None and one.group == row.group and not one.heads]
            self.beside.setHtml(group_words(members) if row is not None and row.heads else beside(row) if row else "")
            self.details.setCurrentWidget(self.beside)

    def _fact_chosen(self, row: FactRow | None) -> None:
        self.say(row.question if row is not None else "")
        self._show_detail(row)
        members = [one for one in self._rows if row is not None and row.heads and one.group == row.group]
        lines = {line for one in [row, *members] if one is not None for line in one.lines}
        if lines:
            self.paper.mark(lines)

    def say(self, words: str) -> None:
        """A sentence under the facts; where there is none to say, the keys."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self.keyWords.setVisible(not words)

    # what the keys ask

    def current(self) -> FactRow | None:
        """The fact in hand."""
        row = self.facts.current_record()
        return row if isinstance(row, FactRow) else None

    def tick(self, rows: Sequence[FactRow], keep: bool) -> None:
        """Take or drop these facts."""
        for row in rows:
            self._rows = review_rows.ticked(self._rows, self._rows[row.id], keep)
        self._show()
        if not keep and any(row.item is not None and row.lines for row in rows):
            self.say("Mục bỏ chọn không ghi vào dữ liệu; câu chữ của kế hoạch vẫn giữ, sửa ở tab Kế hoạch.")

    def add(self, key: str) -> None:
        """A fact that the reading missed, from the line of the plan in hand."""
        line = self.paper.line()
        before = {id(row.item) for row in self._rows}
        self._set_rows(
            review_edits.with_added(self._rows, key, self.paper.text_of(line), line, compared=self.there() is not None)
        )
        fresh = next(
            (row for row in self._rows if row.key == key and row.lines == (line,) and id(row.item) not in before), None
        )
        if fresh is not None:
            self.facts.setFocus()
            self.facts.choose(fresh.id, "value")
            self.say(f"Đã thêm “{fresh.name}” từ dòng {line}; F2 để sửa.")
