"""The plan's own text beside its facts: lines that a fact came from are marked, lines that the clerk points at are told."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from thuky.plans.review_rows import FactRow
from thuky.widgets import theme

GROUP = "<p>Dấu ở dòng này lấy hay bỏ cả nhóm:</p>"


class PlanText(QObject):
    """Marks lines, and tells which lines the clerk has gone to."""

    lines_chosen = Signal(object)

    def __init__(self, box: QPlainTextEdit, lines: Sequence[str]) -> None:
        super().__init__(box)
        self.box, self._marking, self._telling = box, False, False
        box.setPlainText("\n".join(line.replace("\n", " ") for line in lines))
        box.cursorPositionChanged.connect(self._moved)
        box.selectionChanged.connect(self._moved)

    def line(self) -> int:
        """The line in hand, counted from 1."""
        return self.box.textCursor().blockNumber() + 1

    def text_of(self, line: int) -> str:
        """What stands in a line."""
        return self.box.document().findBlockByNumber(line - 1).text()

    def _moved(self) -> None:
        if self._marking or self._telling:
            return
        cursor, document = self.box.textCursor(), self.box.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        last = document.findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1)).blockNumber()
        self._telling = True
        self.lines_chosen.emit(tuple(range(first + 1, max(first, last) + 2)))
        self._telling = False

    def mark(self, lines: Iterable[int], *, move: bool = True) -> None:
        """Colour these lines of the plan and bring the first into view."""
        wanted = sorted(lines)
        self.box.setExtraSelections([self._selection(line) for line in wanted])
        if wanted and move and not self._telling and not self.box.hasFocus():
            self._marking = True
            self.box.setTextCursor(QTextCursor(self.box.document().findBlockByNumber(wanted[0] - 1)))
            self.box.centerCursor()
            self._marking = False

    def _selection(self, line: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.box.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor  # type: ignore[attr-defined]
        selection.format.setBackground(QColor(theme.colours().sel))  # type: ignore[attr-defined]
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
        return selection


def beside(row: FactRow) -> str:
    """A fact written out, and what the file says in its place, with the words that differ underlined and struck out."""
    if not row.old:
        return f"<p>{_lines(escape(row.value))}</p>"
    old, new = row.old.split(" "), row.value.split(" ")
    was, now = [], []
    for kind, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        before, after = escape(" ".join(old[a:b])), escape(" ".join(new[c:d]))
        was.append(before if kind == "equal" else f"<s>{before}</s>" if before else "")
        now.append(after if kind == "equal" else f"<b><u>{after}</u></b>" if after else "")
    before, after = ("Trước", "Sau") if row.key == "period" else ("Trong tệp", "Kế hoạch")
    told = f"<p>{before}: {_lines(' '.join(filter(None, was)))}</p>"
    return told + (f"<p>{after}: {_lines(' '.join(filter(None, now)))}</p>" if row.value else "")


def group_words(rows: Sequence[FactRow]) -> str:
    """What a group holds, to see it whole before its tick is taken away."""
    told = "".join(f"<p>{escape(row.name)}: {_lines(escape(row.value))}</p>" for row in rows)
    return f"{GROUP}{told}" if told else ""


def _lines(text: str) -> str:
    return text.replace("\n", "<br>")
