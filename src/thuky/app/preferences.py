"""Tệp ▸ Tùy chọn…: how the window looks on this computer; nothing here changes paper."""

from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QWidget

from thuky.app.preferences_kept import SCHEMES, scheme
from thuky.widgets import icons, theme
from thuky.widgets.forms import load_form
from thuky.widgets.settings import remember


class Preferences(QDialog):
    """Each choice takes effect at once."""

    look: QComboBox
    close_button: QPushButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_preferences")
        for code, word in SCHEMES:
            self.look.addItem(word, code)
        self.look.setCurrentIndex(self.look.findData(scheme()))
        self.look.activated.connect(self._wear)
        self.close_button.clicked.connect(self.accept)

    def _wear(self, _at: int) -> None:
        remember("window/scheme", self.look.currentData())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, scheme())
            for window in app.topLevelWidgets():
                icons.dress(window)
