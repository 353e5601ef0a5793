"""The menu Trợ giúp: a short page for the tab in hand, the keys, the log, what this program is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from thuky.app import help_words, log
from thuky.app.tabs import TABS

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow


class HelpActions:
    """What is said about the program."""

    def __init__(self, window: "MainWindow") -> None:
        self.window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """The form's actions by name."""
        return {"helpTab": self.tab, "keys": self.keys, "showLog": self.log, "about": self.about}

    def tab(self) -> None:
        """A short page for the tab in front."""
        title = TABS[self.window.tabs.front()].title
        self._show(title, help_words.PAGES.get(title, ""), keys=True)

    def keys(self) -> None:
        """The keys that help most."""
        self._show("Phím tắt", "", keys=True)

    def log(self) -> None:
        """Open the folder that holds the log."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        folder = log.file().parent
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def about(self) -> None:
        """What this is."""
        self._show("Thư Ký", help_words.about(), keys=False)

    def _show(self, title: str, words: str, *, keys: bool) -> None:
        from thuky.app.help_dialog import HelpDialog

        HelpDialog(title, words, help_words.KEYS if keys else (), self.window).open()
