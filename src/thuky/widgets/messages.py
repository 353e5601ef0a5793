"""What is said to the clerk outside the page: a refusal, a question, a piece of news; verbs on the buttons."""

from collections.abc import Callable, Mapping
from typing import Literal

from PySide6.QtWidgets import QMessageBox, QWidget

from thuky.core.refused import Refused
from thuky.widgets import icons

Kind = Literal["refusal", "question", "news"]
PICTURES: dict[Kind, tuple[str, str, QMessageBox.Icon]] = {
    "refusal": ("warning", "warn", QMessageBox.Icon.Warning),
    "question": ("help", "accent", QMessageBox.Icon.Question),
    "news": ("info", "accent", QMessageBox.Icon.Information),
}
PICTURE = 28
_NONE: Mapping[str, Callable[[], object]] = {}
_so_far = [0]


def refuse(
    parent: QWidget | None, error: Refused | str, ways_out: Mapping[str, Callable[[], object]] = _NONE
) -> QMessageBox:
    """Say one sentence on what was refused, with what can be done instead; the window goes on working behind it."""
    _so_far[0] += 1
    return _open(parent, "refusal", "Chưa làm được", str(error), ways_out)


def refused() -> int:
    """How many refusals were said so far: one more after a gesture means that it was not kept."""
    return _so_far[0]


def tell(parent: QWidget | None, title: str, words: str) -> QMessageBox:
    """Say what was done."""
    return _open(parent, "news", title, words)


def ask(parent: QWidget | None, question: str, verb: str, *, detail: str = "", loses: bool = False) -> bool:
    """Ask before something that cannot be undone; True when the clerk pressed the verb, Esc is Hủy, and Enter too where it loses."""
    box = made(parent, "question", "Thư Ký", question)
    box.setInformativeText(detail)
    go = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton("Hủy", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay if loses else go)
    box.exec()
    return box.clickedButton() is go


def made(parent: QWidget | None, kind: Kind, title: str, words: str) -> QMessageBox:
    """A box that wears the program's own picture instead of the style's; its buttons are the caller's."""
    name, tone, icon = PICTURES[kind]
    box = QMessageBox(icon, title, words, QMessageBox.StandardButton.NoButton, parent)
    box.setIconPixmap(icons.pixmap(name, tone, PICTURE))
    return box


def _open(
    parent: QWidget | None, kind: Kind, title: str, words: str, ways_out: Mapping[str, Callable[[], object]] = _NONE
) -> QMessageBox:
    from PySide6.QtCore import Qt

    box = made(parent, kind, title, words)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton("Đóng", QMessageBox.ButtonRole.AcceptRole)
    for verb, do in ways_out.items():  # before it opens, for it gets its size then
        box.addButton(verb, QMessageBox.ButtonRole.ActionRole).clicked.connect(do)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
