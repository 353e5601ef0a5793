"""Qt's own words in Vietnamese: its standard buttons, menus of text boxes, file and print dialogs."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from thuky.core import paths


def translate(app: QApplication) -> None:
    """Install the small translation that comes with the program."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    words = QTranslator(app)
    if words.load(str(paths.resource("i18n", "qtbase_vi.qm"))):
        app.installTranslator(words)
