"""The review without a mouse: Space takes, Delete drops, F2 corrects, F8 goes to the next question, Insert adds from the line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from thuky.plans import added, fact_parts
from thuky.plans.review_rows import FactRow
from thuky.plans.review_view import ReviewView

Key = Qt.Key


class ReviewKeys(QObject):
    """Reads the keyboard of the facts and of their fields for the dialog."""

    def __init__(self, dialog: ReviewView) -> None:
        super().__init__(dialog)
        self.dialog = dialog
        dialog.facts.installEventFilter(self)
        dialog.facts.viewport().installEventFilter(self)
        dialog.fields.installEventFilter(self)
        dialog.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        dialog.text.customContextMenuRequested.connect(self._at_pointer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the review first; all others are the table's (which may be half gone when its last events come)."""
        dialog = self.dialog
        if event.type() == QEvent.Type.MouseButtonDblClick and watched is dialog.facts.viewport():
            return self._to_fields()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            if watched is dialog.facts:
                return self._of_facts(Key(event.key()))
            if watched is dialog.fields and event.key() == Key.Key_Escape:
                dialog.facts.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _of_facts(self, key: Qt.Key) -> bool:
        rows = [row for row in self.dialog.facts.selected() if isinstance(row, FactRow)]
        if key == Key.Key_Space and rows:
            self.dialog.tick(rows, not rows[0].keep)
        elif key == Key.Key_Delete and rows:
            self.dialog.tick(rows, False)
        elif key == Key.Key_F2:
            return self._to_fields() or self._to_value()
        else:
            return False
        return True

    def _to_fields(self) -> bool:
        """A fact with several fields is corrected in them."""
        row, fields = self.dialog.current(), self.dialog.fields
        if row is None or self.dialog.details.currentWidget() is not fields or not fact_parts.is_compound(row.key):
            return False
        fields.setFocus()
        if fields.records():
            fields.choose(fields.records()[0].id, "value")
        return True

    def _to_value(self) -> bool:
        """F2 in any cell of a row corrects what the plan says."""
        row = self.dialog.current()
        if row is not None:
            self.dialog.facts.choose(row.id, "value")
        return False

    def choose_rows(self, ids: Sequence[int]) -> None:
        """Make the first of these facts the current one and mark the others too."""
        facts = self.dialog.facts
        facts.choose(ids[0])
        model, column = facts.model(), facts.currentIndex().column()
        for number in ids[1:]:
            at = next((row for row, one in enumerate(facts.visible_records()) if one.id == number), -1)
            if at >= 0:
                facts.selectionModel().select(model.index(at, column), QItemSelectionModel.SelectionFlag.Select)

    def next_question(self) -> None:
        """Go to the next question, and to the lines and the fact that it is about; after the last comes the first."""
        table = self.dialog.questions
        records = table.records()
        if not records:
            self.dialog.say("Không có điều cần hỏi lại.")
            return
        now = table.current_record() if table.property("visited") else None
        at = (records.index(now) + 1) % len(records) if now in records else 0
        table.setProperty("visited", True)
        table.choose(records[at].id)
        asked = records[at]
        found = [row for row in self.dialog.facts.records() if set(row.lines) & set(asked.lines)]
        if found:
            self.dialog.facts.choose(found[0].id)
        self.dialog.paper.mark(asked.lines)
        self.dialog.say(asked.message)

    def kinds(self) -> QMenu:
        """The menu of what the line in hand can be taken as."""
        menu = QMenu(self.dialog)
        for key, words in added.KINDS:
            menu.addAction(f"Thêm {words} từ dòng này").triggered.connect(
                lambda _on=False, key=key: self.dialog.add(key)
            )
        return menu

    def offer_kinds(self) -> None:
        """Open that menu under its button."""
        button = self.dialog.add_button
        self.kinds().popup(button.mapToGlobal(QPoint(0, button.height())))

    def _at_pointer(self, at: QPoint) -> None:
        box = self.dialog.text
        if not box.textCursor().hasSelection():
            box.setTextCursor(box.cursorForPosition(at))
        self.kinds().popup(box.mapToGlobal(at))
