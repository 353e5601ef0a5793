"""Văn phòng ▸ Câu mẫu…: the words that papers use every year, the office's own where it wants them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from thuky.app.sentences import OWN, SENTENCES
from thuky.conferences import placeholders
from thuky.core.refused import Refused
from thuky.core.vietnamese.text import search_key
from thuky.office import store
from thuky.office.sentence import Sentence, fill
from thuky.storage.changes import Changed
from thuky.storage.workspace import Workspace
from thuky.widgets.forms import load_form

HELD = Qt.ItemDataRole.UserRole
CHANGED = "  (đã sửa)"


class SentencesDialog(QDialog):
    """Sentences by paper at the left; at the right the words, how they will print, and what can be put into braces."""

    filter: QLineEdit
    sentenceTree: QTreeWidget
    sentenceTitle: QLabel
    sentenceText: QPlainTextEdit
    problem: QLabel
    preview: QLabel
    placeholderTree: QTreeWidget
    restore: QPushButton
    close_button: QPushButton

    def __init__(self, file: Workspace, conference: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._now: Sentence | None = None
        self._groups: dict[str, QTreeWidgetItem] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._known = placeholders.values(file.db, conference) if conference is not None else {}
        load_form(self, "app_sentences_dialog")
        self.sentenceText.setReadOnly(file.read_only)
        self.restore.setEnabled(not file.read_only)
        self._fill_tree()
        self._connect()
        self.sentenceTree.setCurrentItem(self._items[SENTENCES[0].code])

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.sentenceTree.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.sentenceText.textChanged.connect(self._show_preview)
        self.placeholderTree.itemActivated.connect(self._put_in)
        self.restore.clicked.connect(self._restore)
        self.close_button.clicked.connect(self.close)
        stop = self._file.subscribe(self._changed)
        self.finished.connect(lambda _result: stop())

    # the sentences

    def _fill_tree(self) -> None:
        for one in SENTENCES:
            group = self._groups.get(one.group)
            if group is None:
                group = self._groups[one.group] = QTreeWidgetItem(self.sentenceTree, [one.group])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._items[one.code] = QTreeWidgetItem(group, [one.title])
            self._items[one.code].setData(0, HELD, one)
            self._items[one.code].setToolTip(0, one.title)
        self.sentenceTree.expandAll()
        self._mark_changed()

    def _mark_changed(self) -> None:
        for one in SENTENCES:
            item = self._items[one.code]
            own = store.sentence(self._file.db, one) != one.text
            item.setText(0, one.title + (CHANGED if own else ""))
            font = QFont(self.sentenceTree.font())
            font.setBold(own)
            item.setFont(0, font)

    def _filter(self, text: str) -> None:
        wanted = search_key(text)
        found = {one.code: wanted in search_key(f"{one.group} {one.title} {one.text}") for one in SENTENCES}
        for code, item in self._items.items():
            item.setHidden(not found[code])
        for group, top in self._groups.items():
            top.setHidden(not any(found[one.code] for one in SENTENCES if one.group == group))

    # the chosen one

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        one: Sentence | None = item.data(0, HELD) if item else None
        if one is None or one == self._now:
            return
        if self._now is not None and not self._keep():
            now = self._items[self._now.code]
            QTimer.singleShot(0, lambda: self.sentenceTree.setCurrentItem(now))
            return
        self._now = one
        self.sentenceTitle.setText(f"{one.group}: {one.title}")
        self.sentenceText.setPlainText(store.sentence(self._file.db, one))
        self._fill_placeholders(one)

    def _fill_placeholders(self, one: Sentence) -> None:
        self.placeholderTree.clear()
        for name in one.placeholders:
            own = OWN.get(name)
            words = f"{own.title}: {own.sample}" if own else "của riêng câu này"
            QTreeWidgetItem(self.placeholderTree, [f"{{{name}}}  {words}"]).setData(0, HELD, name)
        for known in placeholders.PLACEHOLDERS:
            now = self._known.get(known.name) or known.sample
            row = QTreeWidgetItem(self.placeholderTree, [f"{{{known.name}}}  {known.title}: {now}"])
            row.setData(0, HELD, known.name)
            row.setToolTip(0, f"{known.group}. Ví dụ: {known.sample}")

    def _put_in(self, item: QTreeWidgetItem) -> None:
        self.sentenceText.insertPlainText(f"{{{item.data(0, HELD)}}}")
        self.sentenceText.setFocus()

    def _show_preview(self) -> None:
        examples = {name: one.sample for name, one in OWN.items()}
        self.preview.setText(fill(self.sentenceText.toPlainText(), examples | self._known))
        self.problem.setText("")

    def _restore(self) -> None:
        if self._now is not None:
            self.sentenceText.setPlainText(self._now.text)
            self._keep()

    # keeping

    def _keep(self) -> bool:
        """Keep what was typed; False where it cannot stand, with the reason beside it."""
        one, text = self._now, self.sentenceText.toPlainText()
        if one is None or self._file.read_only or text.strip() == store.sentence(self._file.db, one).strip():
            return True
        try:
            with self._file.change(f"Sửa câu mẫu “{one.title}”") as db:
                store.set_sentence(db, one, text, placeholders.names())
        except Refused as why:
            self.problem.setText(str(why))
            return False
        return True

    def _changed(self, told: Changed) -> None:
        if "standing_sentence" in told.tables:
            self._mark_changed()
            if self._now is not None and not self.sentenceText.hasFocus():
                self.sentenceText.setPlainText(store.sentence(self._file.db, self._now))

    def done(self, result: int) -> None:
        """Close, unless what was typed cannot stand: it stays on screen with its reason."""
        if self._keep():
            super().done(result)
