"""What is said to the clerk outside the page: a refusal, a question, a piece of news; verbs on the buttons."""

from PySide6.QtWidgets import QMessageBox, QWidget

from thuky.core.refused import Refused


def refuse(parent: QWidget | None, error: Refused | str) -> QMessageBox:
    """Say one sentence on what was refused; the window goes on working behind it."""
    return _open(parent, QMessageBox.Icon.Warning, "Chưa làm được", str(error))


def tell(parent: QWidget | None, title: str, words: str) -> QMessageBox:
    """Say what was done."""
    return _open(parent, QMessageBox.Icon.Information, title, words)


def ask(parent: QWidget | None, question: str, verb: str, *, detail: str = "") -> bool:
    """Ask before something that cannot be undone; True when the clerk pressed the verb, Esc is Hủy."""
    box = QMessageBox(QMessageBox.Icon.Question, "Thư Ký", question, QMessageBox.StandardButton.NoButton, parent)
    box.setInformativeText(detail)
    go = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Hủy", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go)
    box.exec()
    return box.clickedButton() is go


def _open(parent: QWidget | None, picture: QMessageBox.Icon, title: str, words: str) -> QMessageBox:
    from PySide6.QtCore import Qt

    box = QMessageBox(picture, title, words, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton("Đóng", QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
